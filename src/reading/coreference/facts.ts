/**
 * What the ranking asks of one mention by itself: its form, its words, where it stands.
 *
 * In:  the text, its candidates in order of reading.
 * Out: facts for each, all cheap to tell from the words around it; no parse is made. The syntactic place is guessed from
 *      the word before and the word behind: "he" before "said" is a subject, "him" behind "of" is none.
 */
import type { Span } from '../../domain/span.js';
import type { Candidate } from './candidates.js';
import { genderOfName } from './given-names.js';
import { plain } from './names.js';
import { singular } from './phrase.js';

/** The order is the ranking model's own. */
export const FORMS = [
  'I',
  'you',
  'we',
  'he',
  'she',
  'they',
  'it',
  'other',
  'name',
  'the',
  'this',
  'own',
  'a',
  'bare',
] as const;
export type Form = (typeof FORMS)[number];

export interface Facts {
  readonly candidate: Candidate;
  /** Counted over all candidates. */
  readonly index: number;
  readonly form: Form;
  /** 0 subject, 1 object, 2 possessive, 3 reflexive; 4 where the word does not tell. */
  readonly grammar: number;
  /** Words that say what it is, lower case, singular, without articles. */
  readonly words: readonly string[];
  readonly head: string;
  /** Whole words for comparison: "the peace talks" and "peace talks" alike. */
  readonly key: string;
  readonly gender: 'm' | 'f' | null;
  readonly paragraph: number;
  /** The quotation it stands in, counted from 1; 0 outside. */
  readonly quotation: number;
  /** How many mentions stand before it in its sentence. */
  readonly inSentence: number;
  /** Classes of the words before and behind. */
  readonly before: number;
  readonly behind: number;
  /** The nearest candidate around it. */
  readonly inside: Candidate | null;
}

export function readFacts(text: string, candidates: readonly Candidate[]): Facts[] {
  const places = new Places(text);
  const open: Candidate[] = [];
  let sentence = -1;
  let inSentence = 0;
  return candidates.map((candidate, index) => {
    while (open.length > 0 && (open[open.length - 1] as Candidate).end <= candidate.start) open.pop();
    const inside = open.findLast((o) => o.end >= candidate.end) ?? null;
    open.push(candidate);
    inSentence = candidate.sentence === sentence ? inSentence + 1 : 0;
    sentence = candidate.sentence;
    const { phrase } = candidate;
    const words = contentWords(phrase.text);
    return {
      candidate,
      index,
      form: formOf(candidate),
      grammar: grammarOf(phrase.pronoun),
      words,
      head: singular(phrase.head),
      key: words.join(' '),
      gender: phrase.gender ?? genderByName(phrase.name),
      ...places.at(candidate.start),
      inSentence,
      before: classBefore(text, candidate),
      behind: classBehind(text, candidate),
      inside,
    };
  });
}

export const contentWords = (words: string): string[] =>
  plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !/^(?:the|this|that|these|those|a|an|s|of)$/.test(w))
    .map(singular);

function formOf({ phrase }: Candidate): Form {
  const { pronoun, name, determiner } = phrase;
  if (pronoun !== null) {
    if (/^(?:i|me|my|mine|myself)$/.test(pronoun)) return 'I';
    if (pronoun.startsWith('you')) return 'you';
    if (/^(?:we|us|ours?|ourselves)$/.test(pronoun)) return 'we';
    if (phrase.gender !== null) return phrase.gender === 'm' ? 'he' : 'she';
    if (/^the/.test(pronoun)) return 'they';
    return /^its?/.test(pronoun) ? 'it' : 'other';
  }
  if (/^(?:here|there|this|that|these|those|one|everyone|someone|anyone)$/i.test(phrase.text)) return 'other';
  if (name !== null || phrase.isState) return 'name';
  return determiner ?? 'bare';
}

const grammarOf = (pronoun: string | null): number => {
  if (pronoun === null) return 4;
  if (/^(?:i|we|he|she|they)$/.test(pronoun)) return 0;
  if (/^(?:me|us|him|them)$/.test(pronoun)) return 1;
  if (/^(?:my|your|our|his|their|its|mine|yours|ours|hers|theirs)$/.test(pronoun)) return 2;
  return /sel(?:f|ves)$/.test(pronoun) ? 3 : 4;
};

function genderByName(name: string | null): 'm' | 'f' | null {
  const words = name?.split(' ') ?? [];
  return words.length > 1 ? genderOfName(words[0] as string) : null;
}

/** Paragraphs and quotations, walked through once. */
class Places {
  readonly #text: string;
  #at = 0;
  #paragraph = 0;
  #quotations = 0;
  #open = false;

  constructor(text: string) {
    this.#text = text;
  }

  at(start: number): { readonly paragraph: number; readonly quotation: number } {
    for (; this.#at < start; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === NEWLINE) {
        if (this.#text.charCodeAt(this.#at - 1) !== NEWLINE) this.#paragraph++;
        this.#open = false;
      } else if (unit === OPENING || (unit === PLAIN && !this.#open)) {
        this.#open = true;
        this.#quotations++;
      } else if (unit === CLOSING || unit === PLAIN) this.#open = false;
    }
    return { paragraph: this.#paragraph, quotation: this.#open ? this.#quotations : 0 };
  }
}

const NEWLINE = 0x0a;
const PLAIN = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;

const PREPOSITIONS =
  /^(?:in|on|at|by|for|with|from|to|about|between|among|into|against|over|under|after|before|during|through|around|like|near|toward|towards|across|without|within)$/;
const AUXILIARIES =
  /^(?:is|was|are|were|be|been|am|has|had|have|will|would|can|could|may|might|must|shall|should|do|does|did|['’](?:s|re|ve|m|ll|d))$/;
const SAYING = /^(?:said|says|say|told|tells|added|asked|wrote|stressed|noted|announced|argued|explained|called)$/;
const SUBORDINATORS =
  /^(?:that|who|whom|which|whose|where|when|while|as|if|because|although|though|since|than|how|what|why|whether)$/;
const CONJUNCTIONS = /^(?:and|or|but|nor)$/;

function classBefore(text: string, { start }: Span): number {
  const before = text.slice(Math.max(0, start - 24), start);
  const word = /(?:^|[^\p{L}])(\p{L}[\p{L}'’]*)\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) {
    const mark = before.trimEnd().slice(-1);
    if (mark === '' || /[.!?]/.test(mark) || /\n\s*$/.test(before)) return 0;
    return mark === ',' || mark === '(' ? 1 : 2;
  }
  if (word === 'of') return 3;
  if (PREPOSITIONS.test(word)) return 4;
  if (CONJUNCTIONS.test(word)) return 5;
  if (SUBORDINATORS.test(word)) return 6;
  if (AUXILIARIES.test(word)) return 7;
  if (SAYING.test(word)) return 8;
  return /(?:ed|ing)$/.test(word) ? 9 : 10;
}

function classBehind(text: string, { end }: Span): number {
  const behind = text.slice(end, end + 24);
  const found = /^\s*(['’]\p{L}+|\p{L}+|[^\s\p{L}])/u.exec(behind)?.[1]?.toLowerCase();
  if (found === undefined || /^[.!?;:]$/.test(found)) return 0;
  if (/^['’]s?$/.test(found) && !/^\s/.test(behind)) return 1;
  if (found === ',' || found === '(') return 2;
  if (found === 'of') return 3;
  if (PREPOSITIONS.test(found)) return 4;
  if (CONJUNCTIONS.test(found)) return 5;
  if (SUBORDINATORS.test(found)) return 6;
  if (AUXILIARIES.test(found)) return 7;
  if (SAYING.test(found)) return 8;
  return /(?:ed|ing|[^s]s)$/.test(found) ? 9 : 10;
}
