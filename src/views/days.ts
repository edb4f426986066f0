/**
 * Days as a reader of the brief wants them: ISO with the weekday, windows as windows, the open and the unknown by name.
 *
 *   2025-08-18              → 2025-08-18 Mon
 *   2025-08                 → 2025-08
 *   2025-08-18/2025-08-24   → 2025-08-18 Mon – 2025-08-24 Sun
 *
 * ISO days sort as strings, and a month is the beginning of each of its days: windows are compared as they stand, and no
 * day is made up for their ends.
 */
import type { Days } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export function showDays(days: Days): string {
  return days.split('/').map(showDay).join(' – ');
}

/** Orders what has days by the first of them; what has none comes last, in the order it was in. */
export function byDays(a: Days | null | undefined, b: Days | null | undefined): number {
  const [x, y] = [a ?? '~', b ?? '~'];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** One day, and not a window of them. */
export const isDay = (days: Days): boolean => days.length === 10;

/** Its last day lies before `day`. */
export function isOver(days: Days, day: IsoDay): boolean {
  const end = endOf(days);
  return end < day.slice(0, end.length);
}

/** Every day of `inner` is one of `outer`. */
export function liesWithin(inner: Days, outer: Days): boolean {
  const [from, to] = [startOf(outer), endOf(outer)];
  const [first, last] = [startOf(inner), endOf(inner)];
  return first.slice(0, from.length) >= from && last.slice(0, to.length) <= to && isAsFine(first, from, last, to);
}

/** They have a day in common; a side that is left out is open. */
export function overlaps(days: Days, from: IsoDay | undefined, to: IsoDay | undefined): boolean {
  const [first, last] = [startOf(days), endOf(days)];
  return (from === undefined || last >= from.slice(0, last.length)) && (to === undefined || first <= to);
}

/** A year lies in no month: an end less exact than the window's own is not within it. */
const isAsFine = (first: string, from: string, last: string, to: string): boolean =>
  first.length >= from.length && last.length >= to.length;

const startOf = (days: Days): string => days.split('/', 1)[0] as string;
const endOf = (days: Days): string => days.slice(days.indexOf('/') + 1);

function showDay(day: string): string {
  return day.length === 10 ? `${day} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}` : day;
}
