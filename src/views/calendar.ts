/**
 * Meetings by day, with honest unknowns.
 *
 * In:  a dossier.
 * Out: a lane for each kind of knowing: single days; windows, which stay windows ("in August" is on no day of August);
 *      "to be determined"; and what no report tells, or tells in words that give no day. No day stands here that no
 *      report gives.
 */
import type { MeetingStatus } from '../domain/document.js';
import type { Conflict, Days, Dossier, EvidenceList, Meeting, When } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { byDays, isDay } from './days.js';
import { groupBy } from './group-by.js';

export interface Calendar {
  readonly days: readonly CalendarDay[];
  /** By their beginning; one that is no single day: `2025-08`, `2025-08-18/2025-08-20`. */
  readonly windows: readonly CalendarWindow[];
  /** The reports say that the day is still to be settled. */
  readonly toBeDetermined: readonly CalendarMeeting[];
  /** No report says when, or only in words that give no day. */
  readonly untold: readonly CalendarMeeting[];
}

export interface CalendarDay {
  readonly day: IsoDay;
  /** By the clock where it is told, those without one last. */
  readonly meetings: readonly CalendarMeeting[];
}

export interface CalendarWindow {
  readonly days: Days;
  readonly meetings: readonly CalendarMeeting[];
}

export interface CalendarMeeting {
  readonly meeting: Meeting;
  /** What must come first. */
  readonly after: readonly Earlier[];
  /** Times other reports give. */
  readonly otherTimes: readonly { readonly value: unknown; readonly evidence: EvidenceList }[];
  readonly evidence: EvidenceList;
}

export interface Earlier {
  readonly id: string;
  /** null: the dossier has no such meeting. */
  readonly status: MeetingStatus | null;
  readonly time: When | null;
  /** It is postponed, cancelled or declined: what comes after it may not happen. */
  readonly risk: boolean;
}

export function makeCalendar({ meetings, conflicts }: Dossier): Calendar {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const disputes = new Map(conflicts.filter(({ field }) => field === 'time').map((c) => [c.record, c]));
  const enter = (meeting: Meeting): CalendarMeeting => ({
    meeting,
    after: meeting.after.map((id) => earlier(id, meeting, byId)),
    otherTimes: othersThanShown(disputes.get(meeting.id)),
    evidence: meeting.evidence,
  });
  const dated = meetings.filter(({ time }) => time?.value !== undefined && !time.tbd);
  const days = groupBy(dated, ({ time }) => time?.value as Days);
  const inOrder = [...days].sort(([a], [b]) => byDays(a, b));
  return {
    days: inOrder.filter(([when]) => isDay(when)).map(([day, on]) => ({ day, meetings: byClock(on).map(enter) })),
    windows: inOrder.filter(([when]) => !isDay(when)).map(([when, on]) => ({ days: when, meetings: on.map(enter) })),
    toBeDetermined: meetings.filter(({ time }) => time?.tbd).map(enter),
    untold: meetings.filter(({ time }) => !time?.tbd && time?.value === undefined).map(enter),
  };
}

function earlier(id: string, { risk }: Meeting, byId: ReadonlyMap<string, Meeting>): Earlier {
  const meeting = byId.get(id);
  return { id, status: meeting?.status ?? null, time: meeting?.time ?? null, risk: risk?.includes(id) ?? false };
}

/** The first value of a conflict is the one the record shows. */
const othersThanShown = (conflict: Conflict | undefined) => conflict?.values.slice(1) ?? [];

function byClock(meetings: readonly Meeting[]): readonly Meeting[] {
  const clock = ({ time }: Meeting) => time?.clock ?? '~';
  return [...meetings].sort((a, b) => (clock(a) < clock(b) ? -1 : clock(a) > clock(b) ? 1 : 0));
}
