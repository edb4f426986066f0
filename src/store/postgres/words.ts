/**
 * Folded words → PostgreSQL's own notation for a text to be searched, and for a search. Written here instead of by the
 * server, whose parser knows words, hosts, numbers and signs in its own way: both engines shall find the same.
 */
import type { IndexedText } from '../engine.js';

/**
 * Limits of a tsvector: a megabyte in all, lexemes of 2,046 bytes, positions up to 16,383 and 255 of them a lexeme. Words
 * beyond the first 50,000 of a text (100 closely printed pages) are not found.
 */
const WORDS = 50_000;
const WORD_BYTES = 2_000;
const BYTES = 500_000;
const LAST_POSITION = 16_383;
const POSITIONS = 20;

export function toTsvector({ title, text }: IndexedText): string {
  const positions = new Map<string, string[]>();
  let bytes = 0;
  const add = (word: string, position: string): void => {
    const known = positions.get(word);
    if (known) {
      if (known.length < POSITIONS) known.push(position);
      return;
    }
    const size = Buffer.byteLength(word);
    if (size > WORD_BYTES || bytes + size > BYTES) return;
    bytes += size;
    positions.set(word, [position]);
  };
  for (const word of title) add(word, '1A');
  text.slice(0, WORDS).forEach((word, at) => {
    add(word, String(Math.min(at + 1, LAST_POSITION)));
  });
  return Array.from(positions, ([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** @param words letters and digits alone (search-words.ts): nothing to escape */
export function toTsquery(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' & ');
}
