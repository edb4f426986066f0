/**
 * What must come first: "after such a bilateral session, a three-way one would follow".
 *
 * In:  the meetings of a report with the mentions they were put together from.
 * Out: for each meeting still to come, the meetings still to come that its words put before it.
 */
import type { Document, MeetingFrame, MeetingStatus } from '../../domain/document.js';
import { covers, type Span } from '../../domain/span.js';
import { sentenceAt } from '../clause.js';
import { isToCome } from './status.js';

export interface Ordered {
  readonly id: string;
  readonly status: MeetingStatus;
  /** How many take part. */
  readonly sides: number;
  readonly frames: readonly MeetingFrame[];
}

export function readOrder(
  document: Document,
  meetings: readonly Ordered[],
): Map<string, readonly { id: string; span: Span }[]> {
  const order = new Map<string, { id: string; span: Span }[]>();
  const put = (later: Ordered, earlier: Ordered, span: Span): void => {
    if (later === earlier || !isToCome(later.status) || !isToCome(earlier.status)) return;
    const list = order.get(later.id) ?? [];
    if (!list.some((x) => x.id === earlier.id)) order.set(later.id, [...list, { id: earlier.id, span }]);
  };
  for (const meeting of meetings) {
    for (const frame of meeting.frames) {
      const told = findToldFirst(document, meetings, meeting, frame);
      if (told) put(meeting, told.meeting, told.span);
      for (const span of frame.roles.after ?? []) for (const other of named(meetings, span)) put(meeting, other, span);
      for (const span of frame.roles.before ?? []) for (const other of named(meetings, span)) put(other, meeting, span);
    }
  }
  return order;
}

const TOLD_FIRST =
  /\b(?:after|following|once)\s+(?:such\s+|that\s+|the\s+|this\s+|their\s+|an?\s+|planned\s+|first\s+)*(?:(?<two>bilateral|two-way|one-on-one|two-sided)\s+)?(?:meeting|session|summit|talks|encounter|round)\b/i;

/** "after such a bilateral session, …" where the words are no mention of their own: the nearest meeting told before them. */
function findToldFirst(
  document: Document,
  meetings: readonly Ordered[],
  later: Ordered,
  frame: MeetingFrame,
): { meeting: Ordered; span: Span } | null {
  const sentence = sentenceAt(document, frame.trigger);
  const match = TOLD_FIRST.exec(document.report.text.slice(sentence.start, sentence.end));
  if (!match) return null;
  const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  if (covers(span, frame.trigger)) return null;
  const before = meetings.filter(
    (m) =>
      m !== later &&
      isToCome(m.status) &&
      m.frames.some((f) => f.trigger.start < span.end) &&
      (!match.groups?.two || m.sides === 2),
  );
  const place = (m: Ordered): number =>
    Math.max(...m.frames.map((f) => f.trigger.start).filter((start) => start < span.end));
  const [nearest] = before.sort((a, b) => place(b) - place(a));
  return nearest ? { meeting: nearest, span } : null;
}

/** The meetings whose word stands in the stretch. */
const named = (meetings: readonly Ordered[], span: Span): Ordered[] =>
  meetings.filter((m) => m.frames.some((f) => covers(span, f.trigger)));
