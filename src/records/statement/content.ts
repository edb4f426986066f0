/**
 * The words of a statement.
 *
 * In:  the stretches an attribution marks as said.
 * Out: the same without what is not said: the outer quotation marks, a leading "that", a closing comma or full stop.
 *      An inner mark that has lost its partner stays: `the “first line of defence` would be a worse quote.
 */
import type { Span } from '../../domain/span.js';

const OPENING = '"“„«‘\'';
const CLOSING = '"”“»’\'';

export function trimContent(text: string, span: Span): Span | null {
  let { start, end } = span;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    while (start < end && /[\s,;:—–-]/.test(text.charAt(start))) start++;
    while (start < end && /[\s,;:.—–-]/.test(text.charAt(end - 1)) && !isAbbreviationStop(text, start, end)) end--;
    ({ start, end } = withoutOuterQuotes(text, { start, end }));
    if (/^that\s/i.test(text.slice(start, Math.min(end, start + 5)))) start += 5;
  }
  return start < end ? { start, end } : null;
}

/** Marks that stand at both edges go, and one at an edge whose partner is not inside the stretch. */
function withoutOuterQuotes(text: string, { start, end }: Span): Span {
  if (end - start < 2) return { start, end };
  const opens = OPENING.includes(text.charAt(start));
  const closes = CLOSING.includes(text.charAt(end - 1)) && !isApostrophe(text, end - 1);
  const inner = text.slice(start + (opens ? 1 : 0), end - (closes ? 1 : 0));
  const lone = !/["“”„«»]/.test(inner);
  if (opens && closes) return lone || !startsNewQuote(inner) ? { start: start + 1, end: end - 1 } : { start, end };
  if (opens && lone) return { start: start + 1, end };
  if (closes && lone) return { start, end: end - 1 };
  return { start, end };
}

/** `“A,” he said, “B”` taken as one stretch: its first mark closes inside it. */
function startsNewQuote(inner: string): boolean {
  return /[”"»]/.test(inner.replace(/[“"«][^“”"«»]*[”"»]/g, ''));
}

/** The plural possessive ("the ministers’") is no closing mark. */
const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text.charAt(at)) && /s/i.test(text.charAt(at - 1));

/** "… in the U.S." keeps its stop. */
function isAbbreviationStop(text: string, start: number, end: number): boolean {
  return (
    text.charAt(end - 1) === '.' &&
    /(?:^|[\s(])(?:[A-Z]\.){1,3}$|\b(?:a|p)\.m\.$/.test(text.slice(Math.max(start, end - 8), end))
  );
}
