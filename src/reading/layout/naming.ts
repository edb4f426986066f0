/**
 * Who a label means, by the header above the first turn.
 *
 * In:  a text and the labels of its turns.
 * Out: for each label the words of the header that name the person in full; null where the header does not.
 *
 * "Press Briefing by Press Secretary Karoline Leavitt" says who "MS. LEAVITT" is, "Remarks by President Trump" who "THE
 * PRESIDENT" is, "An interview with Foreign Minister Sergey Lavrov" who gives the answers. The body of a transcript says
 * nothing of the kind: "the president" there may be anybody's.
 */
import type { Span } from '../../domain/span.js';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, TIME_OF_OFFICE } from '../coreference/offices.js';
import { type Phrase, readPhrase } from '../coreference/phrase.js';
import { findState } from '../coreference/states.js';
import type { Label } from './labels.js';

export function nameSpeakers(text: string, labels: readonly Label[]): (Span | null)[] {
  const named = findNamed(text, labels[0]?.start ?? 0);
  if (named.length === 0) return labels.map(() => null);
  const phrases = new Map<string, Phrase>();
  const phraseOf = (label: Label): Phrase => {
    const words = text.slice(label.start, label.end);
    const phrase = phrases.get(words) ?? readPhrase(text, label);
    phrases.set(words, phrase);
    return phrase;
  };
  const surnames = new Set(labels.flatMap((label) => phraseOf(label).name ?? []).map(lastName));
  return labels.map((label) => {
    if (label.kind === 'question') return null;
    const phrase = phraseOf(label);
    if (label.kind === 'answer') return named.length === 1 ? (named[0] as Phrase).span : null;
    if (phrase.name !== null) {
      const surname = lastName(phrase.name);
      return named.find(({ name }) => lastName(name as string) === surname)?.span ?? null;
    }
    // "THE PRESIDENT" beside "PRESIDENT ZELENSKYY" is the other one.
    const holders = named.filter((n) => isOffice(phrase, n) && !surnames.has(lastName(n.name as string)));
    return holders[0]?.span ?? null;
  });
}

/** People named with their office or in full, in the lines above the first label. */
function findNamed(text: string, end: number): Phrase[] {
  const named: Phrase[] = [];
  const from = Math.max(0, end - LONGEST_HEADER);
  for (const { 0: words, index } of text.slice(from, end).matchAll(RUN)) {
    const run = words.split(BEHIND_NAME)[0] as string;
    const start = from + index + startOfOffice(run);
    const phrase = readPhrase(text, { start, end: from + index + run.length });
    const isPerson = phrase.office !== null || (phrase.name ?? '').split(' ').length > 1;
    if (
      phrase.name !== null &&
      isPerson &&
      !phrase.isState &&
      !OFFICES.has(lastName(phrase.name)) &&
      isName(phrase.name)
    )
      named.push(phrase);
  }
  const offices = named.filter(({ office }) => office !== null);
  return offices.length > 0 ? offices : named;
}

/** Capitalised words in a row, "of" and "the" between them: "Secretary of State Marco Rubio". */
const RUN = /\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t]+(?:(?:of|for)(?: the)?[ \t]+)?\p{Lu}[\p{L}\p{M}.'’-]*){0,9}/gu;
/** Headlines write these large too. */
const BEHIND_NAME =
  /[ \t]+(?:And|Before|After|During|With|At|In|On|To|By|Following|Aboard|Ahead|AND|BEFORE|AFTER|DURING|WITH|AT|IN|ON|TO|BY)\b/;
const LONGEST_HEADER = 4000;

/** "Remarks of President Biden" → where "President" begins; 0 where no word of an office stands in it. */
function startOfOffice(run: string): number {
  for (const { 0: word, index } of run.matchAll(/[^\s]+/g)) {
    const plain = word.toLowerCase().replace(/\./g, '');
    if (HONORIFICS.has(plain) || TIME_OF_OFFICE.has(plain) || findState(word) !== null) return index;
    if (OFFICES.has(plain)) return index;
    if (OFFICE_MODIFIERS.has(plain) && hasOfficeSoon(run.slice(index))) return index;
  }
  return 0;
}

/** "Press Secretary" but "Press Briefing". */
function hasOfficeSoon(words: string): boolean {
  for (const word of words.toLowerCase().replace(/\./g, '').split(/\s+/)) {
    if (OFFICES.has(word)) return true;
    if (!OFFICE_MODIFIERS.has(word)) return false;
  }
  return false;
}

const isName = (name: string): boolean => !NO_NAME.test(name);
const NO_NAME =
  /\b(?:briefing|remarks|house|room|office|interview|transcript|conference|statement|department|ministry|press|press release|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

const lastName = (name: string): string =>
  name
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^(?:jr|sr|ii|iii)\.?$/.test(word))
    .pop() ?? '';

/** "THE PRESIDENT" is "President Trump", not "Vice President Vance". */
function isOffice(label: Phrase, named: Phrase): boolean {
  const words = (phrase: Phrase): string => (phrase.office ?? '').toLowerCase().replace(/[-.]/g, ' ').trim();
  return words(named) === words(label) || words(named).replace(/^(?:former|acting) /, '') === words(label);
}
