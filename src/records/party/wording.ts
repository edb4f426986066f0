/** How the words of a role tell their party: by name, by what it is ("the Russian president"), by "he". */
import type { Wording } from '../../domain/claim.js';
import type { Span } from '../../domain/span.js';
import { readPhrase } from '../../reading/coreference/phrase.js';

export function readWording(text: string, span: Span): Wording {
  const { pronoun, name, isState } = readPhrase(text, span);
  if (pronoun !== null) return 'pronoun';
  return name !== null || isState ? 'name' : 'description';
}

const SUREST_FIRST: readonly Wording[] = ['name', 'description', 'pronoun'];

/** Where several are told and one is enough. */
export const surestWording = (wordings: readonly Wording[]): Wording =>
  SUREST_FIRST.find((wording) => wordings.includes(wording)) ?? 'name';
