/**
 * What a meeting that is off puts at risk.
 *
 * In:  meetings with what must come before each.
 * Out: the same; a meeting still to come names those before it, at however many removes, that are postponed, cancelled or
 *      declined: "the bilateral is postponed: the trilateral is at risk".
 */
import type { MeetingStatus } from '../../domain/document.js';
import { isToCome } from './status.js';

interface Ordered {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly after: readonly string[];
}

export const isOff = (status: MeetingStatus): boolean =>
  status === 'postponed' || status === 'cancelled' || status === 'declined';

export function markRisks<Meeting extends Ordered>(meetings: readonly Meeting[]): Meeting[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return meetings.map((meeting) => {
    if (!isToCome(meeting.status)) return meeting;
    const risk = before(meeting, byId).filter((id) => isOff((byId.get(id) as Meeting).status));
    return risk.length > 0 ? { ...meeting, risk } : meeting;
  });
}

/** Reports may contradict each other so far that two meetings come before each other: each is gone through once. */
function before<Meeting extends Ordered>(meeting: Meeting, byId: ReadonlyMap<string, Meeting>): string[] {
  const found = new Set<string>();
  const follow = ({ after }: Ordered): void => {
    for (const id of after) {
      const earlier = byId.get(id);
      if (!earlier || found.has(id) || id === meeting.id) continue;
      found.add(id);
      follow(earlier);
    }
  };
  follow(meeting);
  return [...found];
}
