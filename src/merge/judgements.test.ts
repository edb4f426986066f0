import { describe, expect, it } from 'vitest';
import { attribution, meeting } from '../../test/build-document.js';
import { read, THREAD } from '../../test/reports-read.js';
import type { Dossier, Judgement } from '../domain/dossier.js';
import { makeJudgement, type Word } from './judge.js';
import { merge } from './merge.js';

/** What persons say one after the other, a minute apart; each sees the dossier as the ones before left it. */
function say(...words: readonly (Word | ((dossier: Dossier) => Word))[]): {
  readonly judgements: readonly Judgement[];
  readonly merged: ReturnType<typeof merge>;
} {
  let judgements: readonly Judgement[] = [];
  for (const [minute, word] of words.entries()) {
    const { dossier, tellings } = merge(THREAD, { judgements });
    const at = `2025-11-25T10:${String(minute).padStart(2, '0')}:00.000Z`;
    const said = typeof word === 'function' ? word(dossier) : word;
    judgements = [...judgements, makeJudgement(dossier, said, { author: 'desk', at }, tellings)];
  }
  return { judgements, merged: merge(THREAD, { judgements }) };
}

const meetingOf = (dossier: Dossier, report: string) => {
  const found = dossier.meetings.find((m) => m.evidence.some((e) => e.document === report));
  if (!found) throw new Error(`no meeting of ${report}`);
  return found;
};
const idOf = (dossier: Dossier, report: string): string => meetingOf(dossier, report).id;

describe('what the machine makes of the thread', () => {
  const { dossier } = merge(THREAD);

  it('is one meeting planned, told by countries and told by ministers; the next round is another', () => {
    expect(idOf(dossier, 'plan')).toBe(idOf(dossier, 'talks'));
    expect(idOf(dossier, 'plan')).toBe(idOf(dossier, 'told'));
    expect(idOf(dossier, 'istanbul')).not.toBe(idOf(dossier, 'told'));
    expect(meetingOf(dossier, 'plan')).toMatchObject({
      status: 'held',
      participants: ['marco-rubio', 'sergei-lavrov'],
      time: { value: '2025-02-18' },
      history: [
        { asOf: '2025-02-16', status: 'planned' },
        { asOf: '2025-02-18', status: 'ongoing' },
        { asOf: '2025-02-19', status: 'held' },
      ],
    });
  });

  it('keeps a party’s change of mind in one position', () => {
    expect(dossier.positions.map((p) => [p.party, p.stance, p.history.map((h) => h.stance)])).toEqual([
      ['ukraine', 'opposes', ['supports', 'opposes']],
    ]);
  });
});

describe('a person’s word', () => {
  it('joins what the machine kept apart, and the earlier id stays', () => {
    const { merged } = say((d) => ({ kind: 'same', about: [idOf(d, 'istanbul'), idOf(d, 'told')] }));
    expect(idOf(merged.dossier, 'istanbul')).toBe(idOf(merged.dossier, 'plan'));
    expect(idOf(merged.dossier, 'plan')).toBe(idOf(merge(THREAD).dossier, 'plan'));
  });

  it('parts what the machine joined: what one report tells is another meeting', () => {
    const { merged, judgements } = say((d) => ({ kind: 'part', record: idOf(d, 'plan'), report: 'talks' }));
    expect(judgements.map((j) => j.kind)).toEqual(['different']);
    expect(idOf(merged.dossier, 'talks')).not.toBe(idOf(merged.dossier, 'plan'));
    expect(idOf(merged.dossier, 'told')).toBe(idOf(merged.dossier, 'plan'));
  });

  it('holds against what was said before, and the overruled one is told', () => {
    const { merged, judgements } = say((d) => ({ kind: 'same', about: [idOf(d, 'istanbul'), idOf(d, 'told')] }));
    const [same] = judgements as [Judgement];
    const apart: Judgement = { ...same, id: 'later', kind: 'different', at: '2025-11-26T10:00:00.000Z' };
    const after = merge(THREAD, { judgements: [same, apart] });
    expect(merged.overruled).toEqual([]);
    expect(after.overruled).toEqual([same]);
    expect(idOf(after.dossier, 'istanbul')).not.toBe(idOf(after.dossier, 'told'));
  });

  it('sets a value, whatever the reports say, and tells why', () => {
    const { merged } = say((d) => ({ kind: 'value', record: idOf(d, 'istanbul'), field: 'place', value: 'Ankara' }));
    const { id, place } = meetingOf(merged.dossier, 'istanbul');
    expect(place).toEqual({ text: 'Ankara', tbd: false });
    expect(merged.because.get(id)?.place?.[0]?.says).toBe('desk said so on 2025-11-25');
  });

  it('takes a wrong value away, and leaves the field unknown where no other report gives one', () => {
    const { merged } = say((d) => ({ kind: 'reject', record: idOf(d, 'istanbul'), field: 'place' }));
    expect(meetingOf(merged.dossier, 'istanbul').place).toBeNull();
  });

  it('takes a false record away, with every report that told it', () => {
    const { merged } = say((d) => ({ kind: 'reject', record: idOf(d, 'plan') }));
    expect(merged.dossier.meetings.some((m) => m.evidence.some((e) => e.document === 'told'))).toBe(false);
    expect(merged.leadsTo.get(THREAD[2]?.meetings[0]?.id as string)).toBeNull();
  });

  it('takes a false party away, and out of everything it was part of', () => {
    const { merged } = say({ kind: 'reject', record: 'united-states' });
    const told = JSON.stringify({ ...merged.dossier, judgements: [] });
    expect(told).not.toContain('"united-states"');
    expect(meetingOf(merged.dossier, 'istanbul').participants).toEqual(['russia']);
  });

  it('corrects who said something, and settles what was denied', () => {
    const plan = read('Vladimir Putin is to meet Volodymyr Zelenskyy.', {
      id: 'plan',
      on: '2025-08-18',
      frames: [meeting('meet', { participant: ['Vladimir Putin', 'Volodymyr Zelenskyy'] }, { status: 'planned' })],
    });
    const words = 'no meeting of Vladimir Putin and Volodymyr Zelenskyy was planned';
    const denial = read(`Sergei Lavrov said that ${words}.`, {
      id: 'denial',
      on: '2025-08-22',
      frames: [attribution('said', { source: ['Sergei Lavrov'], content: [words] })],
    });
    const { dossier } = merge([plan, denial]);
    expect(dossier.conflicts).toHaveLength(1);
    const author = { author: 'desk', at: '2025-11-25T10:00:00.000Z' };
    const statement = dossier.statements[0]?.id as string;
    const judgements = [
      makeJudgement(dossier, { kind: 'value', record: statement, field: 'speaker', value: 'Vladimir Putin' }, author),
      makeJudgement(dossier, { kind: 'confirm', record: dossier.meetings[0]?.id as string, field: 'status' }, author),
    ];
    const after = merge([plan, denial], { judgements }).dossier;
    expect(after.statements[0]?.speaker).toBe('vladimir-putin');
    expect(after.conflicts).toEqual([]);
  });

  it('says who speaks for whom', () => {
    const { merged } = say({ kind: 'speaks-for', party: 'Donald Trump', whom: 'United States' });
    expect(merged.dossier.parties.find((p) => p.id === 'donald-trump')?.speaksFor).toBe('united-states');
  });

  it('gives an issue another label', () => {
    const { merged } = say((d) => ({ kind: 'issue', about: [d.issues[0]?.id as string], label: 'the truce of March' }));
    expect(merged.dossier.positions.map((p) => p.issue)).toEqual(['the truce of March']);
    expect(merged.lost).toEqual([]);
  });

  it('is taken back without a trace but the note that it was', () => {
    const { judgements } = say((d) => ({ kind: 'same', about: [idOf(d, 'istanbul'), idOf(d, 'told')] }));
    const undone = judgements.map((j) => ({ ...j, undone: { author: 'desk', at: '2025-11-26T00:00:00.000Z' } }));
    const { judgements: _, ...after } = merge(THREAD, { judgements: undone }).dossier;
    const { judgements: __, ...before } = merge(THREAD).dossier;
    expect(after).toEqual(before);
  });

  it('is found again by its words when the record has another id', () => {
    const { judgements } = say((d) => ({
      kind: 'value',
      record: idOf(d, 'istanbul'),
      field: 'place',
      value: 'Ankara',
    }));
    const reread = THREAD.map((c) => ({
      ...c,
      meetings: c.meetings.map((m) => ({ ...m, id: m.id.replace(/.{4}$/, 'ffff') })),
    }));
    expect(meetingOf(merge(reread, { judgements }).dossier, 'istanbul').place?.text).toBe('Ankara');
  });

  it('is told as lost when its object is gone, and holds again when it is back', () => {
    const { judgements } = say((d) => ({
      kind: 'value',
      record: idOf(d, 'istanbul'),
      field: 'place',
      value: 'Ankara',
    }));
    const without = THREAD.filter((c) => c.report.id !== 'istanbul');
    expect(merge(without, { judgements }).lost).toEqual(judgements);
    expect(merge(THREAD, { judgements }).lost).toEqual([]);
  });
});

describe('a judgement about nothing is refused with one line', () => {
  const { dossier } = merge(THREAD);
  const said = { author: 'desk', at: '2025-11-25T10:00:00.000Z' };
  const meeting = dossier.meetings[0]?.id as string;
  it.each<[Word, RegExp]>([
    [{ kind: 'same', about: ['meeting-000000000000', meeting] }, /no record "meeting-000000000000"/],
    [{ kind: 'same', about: [meeting, meeting] }, /two different records/],
    [{ kind: 'part', record: meeting, report: 'loan' }, /loan does not tell of/],
    [{ kind: 'same', about: [meeting, 'ukraine'] }, /of one kind/],
    [{ kind: 'value', record: meeting, field: 'colour', value: 'red' }, /no field "colour".*status, participants/],
    [{ kind: 'value', record: meeting, field: 'status', value: 'over' }, /"over" is no status.*held/],
    [{ kind: 'value', record: meeting, field: 'time', value: '2025-02-31' }, /no day/],
    [{ kind: 'value', record: meeting, field: 'host', value: 'Nobody' }, /no record "Nobody"/],
    [{ kind: 'reject', record: meeting, field: 'host' }, /no host/],
    [{ kind: 'reject', record: meeting, field: 'colour' }, /no field "colour".*status, participants/],
    [{ kind: 'confirm', record: meeting, field: 'colour' }, /no field "colour".*status, participants/],
    [{ kind: 'reject', record: meeting, field: 'participants' }, /which of the participants/],
    [{ kind: 'speaks-for', party: 'ukraine', whom: 'Ukraine' }, /itself/],
    [{ kind: 'issue', about: ['no-issue'], label: 'x' }, /no issue/],
  ])('%j', (word, line) => {
    expect(() => makeJudgement(dossier, word, said)).toThrow(line);
  });
});
