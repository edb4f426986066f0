/**
 * A record found again by its words when its id has changed: reading the same report again may give it another participant,
 * and with it another id.
 *
 * In:  the words a judgement was anchored with; the records that may be meant, each with its evidence.
 * Out: the place of the only one that rests on these words; null where none does or several do.
 */
import type { Evidence } from '../domain/dossier.js';

export function findAnchored(
  anchor: Evidence,
  records: readonly { readonly evidence: readonly Evidence[] }[],
): number | null {
  const fitting = records.flatMap(({ evidence }, at) => (evidence.some((e) => covers(e, anchor)) ? [at] : []));
  return fitting.length === 1 ? (fitting[0] as number) : null;
}

/** Half of the longer stretch in common. */
function covers(a: Evidence, b: Evidence): boolean {
  if (a.document !== b.document) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end - a.start, b.end - b.start);
}
