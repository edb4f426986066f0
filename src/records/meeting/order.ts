/**
 * What must come first: "after such a bilateral session, a three-way one would follow".
 *
 * In:  the meetings of a report with the mentions they were put together from.
 * Out: for each meeting still to come, the meetings still to come that its words put before it.
 */
import type { MeetingFrame, MeetingStatus } from '../../domain/document.js';
import { covers, type Span } from '../../domain/span.js';
import { isToCome } from './status.js';

export interface Ordered {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly frames: readonly MeetingFrame[];
}

export function readOrder(meetings: readonly Ordered[]): Map<string, readonly { id: string; span: Span }[]> {
  const order = new Map<string, { id: string; span: Span }[]>();
  const put = (later: Ordered, earlier: Ordered, span: Span): void => {
    if (later === earlier || !isToCome(later.status) || !isToCome(earlier.status)) return;
    const list = order.get(later.id) ?? [];
    if (!list.some((x) => x.id === earlier.id)) order.set(later.id, [...list, { id: earlier.id, span }]);
  };
  for (const meeting of meetings) {
    for (const frame of meeting.frames) {
      for (const span of frame.roles.after ?? []) for (const other of named(meetings, span)) put(meeting, other, span);
      for (const span of frame.roles.before ?? []) for (const other of named(meetings, span)) put(other, meeting, span);
    }
  }
  return order;
}

/** The meetings whose word stands in the stretch. */
const named = (meetings: readonly Ordered[], span: Span): Ordered[] =>
  meetings.filter((m) => m.frames.some((f) => covers(span, f.trigger)));
