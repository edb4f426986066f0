/** The words of single values of records that are one: those of each telling, in their order. */
import type { Evidence, Grounds } from '../domain/dossier.js';

export function joinSupport(tellings: readonly Pick<Grounds, 'support'>[]): Record<string, readonly Evidence[]> {
  const fields = [...new Set(tellings.flatMap(({ support }) => Object.keys(support ?? {})))].sort();
  return Object.fromEntries(fields.map((field) => [field, tellings.flatMap(({ support }) => support?.[field] ?? [])]));
}
