/**
 * The dossier that a store keeps.
 *
 * In:  a store.
 * Out: its records: those kept, where they are of the present claims and judgements; else put together anew, and kept.
 *
 * Records are never changed in place: the same claims and judgements give the same bytes, whoever put them together and
 * when. The dossier as of a day is put together from the reports published until then.
 */
import type { ReportClaims } from '../domain/claim.js';
import type { Dossier } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { type Merged, merge } from '../merge/merge.js';
import type { Part, Store } from '../store/store.js';

export interface AssembleOptions {
  /** Called before records are put together anew, which takes a while in a large dossier. */
  readonly onRebuild?: () => void;
  /** Nothing is written. */
  readonly readOnly?: boolean;
}

/** The dossier, or those parts of it alone; its other lists are empty then. */
export async function assemble(store: Store, parts?: readonly Part[], options: AssembleOptions = {}): Promise<Dossier> {
  const kept = await store.dossier(parts);
  if (kept) return kept;
  options.onRebuild?.();
  return (await rebuild(store, options)).dossier;
}

/** Puts all records together from claims and judgements, and keeps them. */
export async function rebuild(
  store: Store,
  { readOnly = false }: Pick<AssembleOptions, 'readOnly'> = {},
): Promise<Merged> {
  const stamp = await store.stamp();
  const merged = merge(await gather(store), { judgements: await store.judgements() });
  if (!readOnly) {
    const aliases = [...merged.leadsTo].flatMap(([from, to]) =>
      to === null || to === from ? [] : [[from, to] as const],
    );
    await store.keepAliases(new Map(aliases), stamp);
    await store.keepDossier(merged.dossier, stamp);
  }
  return merged;
}

/**
 * What could be known on a day: from the reports published until then. Reports whose day is not known are left out, since
 * nobody can say that they were there. What persons said holds on every day: it corrects the reading, not the news.
 */
export async function assembleAsOf(store: Store, day: IsoDay): Promise<Merged> {
  const known = (await gather(store)).filter(({ report }) => report.published !== null && report.published <= day);
  return merge(known, { judgements: await store.judgements() });
}

export async function gather(store: Store): Promise<ReportClaims[]> {
  const claims: ReportClaims[] = [];
  for await (const read of store.claims()) claims.push(read);
  return claims;
}
