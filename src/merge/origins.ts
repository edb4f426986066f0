/**
 * Which reports are copies of another, and how many independent ones tell a record: wire copy printed by five outlets
 * has one origin (invariant 4).
 *
 * In:  reports with the fingerprints of their texts, in any order.
 * Out: for each copy the id of its origin, and for each record how many reports and how many origins tell it.
 *
 * Reports are taken by day of publishing, then by id. Each is compared with those before it that are no copies
 * themselves, and is a copy of the earliest of them that has the same text, or had it before it was changed: who printed
 * the agency's first version is no second source when the agency corrects it. So an origin is never a copy, a report added
 * later changes nothing for those before it, and A, B, C do not become one text because A is like B and B like C: a
 * round-up that holds two short items whole does not make one of them.
 */
import type { ReportClaims } from '../domain/claim.js';
import type { Grounds } from '../domain/dossier.js';
import type { ReportHead } from '../domain/report.js';
import { contentOf, kindOf } from '../evidence/fingerprint.js';
import { FEWEST_RUNS, isSameText } from '../evidence/same-text.js';

export type Fingerprinted = Pick<ReportClaims, 'report' | 'fingerprint'>;

/** A run that so many origins have tells nothing. */
const FREQUENT = 30;

/** @returns the id of the origin, by the id of each copy; a report that is no copy has no entry */
export function findOrigins(reports: readonly Fingerprinted[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  const byText = new Map<string, Fingerprinted>();
  const byRun = new Map<number, Fingerprinted[]>();
  for (const report of [...reports].sort((a, b) => byPublishing(a.report, b.report))) {
    const texts = textKeys(report);
    const known = texts.map((text) => byText.get(text)).find((holder) => holder !== undefined);
    const origin = known ?? findOrigin(report, byRun);
    if (origin) origins.set(report.report.id, origin.report.id);
    else for (const run of runsOf(report.fingerprint)) list(byRun, run).push(report);
    for (const text of texts) if (!byText.has(text)) byText.set(text, origin ?? report);
  }
  return origins;
}

/** Puts into a record how many reports tell it, and how many origins they have. */
export function countOrigins(origins: ReadonlyMap<string, string>): <Record extends Grounds>(record: Record) => Record {
  return (record) => {
    const documents = new Set(record.evidence.map((e) => e.document));
    const independent = new Set([...documents].map((id) => origins.get(id) ?? id));
    return { ...record, origins: { reports: documents.size, independent: independent.size } };
  };
}

function byPublishing(a: ReportHead, b: ReportHead): number {
  const [x, y] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Of its text, and of those it had before: the same for the same text. A few words may be said again of something else on
 * another day.
 */
function textKeys({ report, fingerprint }: Fingerprinted): readonly string[] {
  const few = runsOf(fingerprint).length < FEWEST_RUNS;
  return [report, ...(report.versions ?? [])].map(({ sha256, published }) => (few ? `${sha256} ${published}` : sha256));
}

/** The earliest of those that share enough runs to be worth comparing and have the same text. */
function findOrigin(
  { fingerprint }: Fingerprinted,
  byRun: ReadonlyMap<number, readonly Fingerprinted[]>,
): Fingerprinted | undefined {
  const shared = new Map<Fingerprinted, number>();
  for (const run of runsOf(fingerprint)) {
    const holders = byRun.get(run) ?? [];
    if (holders.length > FREQUENT) continue;
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  const candidates = [...shared].filter(([, runs]) => runs >= FEWEST_RUNS).map(([holder]) => holder);
  return candidates
    .sort((a, b) => byPublishing(a.report, b.report))
    .find((candidate) => isSameText(candidate.fingerprint, fingerprint));
}

function runsOf(fingerprint: readonly number[]): readonly number[] {
  return fingerprint.filter((mark) => kindOf(mark) === 'run' || kindOf(mark) === 'opening').map(contentOf);
}

function list<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const found = lists.get(key) ?? [];
  if (found.length === 0) lists.set(key, found);
  return found;
}
