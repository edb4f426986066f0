/**
 * From pieces to the words as one would mark them by hand.
 *
 * In:  a stretch of a text that the encoder chose.
 * Out: the phrase without edge punctuation; null where nothing is left.
 *
 * Kept at an edge: the stop of an abbreviation ("the U.S."), brackets and quotation marks whose partner is inside
 * ("the Free Aceh Movement (GAM)"), and of a content all its quotation marks; a content that stops one mark short of
 * its quotation takes that mark in.
 */
import type { Span } from '../../domain/span.js';
import { isAcronym, keepsItsStop } from '../abbreviations.js';
import { isSpace } from '../characters.js';

export function findPhrase(text: string, stretch: Span): Span | null {
  return trim(text, takeLastStop(text, takeInitials(text, stretch)), false);
}

export function findQuotedPhrase(text: string, stretch: Span): Span | null {
  return trim(text, takeLastStop(text, takeQuotes(text, takeQuotation(text, takeInitials(text, stretch)))), true);
}

/** [“I think he wants to] make a deal.” → the whole: who is quoted is quoted to the closing mark, in the same paragraph. */
function takeQuotation(text: string, { start, end }: Span): Span {
  const mark = text[start];
  const close = mark === '“' ? '”' : mark === '"' ? '"' : null;
  if (close === null || text.slice(start + 1, end).includes(close)) return { start, end };
  const at = text.indexOf(close, end);
  const between = text.slice(end, at);
  return at < 0 || between.length > LONGEST_QUOTATION || /[\n“]/.test(between)
    ? { start, end }
    : { start, end: at + 1 };
}

const LONGEST_QUOTATION = 600;

/** "[U].S." → "[U.S.]": letters with stops are one word, though the encoder sees each of them. */
function takeInitials(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - MOST_INITIALS);
  let taken = { start, end };
  for (const match of text.slice(from, end + MOST_INITIALS).matchAll(/(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu)) {
    const word = { start: from + match.index, end: from + match.index + match[0].length };
    if (word.start < end && start < word.end) {
      taken = { start: Math.min(taken.start, word.start), end: Math.max(taken.end, word.end) };
    }
  }
  return taken;
}

/** "U.S.S.R." is eight units long. */
const MOST_INITIALS = 8;

/** “We have a deal.[”] → “We have a deal.” */
function takeQuotes(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  for (const [open, close] of QUOTES) {
    const opened = countOf(inside, open);
    const closed = open === close ? opened % 2 : countOf(inside, close);
    if (open === close ? closed === 1 : opened !== closed) {
      if ((open === close ? inside.startsWith(open) : opened > closed) && text.startsWith(close, end)) {
        return { start, end: end + close.length };
      }
      if ((open === close ? inside.endsWith(close) : closed > opened) && text.startsWith(open, start - open.length)) {
        return { start: start - open.length, end };
      }
    }
  }
  return { start, end };
}

/** The stop of "U.S." is a piece of its own, and the encoder may leave it out. */
function takeLastStop(text: string, { start, end }: Span): Span {
  return text[end] === '.' && isAcronym(lastWord(text, start, end)) ? { start, end: end + 1 } : { start, end };
}

function trim(text: string, stretch: Span, keepsQuotes: boolean): Span | null {
  let { start, end } = stretch;
  while (start < end && isEdge(text, start, start, end, keepsQuotes)) start++;
  while (end > start && isEdge(text, end - 1, start, end, keepsQuotes)) end--;
  return start < end ? { start, end } : null;
}

function isEdge(text: string, at: number, start: number, end: number, keepsQuotes: boolean): boolean {
  const mark = text[at] as string;
  if (isSpace(text.charCodeAt(at))) return true;
  if (mark === '.') return at === start || !keepsItsStop(lastWord(text, start, at));
  if (PLAIN_EDGES.has(mark)) return true;
  const partner = PARTNERS.get(mark);
  if (partner === undefined) return false;
  if (keepsQuotes && !BRACKETS.has(mark)) return false;
  return !hasPartner(text.slice(start, end), mark, partner);
}

function hasPartner(phrase: string, mark: string, partner: string): boolean {
  return mark === partner ? countOf(phrase, mark) % 2 === 0 : phrase.includes(partner);
}

function lastWord(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && end - from < LONGEST_ABBREVIATION && !isSpace(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end).replace(/^[^\p{L}]+/u, '');
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

const LONGEST_ABBREVIATION = 12;
const PLAIN_EDGES = new Set([...',;:!?…—–-_*•|/']);
const BRACKETS = new Set([...'()[]{}']);
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['``', "''"],
  ['«', '»'],
];
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ...[...'()', ...'[]', ...'{}', ...'“”', ...'‘’', ...'«»'].flatMap((mark, i, all): [string, string][] =>
    i % 2 === 0 ? [[mark, all[i + 1] as string]] : [[mark, all[i - 1] as string]],
  ),
  ['"', '"'],
  ["'", "'"],
  ['`', "'"],
]);
