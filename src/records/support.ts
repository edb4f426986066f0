/** The words that records rest on. */
import type { Evidence, Grounds } from '../domain/dossier.js';
import { overlaps } from '../domain/span.js';

/** Whether two records rest on words of one clause. */
export const shareWords = (a: Pick<Grounds, 'evidence'>, b: Pick<Grounds, 'evidence'>): boolean =>
  a.evidence.some((e) => b.evidence.some((f) => e.document === f.document && overlaps(e, f)));

/** The words of single values of records that are one: those of each telling, in their order. */
export function joinSupport(tellings: readonly Pick<Grounds, 'support'>[]): Record<string, readonly Evidence[]> {
  const fields = [...new Set(tellings.flatMap(({ support }) => Object.keys(support ?? {})))].sort();
  return Object.fromEntries(fields.map((field) => [field, tellings.flatMap(({ support }) => support?.[field] ?? [])]));
}
