import { describe, expect, it } from 'vitest';
import { cite, GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier, Judgement, Meeting, Statement } from '../domain/dossier.js';
import { makeBrief } from './brief.js';
import type { Entry } from './sheet.js';

const [summit, call] = GENEVA_DOSSIER.meetings as [Meeting, Meeting];
const [tone] = GENEVA_DOSSIER.statements as [Statement];

/** The entries of one section of the fixture's brief, with something changed. */
function entries(
  title: string,
  changes: Partial<Dossier> = {},
): readonly (Entry & { readonly group: string | null })[] {
  const { sections } = makeBrief({ ...GENEVA_DOSSIER, ...changes });
  const groups = sections.find((section) => section.title === title)?.groups ?? [];
  return groups.flatMap((group) => group.entries.map((entry) => ({ ...entry, group: group.title })));
}

const firstOf = (title: string, changes: Partial<Dossier>) => entries(title, changes)[0];
const facts = (entry: Entry | undefined): readonly string[] => entry?.facts.map(({ text }) => text) ?? [];

describe('meetings', () => {
  it('are told in the order of their days, what is to come after what was', () => {
    expect(entries('Meetings').map(({ group, key }) => [group, key.text])).toEqual([
      ['Held', '2021-04-13 Tue'],
      ['Held', '2021-06-16 Wed'],
      ['To come', 'date not given'],
    ]);
  });

  it('name their parties, and the meeting that comes first', () => {
    const entry = entries('Meetings')[1];
    expect(entry?.headline).toBe('Joe Biden, Vladimir Putin');
    expect(facts(entry)).toEqual([
      'in person',
      'the Villa La Grange',
      'host Guy Parmelin',
      'after the call of Joe Biden and Vladimir Putin on 2021-04-13 Tue',
    ]);
    expect(entry?.quotes.map(({ quote }) => quote)).toEqual(['met at the Villa La Grange on Wednesday']);
  });

  it('keep apart what is open and what is unknown', () => {
    const open: Meeting = { ...summit, status: 'planned', place: { tbd: true }, time: { tbd: true }, after: [] };
    const unknown: Meeting = { ...summit, status: 'planned', place: null, time: null, after: [] };
    const words: Meeting = { ...unknown, time: { text: 'in the coming days', tbd: false } };
    const [first, second, third] = entries('Meetings', { meetings: [open, unknown, words] });
    expect(first?.key).toEqual({ text: 'TBD', tone: 'open' });
    expect(first?.facts).toContainEqual({ text: 'place to be determined', tone: 'open' });
    expect(second?.key).toEqual({ text: 'date not given', tone: 'unknown' });
    expect(second?.facts).toContainEqual({ text: 'place not given', tone: 'unknown' });
    expect(third?.key).toEqual({ text: '“in the coming days”', tone: 'unknown' });
  });

  it('ask no place of a call', () => {
    expect(facts(firstOf('Meetings', { meetings: [call] }))).toEqual(['call']);
  });

  it('say how they came about, and how many tell of them', () => {
    const moved: Meeting = {
      ...summit,
      history: [
        { asOf: '2021-05-25', status: 'planned', evidence: summit.evidence },
        { asOf: '2021-05-28', status: 'planned', evidence: summit.evidence },
        { asOf: '2021-06-16', status: 'held', evidence: summit.evidence },
      ],
      origins: { reports: 3, independent: 2 },
    };
    const told = facts(firstOf('Meetings', { meetings: [moved] }));
    expect(told).toContain('so far: planned 2021-05-25, held 2021-06-16');
    expect(told).toContain('3 reports, 2 independent');
  });

  it('say when they were moved to another day', () => {
    const told = (asOf: string, value?: string) =>
      ({
        asOf,
        status: 'planned',
        evidence: summit.evidence,
        ...(value ? { time: { value, tbd: false } } : {}),
      }) as const;
    const history = [told('2021-05-25', '2021-06-14'), told('2021-05-26'), told('2021-05-28', '2021-06-16')];
    expect(facts(firstOf('Meetings', { meetings: [{ ...summit, history }] }))).toContain(
      'so far: planned for 2021-06-14 Mon as of 2021-05-25, planned for 2021-06-16 Wed as of 2021-05-28',
    );
    const kept = [told('2021-05-25', '2021-06-16'), { ...told('2021-06-16', '2021-06-16'), status: 'held' as const }];
    expect(facts(firstOf('Meetings', { meetings: [{ ...summit, history: kept }] }))).toContain(
      'so far: planned 2021-05-25, held 2021-06-16',
    );
  });

  it.each([
    ['held', 'Held'],
    ['ongoing', 'Under way'],
    ['planned', 'To come'],
    ['proposed', 'To come'],
    ['postponed', 'To come'],
    ['cancelled', 'Not taking place'],
    ['declined', 'Not taking place'],
  ] as const)('that are %s stand under "%s"', (status, group) => {
    const entry = firstOf('Meetings', { meetings: [{ ...summit, status }] });
    expect(entry?.group).toBe(group);
    expect(facts(entry).includes(status)).toBe(status !== 'held');
  });
});

describe('statements', () => {
  it('tell quoting from paraphrase, and denying from saying', () => {
    const told = entries('Statements').map((entry) => [entry.key.text, ...facts(entry)]);
    expect(told).toEqual([
      ['Joe Biden', '“told”', 'partly quoted', 'channel: reporters'],
      ['Vladimir Putin', '“denied”', 'paraphrased'],
      ['Joe Biden', '“said”', 'paraphrased'],
    ]);
  });

  it('show to whom, and who relays it', () => {
    const relayed: Statement = { ...tone, addressee: 'putin', relayedBy: 'the BBC', date: '2021-06-16' };
    const entry = firstOf('Statements', { statements: [relayed] });
    expect(entry?.group).toBe('2021-06-16 Wed');
    expect(entry?.key.text).toBe('Joe Biden → Vladimir Putin');
    expect(facts(entry)).toContain('relayed by the BBC');
  });

  it('do not make up a speaker', () => {
    const { speaker, ...rest } = tone;
    const hidden = firstOf('Statements', { statements: [{ ...rest, speaker: null, speakerText: 'officials' }] });
    expect(hidden?.key).toEqual({ text: '“officials”', tone: 'unknown' });
    const none = firstOf('Statements', { statements: [{ ...rest, speaker: null }] });
    expect(none?.key).toEqual({ text: 'speaker not named', tone: 'unknown' });
  });
});

describe('commitments', () => {
  const [returning] = GENEVA_DOSSIER.commitments as [Dossier['commitments'][number]];

  it('say who promises what to whom, by when, and who says so', () => {
    const entry = firstOf('Commitments', {
      commitments: [
        {
          ...returning,
          by: ['russia'],
          to: ['us'],
          status: 'claimed',
          amount: { value: 2.5e9, currency: 'USD' },
          due: { value: '2021-07-01', text: 'by July 1' },
          condition: 'both sides keep to it',
          claimedBy: 'biden',
        },
      ],
    });
    expect(entry?.key.text).toBe('claimed');
    expect(entry?.headline).toBe('Russia → United States: their ambassadors will return to their posts');
    expect(facts(entry)).toEqual([
      '2.5 bn USD',
      'by 2021-07-01 Thu “by July 1”',
      'on condition: both sides keep to it',
      'claimed by Joe Biden',
    ]);
  });

  it('give a counted thing in the words of the report', () => {
    const counted = { ...returning, amount: { value: 16, unit: 'kind' } };
    const support = { amount: [cite('16 kinds')] };
    expect(facts(firstOf('Commitments', { commitments: [{ ...counted, support }] }))).toContain('16 kinds');
    expect(facts(firstOf('Commitments', { commitments: [counted] }))).toContain('16 kind');
  });
});

describe('positions', () => {
  it('stand under their party', () => {
    expect(firstOf('Positions', {})).toMatchObject({
      group: 'Joe Biden',
      key: { text: 'opposes' },
      headline: 'cyberattacks on critical infrastructure',
    });
  });
});

describe('what remains', () => {
  it('lists the kinds of which nothing was found', () => {
    const { absent, sections } = makeBrief({ ...GENEVA_DOSSIER, commitments: [], nextSteps: [] });
    expect(absent).toEqual(['Commitments', 'Next steps']);
    expect(sections.map(({ title }) => title)).toEqual(['Meetings', 'Statements', 'Positions', 'Parties']);
  });

  it('shows where reports differ, with the words of each', () => {
    const [first, second] = [cite('on Wednesday'), cite('on April 13')];
    const values = [
      { value: '2021-06-16', evidence: [first] as const },
      { value: '2021-04-13', evidence: [second] as const },
    ];
    const found = entries('Where reports differ', { conflicts: [{ record: 'summit', field: 'time', values }] });
    expect(found.map(({ group, key, quotes }) => [group, key.text, quotes])).toEqual([
      ['the meeting of Joe Biden and Vladimir Putin on 2021-06-16 Wed: time', '2021-06-16 Wed', [first]],
      ['the meeting of Joe Biden and Vladimir Putin on 2021-06-16 Wed: time', '2021-04-13 Tue', [second]],
    ]);
    expect(facts(found[0])).toEqual(['stands in the record']);
  });

  it.each<[Partial<Judgement>, string]>([
    [{ kind: 'same', about: ['biden', 'putin'] }, 'the same: Joe Biden and Vladimir Putin'],
    [{ kind: 'different', about: ['biden', 'putin'] }, 'not the same: Joe Biden and Vladimir Putin'],
    [{ kind: 'value', about: ['us'], field: 'name', value: 'USA' }, 'United States: name is USA'],
    [{ kind: 'value', about: ['us'], field: 'name', value: null }, 'United States: name is not given'],
    [{ kind: 'reject', about: ['us'] }, 'false: United States'],
    [{ kind: 'reject', about: ['us'], field: 'name', value: 'USA' }, 'United States: name is not USA'],
    [{ kind: 'speaks-for', about: ['biden', 'us'] }, 'Joe Biden speaks for United States'],
    [{ kind: 'speaks-for', about: ['biden'] }, 'Joe Biden speaks for nobody'],
    [
      { kind: 'issue', about: ['off-limits'], value: 'cyber' },
      'issue “cyber”: Joe Biden on cyberattacks on critical infrastructure',
    ],
  ])('tells the word of a person: %j', (said, headline) => {
    const judgement = { id: 'j', author: 'desk', at: '2021-06-17T09:00:00.000Z', ...said } as Judgement;
    expect(firstOf('Judgements', { judgements: [judgement] })?.headline).toBe(headline);
  });

  it('says who judged, when, why, and that it was taken back', () => {
    const undone = { author: 'lead', at: '2021-06-18T09:00:00.000Z' };
    const judgements: readonly Judgement[] = [
      {
        id: 'j',
        kind: 'reject',
        about: ['us'],
        author: 'desk',
        at: '2021-06-17T09:00:00.000Z',
        reason: 'misread',
        undone,
      },
    ];
    const entry = firstOf('Judgements', { judgements });
    expect(entry?.key.text).toBe('2021-06-17 Thu');
    expect(facts(entry)).toEqual(['by desk', 'because misread', 'taken back by lead on 2021-06-18 Fri']);
  });

  it('passes on the problems of reports, and of those left out', () => {
    const note = { rule: 'intake/no-date', level: 'note', message: 'no day of publishing is given' } as const;
    const [document] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];
    const found = entries('Problems', {
      documents: [{ ...document, problems: [note] }],
      problems: [{ rule: 'intake/empty', level: 'error', where: 'a.txt', message: 'is empty' }],
    });
    expect(found.map(({ key, headline }) => [key.text, headline])).toEqual([
      ['note', 'geneva-summit: no day of publishing is given'],
      ['left out', 'a.txt: is empty'],
    ]);
  });

  it('orders parties by kind and name, and tells words by which alone a state is known', () => {
    expect(entries('Parties').map(({ key, headline }) => `${key.text} ${headline}`)).toEqual([
      'state Russia',
      'state Switzerland',
      'state United States',
      'person Guy Parmelin',
      'person Joe Biden',
      'person Vladimir Putin',
    ]);
    expect(facts(entries('Parties')[1])).toEqual(['from “Swiss”']);
  });
});

describe('doubt', () => {
  it('marks what is under a half, and nothing else', () => {
    const of = (confidence: number) => facts(firstOf('Meetings', { meetings: [{ ...summit, after: [], confidence }] }));
    expect(of(0.49)[0]).toBe('unsure (0.49)');
    expect(of(0.5)[0]).toBe('in person');
  });

  it('marks every kind of record', () => {
    const unsure = <Kind extends { readonly confidence?: number }>(records: readonly Kind[]): Kind[] =>
      records.map((record) => ({ ...record, confidence: 0.3 }));
    const { sections } = makeBrief({
      ...GENEVA_DOSSIER,
      parties: unsure(GENEVA_DOSSIER.parties),
      meetings: unsure(GENEVA_DOSSIER.meetings),
      statements: unsure(GENEVA_DOSSIER.statements),
      positions: unsure(GENEVA_DOSSIER.positions),
      commitments: unsure(GENEVA_DOSSIER.commitments),
      nextSteps: unsure(GENEVA_DOSSIER.nextSteps),
    });
    expect(sections).toHaveLength(6);
    for (const { groups } of sections)
      for (const { entries: all } of groups) for (const entry of all) expect(facts(entry)[0]).toBe('unsure (0.30)');
  });
});
