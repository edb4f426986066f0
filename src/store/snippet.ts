/** The words around the first hit in a text, on one line, each hit between two marks. */
import { findWords, type Word } from './search-words.js';

/** Code units before the hit and in all: a hit is understood by what follows rather than by what comes before. */
const BEFORE = 60;
const LENGTH = 180;

/** @param words folded (search-words.ts). Where the text has none of them (the title does), its beginning is shown. */
export function makeSnippet(text: string, words: readonly string[], marks: readonly [string, string]): string {
  const wanted = new Set(words);
  const all: Word[] = [];
  let hit = 0;
  // No further than the snippet can reach: a text may be long.
  for (const word of findWords(text)) {
    if (hit === 0 && wanted.has(word.folded)) hit = word.start + 1;
    if (hit > 0 && word.start > hit + LENGTH) break;
    all.push(word);
  }
  const from = Math.max(0, hit - 1 - BEFORE);
  const shown = all.filter((w) => w.start >= from && w.end <= from + LENGTH);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return '';

  let snippet = first.start > 0 ? '…' : '';
  let at = first.start;
  for (const { folded, start, end } of shown) {
    const word = text.slice(start, end);
    snippet += text.slice(at, start) + (wanted.has(folded) ? marks[0] + word + marks[1] : word);
    at = end;
  }
  const rest = text.slice(at);
  return (snippet + (rest.length > 3 ? '…' : rest)).replace(/\s+/g, ' ').trim();
}
