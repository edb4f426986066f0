/**
 * Arithmetic on the dossier's days: `2025-08-18`, `2025-08`, `2025`, `2025-08-18/2025-08-20` (both ends included).
 * ISO days sort as strings, so that "before" is `<`.
 */
import type { Days } from '../domain/dossier.js';

const DAY_MS = 86_400_000;

export function firstDay(days: Days): string {
  const [from] = ends(days);
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
}

export function lastDay(days: Days): string {
  const [, to] = ends(days);
  if (to.length === 4) return `${to}-12-31`;
  if (to.length > 7) return to;
  const [year, month] = to.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function countDays(days: Days): number {
  return Math.round((Date.parse(lastDay(days)) - Date.parse(firstDay(days))) / DAY_MS) + 1;
}

/** From the first day to the second; negative where it lies before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);

function ends(days: Days): [from: string, to: string] {
  const [from, to] = days.split('/') as [string, string?];
  return [from, to ?? from];
}

/** How many days lie between two, whichever comes first; infinitely many where one is unknown. */
export const daysApart = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
