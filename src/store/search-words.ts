/**
 * The words of a text as they are searched for, the same on both engines: without case and without accents, so that
 * "Erdogan" finds "Erdoğan"; what stands between them (apostrophes, hyphens) parts them.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

export function* findWords(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { folded: fold(word), start: index, end: index + word.length };
  }
}

export function foldWords(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => fold(word));
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
