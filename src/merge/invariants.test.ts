/**
 * What always holds of a dossier put together from many reports: the invariants of the design, as properties.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THREAD } from '../../test/reports-read.js';
import type { ReportClaims } from '../domain/claim.js';
import type { Dossier, Evidence, Judgement } from '../domain/dossier.js';
import { makeJudgement, type Word } from './judge.js';
import { merge } from './merge.js';

const recordsOf = ({ parties, meetings, statements, positions, commitments, nextSteps }: Dossier) => [
  ...parties,
  ...meetings,
  ...statements,
  ...positions,
  ...commitments,
  ...nextSteps,
];

/** What somebody at the desk may do, one thing after another. */
type Act =
  | { readonly act: 'add' | 'reread'; readonly report: number }
  | Judging
  | { readonly act: 'undo'; readonly judgement: number };

interface Judging {
  readonly act: 'judge';
  readonly kind: Word['kind'];
  readonly a: number;
  readonly b: number;
}

const place = fc.nat({ max: 1000 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('add' as const, 'reread' as const), report: place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('judge' as const),
      kind: fc.constantFrom<Word['kind']>(
        'same',
        'different',
        'part',
        'value',
        'confirm',
        'reject',
        'speaks-for',
        'issue',
      ),
      a: place,
      b: place,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('undo' as const), judgement: place }) },
);

interface Desk {
  readonly reports: readonly ReportClaims[];
  readonly judgements: readonly Judgement[];
}

function carryOut(acts: readonly Act[]): Desk {
  let reports: readonly ReportClaims[] = THREAD.slice(0, 3);
  let judgements: readonly Judgement[] = [];
  for (const [minute, one] of acts.entries()) {
    const at = new Date(Date.UTC(2025, 10, 25, 8, minute)).toISOString();
    if (one.act === 'add') {
      const added = THREAD[one.report % THREAD.length] as ReportClaims;
      if (!reports.some(({ report }) => report.id === added.report.id)) reports = [...reports, added];
    } else if (one.act === 'reread') {
      const which = one.report % reports.length;
      reports = reports.map((read, i) => (i === which ? rereadAs(read, minute) : read));
    } else if (one.act === 'undo') {
      const which = one.judgement % Math.max(1, judgements.length);
      judgements = judgements.map((j, i) => (i === which ? { ...j, undone: { author: 'desk', at } } : j));
    } else if (one.act === 'judge') {
      const { dossier, tellings } = merge(reports, { judgements });
      const word = wordOf(one, dossier);
      if (word) judgements = [...judgements, makeJudgement(dossier, word, { author: 'desk', at }, tellings)];
    }
  }
  return { reports, judgements };
}

/** The same words, read into claims of other ids. */
const rereadAs = (read: ReportClaims, mark: number): ReportClaims => ({
  ...read,
  meetings: read.meetings.map((m) => ({ ...m, id: `${m.id.slice(0, -3)}${String(mark).padStart(3, '0')}` })),
});

function wordOf({ kind, a, b }: Judging, dossier: Dossier): Word | null {
  const { meetings, parties, issues } = dossier;
  const meeting = meetings[a % Math.max(1, meetings.length)];
  const other = meetings[b % Math.max(1, meetings.length)];
  switch (kind) {
    case 'same':
    case 'different':
      return meeting && other && meeting !== other ? { kind, about: [meeting.id, other.id] } : null;
    case 'part': {
      const told = [...new Set(meeting?.evidence.map((e) => e.document))];
      const report = told[b % Math.max(1, told.length)];
      return meeting && report && told.length > 1 ? { kind, record: meeting.id, report } : null;
    }
    case 'value':
      return meeting ? { kind, record: meeting.id, field: 'place', value: `Place ${b}` } : null;
    case 'confirm':
      return meeting ? { kind, record: meeting.id, field: 'status' } : null;
    case 'reject':
      return meeting ? { kind, record: meeting.id } : null;
    case 'speaks-for': {
      const [who, whom] = [parties[a % parties.length], parties[b % parties.length]];
      return who && whom && who !== whom ? { kind, party: who.id, whom: whom.id } : null;
    }
    case 'issue': {
      const issue = issues[a % Math.max(1, issues.length)];
      return issue ? { kind, about: [issue.id], label: `Issue ${b}` } : null;
    }
  }
}

const RUNS = { numRuns: 150 };

describe('a dossier of many reports', () => {
  it('1, 2: has no record without evidence, and every quote is a quote of its report', () => {
    const { dossier } = merge(THREAD);
    const quoted = new Set(THREAD.flatMap((c) => JSON.stringify(c).match(/"quote":"[^"]*"/g) ?? []));
    for (const record of recordsOf(dossier)) {
      expect(record.evidence.length).toBeGreaterThan(0);
      for (const { quote } of record.evidence as readonly Evidence[])
        expect(quoted).toContain(`"quote":${JSON.stringify(quote)}`);
    }
  });

  it('5, 7: is the same to the byte in whatever order reports and judgements came', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.gen(), (acts, g) => {
        const { reports, judgements } = carryOut(acts);
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          g(fc.shuffledSubarray, [...items], { minLength: items.length, maxLength: items.length });
        const told = JSON.stringify(merge(reports, { judgements }).dossier);
        expect(JSON.stringify(merge(shuffled(reports), { judgements: shuffled(judgements) }).dossier)).toBe(told);
      }),
      RUNS,
    );
  });

  it('5: loses no correction and applies none wrongly, whatever comes after it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { reports, judgements } = carryOut(acts);
        const { dossier, leadsTo, lost, overruled } = merge(reports, { judgements });
        expect(dossier.judgements).toHaveLength(judgements.length);
        const idle = new Set([...lost, ...overruled].map((j) => j.id));
        const latestFirst = judgements.filter((j) => !j.undone && !idle.has(j.id)).reverse();
        const settled = new Set<string>();
        for (const judgement of latestFirst) {
          const [a, b] = judgement.about.map((id, i) => placeNow(id, judgement.anchors?.[i] ?? null, reports, leadsTo));
          const key = `${judgement.kind} ${a} ${judgement.field ?? ''}`;
          if (judgement.kind === 'same' && a && b) expect(a).toBe(b);
          if (judgement.kind === 'different' && a && b) expect(a).not.toBe(b);
          if (judgement.kind === 'reject' && a !== undefined) expect(a).toBeNull();
          if (judgement.kind === 'value' && a && !settled.has(key)) {
            const meeting = dossier.meetings.find((m) => m.id === a);
            expect(meeting?.[judgement.field as 'place']).toEqual(judgement.value);
          }
          settled.add(key);
        }
      }),
      RUNS,
    );
  });

  it('6: as of a day knows what the whole dossier knew on that day', () => {
    for (const day of ['2025-02-16', '2025-02-19', '2025-03-11']) {
      const known = THREAD.filter((c) => (c.report.published as string) <= day);
      const then = merge(known).dossier.meetings;
      const now = merge(THREAD).dossier.meetings;
      for (const meeting of then) {
        const later = now.find((m) => m.id === meeting.id);
        expect(later?.history.filter((h) => (h.asOf as string) <= day)).toEqual(meeting.history);
      }
    }
  });
});

/** The record that an id, or the words it was anchored with, leads to; null: it was called false; undefined: gone. */
function placeNow(
  id: string,
  anchor: Evidence | null,
  reports: readonly ReportClaims[],
  leadsTo: ReadonlyMap<string, string | null>,
): string | null | undefined {
  if (leadsTo.has(id)) return leadsTo.get(id);
  const claim = reports
    .flatMap((c) => c.meetings)
    .find((m) => m.evidence.some((e) => anchor && e.document === anchor.document && e.start === anchor.start));
  return claim ? leadsTo.get(claim.id) : undefined;
}
