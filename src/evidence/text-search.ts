/**
 * Looking for words in a text where typography or a few letters differ.
 */
import type { Span } from '../domain/span.js';

export interface PlainText {
  /** One kind of quotation mark, apostrophe, dash and space, nothing invisible. */
  readonly text: string;
  /** Where in the original the unit at this place of the plain text begins. */
  startOf(at: number): number;
  /** Where in the original what ends before this place of the plain text ends. */
  endOf(at: number): number;
}

export function plainText(original: string): PlainText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    const plain = plainUnit(unit);
    for (let i = 0; i < plain.length; i += 1) {
      starts.push(index);
      ends.push(index + unit.length);
    }
    text += plain;
  }
  return {
    text,
    startOf: (at) => starts[at] ?? original.length,
    endOf: (at) => ends[at - 1] ?? 0,
  };
}

/** A space of any length, or one unit. */
const UNIT = /\s+|\S/g;

function plainUnit(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(unit)) return '';
  if (/["“”„«»]/.test(unit)) return '"';
  if (/['‘’‚‹›ʼ`´]/.test(unit)) return "'";
  if (/[-‐‑‒–—―−]/.test(unit)) return '-';
  return unit === '…' ? '...' : unit;
}

export interface Approximate extends Span {
  readonly errors: number;
}

/**
 * Every stretch of `text` that is at most `bound` edits away from `words`, the best of each group that overlaps, in order
 * of reading. Takes words × text steps (Sellers 1980), some 3 ms for a clause in an article.
 */
export function findApproximately(words: string, text: string, bound: number): Approximate[] {
  const found: Approximate[] = [];
  // For each number of units of `words`: edits to the best stretch that ends here, and where that stretch starts.
  let errors = Array.from({ length: words.length + 1 }, (_, row) => row);
  let starts = new Array<number>(words.length + 1).fill(0);
  for (let end = 1; end <= text.length; end += 1) {
    const [nextErrors, nextStarts] = [[0], [end]];
    const unit = text.charCodeAt(end - 1);
    for (let row = 1; row <= words.length; row += 1) {
      const change = (errors[row - 1] as number) + (words.charCodeAt(row - 1) === unit ? 0 : 1);
      const add = (errors[row] as number) + 1;
      const drop = (nextErrors[row - 1] as number) + 1;
      const best = Math.min(change, add, drop);
      nextErrors.push(best);
      nextStarts.push((best === change ? starts[row - 1] : best === add ? starts[row] : nextStarts[row - 1]) as number);
    }
    [errors, starts] = [nextErrors, nextStarts];
    const stretch = { start: starts[words.length] as number, end, errors: errors[words.length] as number };
    if (stretch.errors > bound) continue;
    const previous = found.at(-1);
    if (previous === undefined || previous.end <= stretch.start) found.push(stretch);
    else if (stretch.errors < previous.errors) found[found.length - 1] = stretch;
  }
  return found;
}

/** Units to add, drop or change. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
