/**
 * Words found in records: the same words as the store finds in texts, each of which may be the beginning of a longer one.
 */
import type { Dossier } from '../domain/dossier.js';
import { foldWords } from '../store/search-words.js';
import { nameRecords } from '../views/names.js';
import type { Kind } from './snapshots.js';

export interface Searchable {
  readonly kind: Exclude<Kind, 'judgement'>;
  readonly id: string;
  readonly name: string;
  readonly folded: string;
}

/** A blank before each word, so that the beginning of one is found and not its middle. */
export const foldForSearch = (texts: readonly (string | undefined)[]): string =>
  texts
    .map((text) =>
      text === undefined
        ? ''
        : foldWords(text)
            .map((word) => ` ${word}`)
            .join(''),
    )
    .join('');

/** @param words folded */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(` ${word}`));

/** By kind, in the order in which somebody looks for them. */
export function listSearchable(dossier: Dossier): readonly Searchable[] {
  const names = nameRecords(dossier);
  const entry = (kind: Searchable['kind'], id: string, texts: readonly (string | undefined)[], name = names(id)) => ({
    kind,
    id,
    name,
    folded: foldForSearch([name, ...texts]),
  });
  return [
    ...dossier.parties.map(({ id, role, aliases }) => entry('party', id, [role, ...aliases])),
    ...dossier.issues.map(({ id, label, aliases }) => entry('issue', id, aliases, label)),
    ...dossier.meetings.map(({ id, participants, place, about, evidence }) =>
      entry('meeting', id, [...participants.map(names), place?.text, about, evidence[0].quote]),
    ),
    ...dossier.positions.map(({ id, condition, evidence }) => entry('position', id, [condition, evidence[0].quote])),
    ...dossier.commitments.map(({ id, condition, evidence }) =>
      entry('commitment', id, [condition, evidence[0].quote]),
    ),
    ...dossier.nextSteps.map(({ id, evidence }) => entry('next-step', id, [evidence[0].quote])),
    ...dossier.statements.map(({ id, content, channel }) =>
      entry('statement', id, [...content.map(({ quote }) => quote), channel]),
    ),
  ];
}
