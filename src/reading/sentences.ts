/**
 * Sentences.
 *
 * In:  a report's frozen text.
 * Out: its sentences in order, trimmed, not overlapping; every character that is no space lies in one.
 *
 * A sentence ends at a blank line, at a line's end (unless the line was only wrapped), and at `. ! ? …` with the quotes
 * and brackets that close behind it, unless what stands before or behind says that it goes on ("Sen. Graham",
 * "“Why?” he asked"). A quotation of three sentences is three sentences; quotation marks stay with their neighbours.
 * One pass with bounded looks to both sides: the time grows with the text alone.
 */
import type { Span } from '../domain/span.js';
import {
  AFTER_HOUR,
  ALWAYS_CONTINUED,
  BEFORE_NUMBERS,
  CLOSING,
  isAcronym,
  MAYBE_LAST,
  MONTHS_AND_DAYS,
  SENTENCE_OPENERS,
} from './abbreviations.js';
import { DIGIT, isLetter, isSpace, isWordUnit, kindOf, LOWER, NEWLINE, UPPER } from './characters.js';

export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const wrapped = new WrappedLines(text);
  let start = skipSpaces(text, 0);
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) === NEWLINE) {
      const next = skipSpaces(text, at);
      if (!wrapped.continuesAt(at, next)) {
        sentences.push({ start, end: endBefore(text, start, at) });
        start = next;
      }
      at = next;
    } else if (isTerminator(unit)) {
      const stop = readStop(text, at);
      if (endsSentence(text, start, stop, wrapped)) {
        sentences.push({ start, end: stop.end });
        start = skipSpaces(text, stop.end);
        at = start;
      } else at = stop.end;
    } else at++;
  }
  if (start < text.length) sentences.push({ start, end: endBefore(text, start, text.length) });
  return sentences;
}

/** `?!`, `.”`, `...)`: marks, then whatever closes behind them. */
interface Stop {
  readonly start: number;
  /** Behind the marks, before the closing quotes. */
  readonly marksEnd: number;
  readonly end: number;
}

function readStop(text: string, start: number): Stop {
  let marksEnd = start;
  while (isTerminator(text.charCodeAt(marksEnd))) marksEnd++;
  let end = marksEnd;
  while (CLOSERS.has(text.charCodeAt(end))) end++;
  return { start, marksEnd, end };
}

function endsSentence(text: string, sentenceStart: number, stop: Stop, wrapped: WrappedLines): boolean {
  if (stop.end >= text.length) return true;
  const behind = text.charCodeAt(stop.end);
  const mark = text.charCodeAt(stop.start);
  if (!isSpace(behind)) return mark === FULL_STOP && isGlued(text, stop);
  const next = skipSpaces(text, stop.end);
  if (next >= text.length) return true;
  const newline = findNewline(text, stop.end, next);
  if (newline !== -1 && !wrapped.isWrappedAt(newline, next)) return true;
  const first = skipOpeners(text, next);
  if (startsLower(text, first)) return false;
  if (isEllipsis(text, stop)) return endsAtEllipsis(text, stop, first);
  if (mark !== FULL_STOP) return !(stop.end > stop.marksEnd && isCueBehind(text, next));
  // "etc.)" or "U.S.”": the closing mark does not change what the word allows.
  return endsAtFullStop(text, sentenceStart, stop, next, first);
}

function endsAtFullStop(text: string, sentenceStart: number, stop: Stop, next: number, first: number): boolean {
  const word = wordBefore(text, stop.start);
  if (word === '') return true;
  const nextKind = kindOf(text.charCodeAt(first));
  if (isTitle(word)) return false;
  if (BEFORE_NUMBERS.has(word)) return nextKind !== DIGIT && !/^[IVXLC]+\b/.test(text.slice(first, first + 6));
  if (MONTHS_AND_DAYS.has(word)) return nextKind !== DIGIT;
  if (CLOSING.has(word)) return true;
  // A quotation opens: 'in the U.S. “We will'. A bracket behind an abbreviation belongs to it: "Boeing Co. (BA) sold".
  const isBracket = BRACKETS.has(text.charCodeAt(next));
  if (first > next && !isBracket) return true;
  if (word === 'a.m' || word === 'p.m') return !isBracket && !AFTER_HOUR.has(wordAt(text, first));
  if (isAcronym(word) || MAYBE_LAST.has(word) || isInitial(word)) return opensSentence(text, first);
  // "1. The parties agree": the number of a point, not a sentence.
  if (/^\p{N}{1,3}$/u.test(word) && stop.start - word.length <= sentenceStart) return false;
  return true;
}

/** "Sen. Graham", and "MR. LOCKHART:" as transcripts write it. */
const isTitle = (word: string): boolean =>
  ALWAYS_CONTINUED.has(word) || ALWAYS_CONTINUED.has(word.charAt(0) + word.slice(1).toLowerCase());

/** "J. D. Vance", "George W. Bush"; "plan B. The" ends. */
const isInitial = (word: string): boolean => word.length === 1 && kindOf(word.charCodeAt(0)) === UPPER;

/** "Well… Then he left" ends; "the … President", where words were left out, goes on. */
function endsAtEllipsis(text: string, stop: Stop, first: number): boolean {
  if (stop.end > stop.marksEnd) return true;
  return !isSpace(text.charCodeAt(stop.start - 1)) || opensSentence(text, first);
}

/** "the talks.The president", "ended.”He": a blank lost on the page. Only before a word that opens sentences. */
function isGlued(text: string, stop: Stop): boolean {
  return (
    stop.marksEnd === stop.start + 1 &&
    kindOf(text.charCodeAt(stop.start - 1)) === LOWER &&
    kindOf(text.charCodeAt(stop.start - 2)) === LOWER &&
    opensSentence(text, stop.end)
  );
}

/** “Is it over?” Emmanuel Macron asked. */
function isCueBehind(text: string, next: number): boolean {
  return CUE_BEHIND.test(text.slice(next, next + 80));
}

const CUE_BEHIND =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:\p{Ll}+ly\s+)?(?:asked|said|wrote|tweeted|posted|told|replied|exclaimed|shouted|added|wondered|demanded|says|asks|answered|cried)\b/u;

function opensSentence(text: string, at: number): boolean {
  const word = wordAt(text, at);
  return SENTENCE_OPENERS.has(word) && text.charCodeAt(at + word.length) !== FULL_STOP;
}

/**
 * Lines that were broken at a column rather than by meaning, block by block (a block ends at a blank line).
 *
 * "A line was wrapped if the next line's first word would not have fitted behind it": true for each line but the last
 * of a wrapped block, and hardly ever for headings, lists and captions one below the other.
 */
class WrappedLines {
  readonly #text: string;
  #blockEnd = -1;
  #isWrapped = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the line that ends at `newline` was broken at a column; the next line's first word begins at `next`. */
  isWrappedAt(newline: number, next: number): boolean {
    if (next >= this.#text.length || isBlankLine(this.#text, newline, next)) return false;
    if (newline >= this.#blockEnd) this.#measureBlock(newline);
    return this.#isWrapped;
  }

  /** The same where the line ends without a final mark: then a small letter behind a long line is enough. */
  continuesAt(newline: number, next: number): boolean {
    if (this.isWrappedAt(newline, next)) return true;
    const text = this.#text;
    return (
      startsLower(text, next) &&
      !isBlankLine(text, newline, next) &&
      newline - lineStart(text, newline) >= SHORTEST_WRAPPED_LINE
    );
  }

  /** Called at the end of a block's first line. */
  #measureBlock(newline: number): void {
    const text = this.#text;
    const lengths: number[] = [newline - lineStart(text, newline)];
    const firstWords: number[] = [];
    let end = newline;
    while (end < text.length) {
      const next = skipSpaces(text, end);
      if (next >= text.length || isBlankLine(text, end, next)) break;
      firstWords.push(wordLength(text, next));
      end = lineEnd(text, next);
      lengths.push(end - next);
    }
    this.#blockEnd = end;
    const width = lengths.reduce((longest, length) => Math.max(longest, length), 0);
    this.#isWrapped =
      lengths.length >= 3 &&
      width >= SHORTEST_WRAPPED_LINE &&
      width <= LONGEST_WRAPPED_LINE &&
      firstWords.every((word, line) => (lengths[line] as number) + 1 + word > width);
  }
}

/** Columns of e-mails, wires and telegrams; a shorter or longer line was not broken by a column. */
const SHORTEST_WRAPPED_LINE = 40;
const LONGEST_WRAPPED_LINE = 120;

const lineStart = (text: string, at: number): number => {
  let start = at;
  // Bounded: a line longer than the longest wrapped one is none, wherever it began.
  while (start > 0 && at - start <= LONGEST_WRAPPED_LINE && kindOf(text.charCodeAt(start - 1)) !== NEWLINE) start--;
  return start;
};

const lineEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && kindOf(text.charCodeAt(end)) !== NEWLINE) end++;
  return end;
};

const wordLength = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && end - at <= LONGEST_WRAPPED_LINE && !isSpace(text.charCodeAt(end))) end++;
  return end - at;
};

const FULL_STOP = 0x2e;
const TERMINATORS = new Set([...'.!?…‽。！？'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...'"”’\'»)]›}'].map((c) => c.charCodeAt(0)));
const OPENERS = new Set([...'"“‘\'«([‹{`„¿¡'].map((c) => c.charCodeAt(0)));

const BRACKETS = new Set([...'([{'].map((c) => c.charCodeAt(0)));

const isTerminator = (unit: number): boolean => TERMINATORS.has(unit);

const isEllipsis = (text: string, stop: Stop): boolean =>
  text.charCodeAt(stop.start) === 0x2026 || text.startsWith('..', stop.start);

function startsLower(text: string, at: number): boolean {
  if (kindOf(text.charCodeAt(at)) !== LOWER) return false;
  // "al-Shabab said" opens a sentence in spite of its small letter.
  return !/^(?:al|el|ash|an)-\p{Lu}/u.test(text.slice(at, at + 5));
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function skipOpeners(text: string, at: number): number {
  let next = at;
  while (OPENERS.has(text.charCodeAt(next))) next++;
  return next;
}

function endBefore(text: string, start: number, at: number): number {
  let end = at;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function findNewline(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) === NEWLINE) return at;
  return -1;
}

/** Two line ends with nothing between them; `\r\n` is one. */
function isBlankLine(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) === NEWLINE && !(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lines++;
  }
  return lines >= 2;
}

/** The word a full stop stands behind, with the stops inside it: "U.S", "Lt", "J". */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_ABBREVIATION && isWordPart(text, start - 1)) start--;
  return text.slice(start, end);
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (
    end < text.length &&
    end - start < LONGEST_ABBREVIATION &&
    isWordPart(text, end) &&
    text.charCodeAt(end) !== FULL_STOP
  )
    end++;
  return text.slice(start, end);
}

const LONGEST_ABBREVIATION = 24;

function isWordPart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isWordUnit(unit)) return true;
  const joins = unit === FULL_STOP || unit === 0x27 || unit === 0x2019 || unit === 0x2d;
  return joins && (isLetter(text.charCodeAt(at - 1)) || at === 0) && isLetter(text.charCodeAt(at + 1));
}
