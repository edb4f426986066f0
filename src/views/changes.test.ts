import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD, citeReport } from '../../test/fixtures/anchorage-thread.js';
import type { Commitment, Dossier, Meeting, NextStep, Position } from '../domain/dossier.js';
import { type Change, findChanges, type Resolve } from './changes.js';

const [summit, , bilateral, trilateral] = ANCHORAGE_THREAD.meetings as readonly [Meeting, Meeting, Meeting, Meeting];
const [position] = ANCHORAGE_THREAD.positions as [Position];
const [commitment] = ANCHORAGE_THREAD.commitments as [Commitment];
const [step] = ANCHORAGE_THREAD.nextSteps as [NextStep];

const EMPTY: Dossier = {
  ...ANCHORAGE_THREAD,
  documents: [],
  parties: [],
  meetings: [],
  statements: [],
  issues: [],
  positions: [],
  commitments: [],
  nextSteps: [],
  conflicts: [],
};
const period = { from: '2025-08-09', to: '2025-08-20' };

function changes(before: Partial<Dossier>, after: Partial<Dossier>, resolve?: Resolve): readonly Change[] {
  return findChanges({ ...EMPTY, ...before }, { ...EMPTY, ...after }, period, resolve).changes;
}
const said = (found: readonly Change[]) =>
  found.map(({ kind, record, field, old, new: now }) => [kind, record, field, old, now]);

const briefly = (found: ReturnType<typeof said>) => found.map(([kind, , field]) => [kind, field]);

/** What changed between two states of the first meeting. */
const ofMeeting = (was: Partial<Meeting>, is: Partial<Meeting>) =>
  said(changes({ meetings: [{ ...summit, ...was }] }, { meetings: [{ ...summit, ...is }] }));
const ofPosition = (was: Partial<Position>, is: Partial<Position>) =>
  said(changes({ positions: [{ ...position, ...was }] }, { positions: [{ ...position, ...is }] }));
const ofCommitment = (was: Partial<Commitment>, is: Partial<Commitment>) =>
  said(changes({ commitments: [{ ...commitment, ...was }] }, { commitments: [{ ...commitment, ...is }] }));
const day = (value: string) => ({ value, tbd: false });

describe('between a dossier and itself', () => {
  it('nothing changed in any day that did not pass', () => {
    const same = findChanges(ANCHORAGE_THREAD, ANCHORAGE_THREAD, { from: '2025-08-20', to: '2025-08-20' });
    expect(same).toMatchObject({ reports: [], changes: [] });
  });
});

describe('a meeting', () => {
  it('is new', () => {
    expect(said(changes({}, { meetings: [summit] }))).toEqual([
      ['new', 'summit-meeting', undefined, undefined, undefined],
    ]);
  });

  it('is held, with the words that tell it', () => {
    const [change] = changes({ meetings: [{ ...summit, status: 'planned' }] }, { meetings: [summit] });
    expect(change).toMatchObject({ kind: 'status', old: 'planned', new: 'held' });
    expect(change?.evidence.map(({ document }) => document)).toEqual(['reprint']);
  });

  it('is moved in time and place', () => {
    expect(ofMeeting({ time: day('2025-08-14') }, {})).toEqual([
      ['moved', 'summit-meeting', 'time', day('2025-08-14'), day('2025-08-15')],
    ]);
    expect(briefly(ofMeeting({ place: { text: 'Riyadh', tbd: false } }, {}))).toEqual([['moved', 'place']]);
  });

  it('has its day settled, where it was open, unknown or a window', () => {
    for (const time of [null, { tbd: true }, day('2025-08'), day('2025-08-11/2025-08-17')]) {
      expect(briefly(ofMeeting({ time }, {}))).toEqual([['set', 'time']]);
    }
  });

  it('that loses its day, or gets one outside its window, is moved', () => {
    expect(briefly(ofMeeting({}, { time: { tbd: true } }))).toEqual([['moved', 'time']]);
    expect(briefly(ofMeeting({ time: day('2025-07') }, {}))).toEqual([['moved', 'time']]);
  });

  it('does not move because another report words the day otherwise', () => {
    expect(
      ofMeeting(
        { time: { ...day('2025-08-15'), text: 'Friday' } },
        { time: { ...day('2025-08-15'), text: 'August 15' } },
      ),
    ).toEqual([]);
  });

  it('is at risk once what must come first is', () => {
    const { risk: _, ...safe } = trilateral;
    const found = changes({ meetings: [bilateral, safe] }, { meetings: [bilateral, trilateral] });
    expect(said(found)).toEqual([['at-risk', 'trilateral', 'risk', [], ['bilateral']]]);
  });

  it('that is planned for a day that passed is overdue, one that is held is not', () => {
    const planned: Meeting = { ...summit, status: 'planned' };
    expect(said(changes({ meetings: [planned] }, { meetings: [planned] }))).toEqual([
      ['overdue', 'summit-meeting', 'time', undefined, '2025-08-15'],
    ]);
    expect(changes({ meetings: [summit] }, { meetings: [summit] })).toEqual([]);
  });

  it('has other participants, in whatever order they stand', () => {
    expect(ofMeeting({ participants: ['putin', 'trump'] }, {})).toEqual([]);
    expect(briefly(ofMeeting({ participants: ['trump'] }, {}))).toEqual([['changed', 'participants']]);
  });
});

describe('a position', () => {
  it('changes', () => {
    expect(ofPosition({ stance: 'supports' }, {})).toEqual([
      ['position', 'trump-ceasefire', 'stance', 'supports', 'opposes'],
    ]);
  });

  it('falls silent', () => {
    expect(briefly(ofPosition({}, { stance: 'silent' }))).toEqual([['silent', 'stance']]);
  });
});

describe('a commitment', () => {
  it.each([
    ['fulfilled', 'fulfilled'],
    ['withdrawn', 'withdrawn'],
    ['pledged', 'status'],
    ['broken', 'status'],
  ] as const)('that is %s now is told as %s', (status, kind) => {
    const late = { due: { value: '2030', text: 'by 2030' } };
    expect(ofCommitment(late, { ...late, status })).toEqual([[kind, 'hosts', 'status', 'offered', status]]);
  });

  it('is overdue when its day passed in between, and not again later', () => {
    expect(ofCommitment({}, {})).toEqual([['overdue', 'hosts', 'due', undefined, '2025-08-15']]);
    const one = { ...EMPTY, commitments: [commitment] };
    expect(findChanges(one, one, { from: '2025-08-16', to: '2025-08-20' }).changes).toEqual([]);
    expect(findChanges(one, one, { from: '2025-08-09', to: '2025-08-15' }).changes).toEqual([]);
  });

  it('that was fulfilled in time is not overdue', () => {
    expect(ofCommitment({}, { status: 'fulfilled' }).map(([kind]) => kind)).toEqual(['fulfilled']);
  });
});

describe('a next step', () => {
  it('is done, or overdue', () => {
    const soon = { ...step, due: { value: '2025-08-15', text: 'soon' } };
    const done = {
      asOf: '2025-08-15',
      evidence: [citeReport('summit', 'Trump and Putin met in Anchorage on Friday')] as const,
    };
    expect(briefly(said(changes({ nextSteps: [soon] }, { nextSteps: [soon] })))).toEqual([['overdue', 'due']]);
    expect(said(changes({ nextSteps: [soon] }, { nextSteps: [{ ...soon, done }] }))).toEqual([
      ['fulfilled', 'details', 'done', undefined, '2025-08-15'],
    ]);
  });
});

describe('reports', () => {
  const { conflicts, meetings } = ANCHORAGE_THREAD;

  it('contradict each other on what they did not, or in one more value', () => {
    const found = changes({ meetings }, { meetings, conflicts }).filter(({ kind }) => kind === 'contradicted');
    expect(said(found)).toEqual([
      ['contradicted', 'summit-meeting', 'time', undefined, [day('2025-08-15'), day('2025-08-16')]],
    ]);
    const fewer = conflicts.map((c) => ({ ...c, values: c.values.slice(0, 1) }));
    const [more] = changes({ meetings, conflicts: fewer }, { meetings, conflicts }).filter(
      (c) => c.kind === 'contradicted',
    );
    expect(more?.evidence.map(({ document }) => document)).toEqual(['rival']);
    expect(changes({ meetings, conflicts }, { meetings, conflicts }).filter((c) => c.kind === 'contradicted')).toEqual(
      [],
    );
  });

  it('come in, or change', () => {
    const [first, second] = ANCHORAGE_THREAD.documents as [Dossier['documents'][number], Dossier['documents'][number]];
    const before = { ...EMPTY, documents: [{ ...first, sha256: 'another' }] };
    const { reports } = findChanges(before, { ...EMPTY, documents: [first, second] }, period);
    expect(reports.map(({ document, was }) => [document.id, was])).toEqual([
      ['hopes', 'changed'],
      ['date', 'new'],
    ]);
  });
});

describe('an id that went away', () => {
  const other: Meeting = { ...summit, id: 'other' };

  it('goes with its record: another id is no change', () => {
    expect(changes({ meetings: [other] }, { meetings: [summit] }, () => 'summit-meeting')).toEqual([]);
  });

  it('tells what changed under the new id', () => {
    const found = changes(
      { meetings: [{ ...other, status: 'planned' }] },
      { meetings: [summit] },
      () => 'summit-meeting',
    );
    expect(said(found)).toEqual([['status', 'summit-meeting', 'status', 'planned', 'held']]);
  });

  it('of two that became one is said to have gone into it', () => {
    const found = changes({ meetings: [summit, other] }, { meetings: [summit] }, () => 'summit-meeting');
    expect(said(found)).toEqual([['merged', 'other', undefined, 'other', 'summit-meeting']]);
  });

  it('that leads nowhere is gone', () => {
    expect(said(changes({ meetings: [summit] }, {}))).toEqual([
      ['gone', 'summit-meeting', undefined, 'summit-meeting', undefined],
    ]);
  });

  it('of a party changes no record that names it', () => {
    const before = [{ ...summit, participants: ['donald', 'putin'] }];
    const parties = ANCHORAGE_THREAD.parties.filter(({ id }) => id === 'trump');
    const old = parties.map((p) => ({ ...p, id: 'donald' }));
    const found = changes({ meetings: before, parties: old }, { meetings: [summit], parties }, () => 'trump');
    expect(found).toEqual([]);
  });
});
