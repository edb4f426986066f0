/**
 * Quotations that go on without a cue of their own.
 *
 * In:  a text and attributions: each with its content, and the words of its cue and source.
 * Out: the same, those quoted words that nobody has yet taken in by the attribution they go on from.
 *
 * A quotation goes on where its paragraph ends without closing it and the next opens with a mark again; where a
 * paragraph is nothing but a quotation behind one that has its cue; and behind the cue itself: “…,” she said. “We …”
 * Whoever speaks in the words before speaks on: nothing else tells the reader so.
 */
import type { Attribution, Frame } from '../domain/document.js';
import { byPlace, overlaps, type Span } from '../domain/span.js';
import { findLines } from './layout/lines.js';

export interface Quoting {
  readonly content: readonly Span[];
  /** Cue and source. */
  readonly beside: readonly Span[];
}

/** For each of `attributions` the stretches its quotation goes on over; most have none. */
export function findContinuations(text: string, attributions: readonly Quoting[]): Map<Quoting, Span[]> {
  const added = new Map<Quoting, Span[]>();
  if (!/["“]/.test(text)) return added;
  const inOrder = [...attributions].sort((a, b) => endOf(a) - endOf(b));
  const taken = attributions
    .flatMap(({ content, beside }) => [...content, ...beside])
    .sort((a, b) => a.start - b.start);
  let before: Quoted | null = null;
  let next = 0;
  let passed = 0;
  let last: Quoting | null = null;
  for (const line of findLines(text)) {
    for (const quotation of findQuotations(text, line)) {
      while (next < inOrder.length && endOf(inOrder[next] as Quoting) <= quotation.start)
        last = inOrder[next++] as Quoting;
      while (passed < taken.length && (taken[passed] as Span).end <= quotation.start) passed++;
      const isTaken = isAnyIn(taken, passed, quotation);
      const speaker: Quoting | null = isTaken ? null : goesOnFrom(text, line, quotation, before, last);
      if (speaker) {
        const more = added.get(speaker) ?? [];
        more.push({ start: quotation.start, end: quotation.end });
        added.set(speaker, more);
      }
      before = { quotation, speaker: speaker ?? (isTaken ? ownerOf(inOrder, next, quotation) : null) };
    }
    // A paragraph in between that quotes nobody ends it.
    if (before && before.quotation.end < line.start) before = null;
  }
  return added;
}

interface Quoted {
  readonly quotation: Quotation;
  readonly speaker: Quoting | null;
}

interface Quotation extends Span {
  readonly isOpen: boolean;
}

/** Whole sentences in quotation marks, in one line; the last may be left open. */
function findQuotations(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let opened = -1;
  for (let at = start; at < end; at++) {
    const mark = text[at];
    if (mark === '“' || (mark === '"' && opened === -1)) {
      if (opened === -1) opened = at;
    } else if (mark === '”' || mark === '"') {
      if (opened !== -1) found.push({ start: opened, end: at + 1, isOpen: false });
      opened = -1;
    }
  }
  if (opened !== -1) found.push({ start: opened, end, isOpen: true });
  return found;
}

function goesOnFrom(
  text: string,
  line: Span,
  quotation: Quotation,
  before: Quoted | null,
  last: Quoting | null,
): Quoting | null {
  if (!isSentence(text, quotation)) return null;
  if (quotation.start === line.start) {
    // A paragraph of its own.
    if (quotation.end < line.end || !before?.speaker || before.quotation.start >= line.start) return null;
    return before.speaker;
  }
  // “…,” she said. “We will …”
  if (!before?.speaker || !last || before.speaker !== last || before.quotation.start < line.start) return null;
  const between = text.slice(endOf(last), quotation.start);
  return /^[\s.,;:!?”"]*$/.test(between) ? last : null;
}

const isSentence = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  return /^["“]\s*(?:\.{3}|…)?\s*\p{Lu}/u.test(words) && words.split(/\s+/).length >= 3;
};

/** Of the attributions around the place, the one whose content it is. */
function ownerOf(inOrder: readonly Quoting[], next: number, quotation: Span): Quoting | null {
  const near = inOrder.slice(Math.max(0, next - NEAR), next + NEAR);
  const owners = near.filter(({ content }) => content.some((span) => overlaps(span, quotation)));
  return owners.length === 1 ? (owners[0] as Quoting) : null;
}

const NEAR = 4;

/** `spans` lie in order of their start, those before `from` end before `place`. */
function isAnyIn(spans: readonly Span[], from: number, place: Span): boolean {
  for (let i = Math.max(0, from - NEAR); i < spans.length; i++) {
    const span = spans[i] as Span;
    if (span.start >= place.end) return false;
    if (overlaps(span, place)) return true;
  }
  return false;
}

const endOf = ({ content, beside }: Quoting): number =>
  [...content, ...beside].reduce((end, span) => Math.max(end, span.end), 0);

/** Attribution frames with all that their speakers go on to say in quotation marks. */
export function carryFrames(text: string, frames: readonly Frame[]): Frame[] {
  const quoting = new Map<Frame, Quoting>();
  for (const frame of frames) {
    if (frame.type !== 'attribution' || !frame.roles.content) continue;
    const { source = [], content } = frame.roles;
    quoting.set(frame, { content, beside: [frame.trigger, ...source] });
  }
  const more = findContinuations(text, [...quoting.values()]);
  return frames.map((frame) => {
    const quoted = quoting.get(frame);
    const added = quoted && more.get(quoted);
    if (!added || frame.type !== 'attribution') return frame;
    return { ...frame, roles: { ...frame.roles, content: [...quoted.content, ...added].sort(byPlace) } };
  });
}

/** The same for attributions in the broad sense. */
export function carryAttributions(text: string, attributions: readonly Attribution[]): Attribution[] {
  const quoting = attributions.map(({ source, cue, content }): Quoting => ({ content, beside: [...cue, ...source] }));
  const more = findContinuations(text, quoting);
  return attributions.map((attribution, i) => {
    const added = more.get(quoting[i] as Quoting);
    return added ? { ...attribution, content: [...attribution.content, ...added].sort(byPlace) } : attribution;
  });
}
