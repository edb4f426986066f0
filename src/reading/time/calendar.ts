/**
 * Arithmetic on days written as `2025-08-18`.
 *
 * Years, months and weekdays are plain numbers: months 1…12, weekdays 0 (Monday) … 6 (Sunday).
 */
import type { IsoDay } from '../../domain/report.js';

const DAY_MS = 86_400_000;

export const isoDay = (year: number, month: number, day: number): IsoDay =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

export const pad = (number: number): string => String(number).padStart(2, '0');

/** Whether the calendar has such a day: no 31 June, no 29 February 2025. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);

export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDay): number => Number(day.slice(5, 7));

export const addDays = (day: IsoDay, count: number): IsoDay => fromMs(Date.parse(day) + count * DAY_MS);

export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The month `count` months after this one. */
export function shiftMonth(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

export const weekdayOf = (day: IsoDay): number => (new Date(day).getUTCDay() + 6) % 7;

export const mondayOf = (day: IsoDay): IsoDay => addDays(day, -weekdayOf(day));

/** ISO 8601: the week belongs to the year that its Thursday lies in. */
export function isoWeek(day: IsoDay): string {
  const thursday = addDays(mondayOf(day), 3);
  const week = Math.floor(daysBetween(isoDay(yearOf(thursday), 1, 1), thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${pad(week)}`;
}

/** The weekday's `count`th occurrence in a month: the fourth Thursday in November. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): IsoDay {
  const first = isoDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

/** Western Easter Sunday, after the anonymous Gregorian computus. */
export function easter(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Orthodox Easter Sunday in the Gregorian calendar, after Meeus's Julian computus; 1900–2099. */
export function orthodoxEaster(year: number): IsoDay {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  return addDays(isoDay(year, Math.floor(f / 31), (f % 31) + 1), 13);
}

const fromMs = (ms: number): IsoDay => new Date(ms).toISOString().slice(0, 10);

/** The ends of what a dossier calls days: a day, a month, a year or an interval. */
export const firstDay = (days: string): IsoDay => {
  const [from] = days.split('/') as [string];
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
};

export const lastDay = (days: string): IsoDay => {
  const to = days.split('/').at(-1) as string;
  if (to.length === 4) return `${to}-12-31`;
  return to.length === 7 ? isoDay(yearOf(to), monthOf(to), lastOfMonth(yearOf(to), monthOf(to))) : to;
};
