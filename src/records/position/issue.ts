/**
 * The label of an issue: a short noun phrase out of the words a report uses.
 *
 * "to an immediate ceasefire before talks," → "immediate ceasefire before talks". Two wordings are one issue in one
 * report when most words of content of the shorter stand in the longer.
 */

import { contentWords } from '../content-words.js';

/** Longer labels are sentences: what stands after this many characters is cut at a word. */
const LONGEST = 80;

const FUNCTION_WORD = new Set(
  'a an the this that these those its their his her our any all some of in on at to for from by with and or as into over under would should will be is are was were been being not no it they he she we you i'.split(
    ' ',
  ),
);

export function labelIssue(words: string): string {
  const phrase = words
    .replace(/\s+/g, ' ')
    .replace(/^["“”'‘’\s]+|["“”'‘’\s.,;:]+$/g, '')
    .replace(/^(?:that|to|for|against|on|of|about|the|an?|any)\s+/i, '')
    .replace(/^(?:the|an?|any)\s+/i, '')
    .replace(/^["“”'‘’]+/, '');
  if (phrase.length <= LONGEST) return phrase || words;
  return phrase.slice(0, phrase.lastIndexOf(' ', LONGEST)) || phrase.slice(0, LONGEST);
}

export function sameIssue(a: string, b: string): boolean {
  const [shorter, longer] = [plainWords(a), plainWords(b)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (shorter.size === 0) return a === b;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= 0.75;
}

/** What the phrase is about before anything is said of it: "ceasefire" of "30-day ceasefire before talks". */
export function headWord(label: string): string | null {
  const [phrase = ''] = label.split(
    /,|\s(?:of|in|on|at|to|for|from|by|with|and|or|as|that|which|before|after|until|between|against)\s/i,
  );
  return [...contentWords(phrase)].filter((word) => !word.startsWith('state:')).at(-1) ?? null;
}

/** "this idea", "the proposal", "it": words for an issue told before. */
export const pointsBack = (label: string): boolean =>
  /^(?:(?:the|this|that|these|those|his|her|its|their|such(?: an?)?)\s+)?(?:idea|ideas|proposal|proposals|plan|plans|move|demand|demands|call|calls|request|suggestion|offer|issue|initiative|it|this|that|so|them)$/i.test(
    label,
  );

function plainWords(label: string): Set<string> {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((w) => !FUNCTION_WORD.has(w)).map((w) => w.replace(/(?:ies|s)$/, '')));
}
