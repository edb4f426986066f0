/**
 * The dossier that a store keeps.
 *
 * In:  a store.
 * Out: its records: those kept, where they are of the present claims and judgements; else put together anew, and kept.
 *
 * Records are never changed in place: the same claims and judgements give the same bytes, whoever put them together and
 * when. The dossier as of a day is put together from the reports published until then.
 */
import { readFileSync } from 'node:fs';
import type { Because, Explained, ReportClaims } from '../domain/claim.js';
import type { Dossier } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import type { Merged, merge } from '../merge/merge.js';
import type { Part, Store } from '../store/store.js';

/** Records that another version kept are put together anew: it may have known less. */
export const MAKER = readVersion();

function readVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

export interface AssembleOptions {
  /** Nothing is written. */
  readonly readOnly?: boolean;
}

/** The dossier, or those parts of it alone; its other lists are empty then. */
export async function assemble(store: Store, parts?: readonly Part[], options: AssembleOptions = {}): Promise<Dossier> {
  const kept = await store.dossier(MAKER, parts);
  if (kept) return kept;
  return (await rebuild(store, options)).dossier;
}

/** Loaded when there is something to put together: records that stand as they were kept are shown without. */
async function putTogether(...given: Parameters<typeof merge>): Promise<Merged> {
  return (await import('../merge/merge.js')).merge(...given);
}

/** Puts all records together from claims and judgements, and keeps them. */
export async function rebuild(store: Store, { readOnly = false }: AssembleOptions = {}): Promise<Merged> {
  const stamp = await store.stamp();
  const merged = await putTogether(await gather(store), { judgements: await store.judgements() });
  if (!readOnly) {
    const aliases = [...merged.leadsTo].flatMap(([from, to]) =>
      to === null || to === from ? [] : [[from, to] as const],
    );
    await store.keepAliases(new Map(aliases), stamp);
    await store.keepDossier(merged.dossier, stamp, MAKER);
  }
  return merged;
}

/**
 * What could be known on a day: from the reports published until then. Reports whose day is not known are left out, since
 * nobody can say that they were there. What persons said holds on every day: it corrects the reading, not the news.
 */
export async function assembleAsOf(store: Store, day: IsoDay): Promise<Merged> {
  const known = (await gather(store)).filter(({ report }) => report.published !== null && report.published <= day);
  return putTogether(known, { judgements: await store.judgements() });
}

/** What the dossier held at a moment: the reports that had been added by then, in any version, whatever their day. */
export async function assembleAddedBy(store: Store, moment: string): Promise<Merged> {
  const added = new Set((await store.additions()).filter(({ at }) => at <= moment).map(({ report }) => report));
  const known = (await gather(store)).filter(({ report }) => added.has(report.id));
  return putTogether(known, { judgements: await store.judgements() });
}

/** The dossier with what made the values of one record, by its id or one that leads to it. */
export async function assembleWithReasons(store: Store, id: string): Promise<Merged> {
  const claims = await gather(store);
  const judgements = await store.judgements();
  const plain = await putTogether(claims, { judgements });
  const record = plain.leadsTo.get(id) ?? id;
  const telling = new Set(
    recordsOf(plain.dossier)
      .find((r) => r.id === record)
      ?.evidence.map((e) => e.document),
  );
  const reasons = new Map<string, Because>();
  for (const report of telling)
    for (const [claim, because] of await store.reasons(report)) reasons.set(`${report} ${claim}`, because);
  const explained = claims.map((read) => (telling.has(read.report.id) ? explain(read, reasons) : read));
  return putTogether(explained, { judgements });
}

const recordsOf = ({ parties, meetings, statements, positions, commitments, nextSteps }: Dossier) => [
  ...parties,
  ...meetings,
  ...statements,
  ...positions,
  ...commitments,
  ...nextSteps,
];

function explain(read: ReportClaims, reasons: ReadonlyMap<string, Because>): ReportClaims {
  const all = <Claim extends Explained & { readonly id: string }>(claims: readonly Claim[]): Claim[] =>
    claims.map((claim) => ({ ...claim, because: reasons.get(`${read.report.id} ${claim.id}`) ?? claim.because }));
  return {
    ...read,
    parties: all(read.parties),
    meetings: all(read.meetings),
    statements: all(read.statements),
    positions: all(read.positions),
    commitments: all(read.commitments),
    nextSteps: all(read.nextSteps),
  };
}

export async function gather(store: Store): Promise<ReportClaims[]> {
  const claims: ReportClaims[] = [];
  for await (const read of store.claims()) claims.push(read);
  return claims;
}
