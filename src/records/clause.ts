/**
 * The words a record rests on.
 *
 * In:  a frame: its trigger and the stretches that fill its roles.
 * Out: the shortest stretch of the trigger's sentence that states it: from the first to the last of them.
 *
 * "Shortest" is what the person opening the line wants to read: a clause, not a paragraph. Where a role is so far away
 * that the stretch would grow beyond `LONGEST`, the nearer roles alone are taken; the far one is told in `support`.
 */

import type { Document, Frame } from '../domain/document.js';
import { partitionPoint } from '../domain/partition-point.js';
import { byPlace, covers, join, overlaps, type Span } from '../domain/span.js';
import { turnAt } from '../reading/layout/turns.js';

/** A printed line and a half; the longest clause that is still read at a glance. */
const LONGEST = 200;

export function findClause(document: Document, frame: Frame): Span {
  const sentence = sentenceAt(document, frame.trigger);
  const nearestFirst = allRoleSpans(frame)
    .filter((span) => covers(sentence, span) && !isDateline(document.report.text, sentence, span))
    .sort((a, b) => distance(a, frame.trigger) - distance(b, frame.trigger) || byPlace(a, b));
  let clause: Span = frame.trigger;
  for (const span of nearestFirst) {
    const wider = join(clause, span);
    if (wider.end - wider.start <= LONGEST) clause = wider;
  }
  return clause;
}

/** "GENEVA, June 16 — …": where and when the report was written states nothing. */
const isDateline = (text: string, sentence: Span, { end }: Span): boolean =>
  /^\p{Lu}{3,}[^—–]{0,60}$/u.test(text.slice(sentence.start, end)) &&
  /^\s*(?:\([^)\n]{1,20}\)\s*)?[—–]\s/.test(text.slice(end, end + 28));

/** The sentence a span begins in; the span itself where it lies outside all of them. */
export function sentenceAt({ sentences }: Document, span: Span): Span {
  const found = sentences[partitionPoint(sentences, ({ end }) => end <= span.start)];
  return found && overlaps(found, span) ? found : span;
}

function allRoleSpans(frame: Frame): Span[] {
  return (Object.values(frame.roles) as (readonly Span[] | undefined)[]).flatMap((spans) => spans ?? []);
}

/** Those of a type that the text asserts: what a reporter of a transcript asks is nobody's word (isAsked). */
export function framesOf<Type extends Frame['type']>(
  document: Document,
  type: Type,
): Extract<Frame, { readonly type: Type }>[] {
  return document.frames.filter(
    (frame): frame is Extract<Frame, { readonly type: Type }> => frame.type === type && !isAsked(document, frame),
  );
}

/**
 * "Q: Will you meet President Putin?" tells of no meeting, and what a reporter calls his own is no party's. What he
 * asserts on the way ("Hamas has turned the plan down. Will …?") is told like in any report.
 */
function isAsked(document: Document, frame: Frame): boolean {
  const turn = turnAt(document.turns, frame.trigger);
  if (!turn) return false;
  const { text } = document.report;
  const sentence = sentenceAt(document, frame.trigger);
  if (/\?["”’)]*$/.test(text.slice(sentence.start, sentence.end))) return true;
  return turn.asks && allRoleSpans(frame).some((span) => /^(?:I|we)$/i.test(text.slice(span.start, span.end)));
}

const distance = (a: Span, b: Span): number => Math.max(0, Math.max(a.start - b.end, b.start - a.end));
