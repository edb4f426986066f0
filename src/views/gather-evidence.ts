import type { Evidence, EvidenceList } from '../domain/dossier.js';

/** The words of several things together: at least those of the first. */
export function gatherEvidence<Thing>(
  things: readonly [Thing, ...Thing[]],
  wordsOf: (thing: Thing) => EvidenceList,
): EvidenceList {
  const [first, ...rest] = things;
  const [words, ...others] = wordsOf(first);
  return [words, ...others, ...rest.flatMap(wordsOf)];
}

/** null where there are none. */
export function asEvidence(words: readonly Evidence[] | undefined): EvidenceList | null {
  const [first, ...rest] = words ?? [];
  return first ? [first, ...rest] : null;
}
