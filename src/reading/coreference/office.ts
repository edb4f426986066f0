/**
 * Offices, compared: "the Russian president" is "President Vladimir Putin" of Russia.
 *
 * A description fits an office when the head is the same, it says nothing more than the office's words, and neither names
 * another state or body: "the minister" fits "Foreign Minister", "the prime minister" does not fit "deputy prime minister".
 */
import { plain } from './names.js';
import { TIME_OF_OFFICE } from './offices.js';
import { type Phrase, singular } from './phrase.js';

export interface Office {
  readonly head: string;
  readonly words: readonly string[];
  readonly state: string | null;
  readonly body: string | null;
}

export function officeOf(phrase: Phrase): Office | null {
  return phrase.plural ? null : readOffice(phrase);
}

/** "The presidents of Bosnia, Croatia and Serbia": one office for each state. */
export function officesOf(phrase: Phrase): Office[] {
  const office = phrase.plural ? readOffice(phrase) : null;
  return office ? phrase.states.map(({ state }) => ({ ...office, state: state.code, body: null })) : [];
}

function readOffice(phrase: Phrase): Office | null {
  if (phrase.office === null) return null;
  const words = plain(phrase.office)
    .replace(/[-–]/g, ' ')
    .replace(/\./g, '')
    .replace(/\bpremier\b/g, 'prime minister')
    .split(/\s+/)
    .map((w) => SPELLINGS.get(w) ?? singular(w))
    .filter((w) => !TIME_OF_OFFICE.has(w) && !SMALL.has(w));
  const head = /^(.*?)(?:\sof\s|\sfor\s|$)/.exec(words.join(' '))?.[1]?.split(' ').pop();
  if (!head) return null;
  return {
    head,
    words,
    state: phrase.state?.state.code ?? null,
    body: phrase.body === null ? null : plain(phrase.body),
  };
}

export function fitsOffice(description: Office, office: Office): boolean {
  return (
    description.head === office.head &&
    agree(description.state, office.state) &&
    agreeBodies(description.body, office.body) &&
    description.words.every((w) => office.words.includes(w)) &&
    (description.words.length === 1 ? !RANKED.has(office.words[0] ?? '') : true)
  );
}

export const isSameOffice = (a: Office, b: Office): boolean =>
  a.state === b.state && a.body === b.body && a.words.join(' ') === b.words.join(' ');

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const agreeBodies = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.includes(b) || b.includes(a);

const SPELLINGS = new Map([
  ['defence', 'defense'],
  ['sec', 'secretary'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['spokesperson', 'spokesman'],
  ['spokeswoman', 'spokesman'],
  ['chairperson', 'chairman'],
  ['chair', 'chairman'],
  ['adviser', 'advisor'],
]);

const SMALL = new Set(['the', 'a', 'an', '']);

/** "the president" is no vice president, "the minister" no deputy minister. */
const RANKED = new Set(['vice', 'deputy', 'assistant', 'under']);
