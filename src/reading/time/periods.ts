/**
 * Periods of the calendar, each with its TIMEX3 value and its days for the dossier.
 *
 *   day      2025-08-18   2025-08-18              week     2025-W34     2025-08-18/2025-08-24
 *   month    2025-08      2025-08                 weekend  2025-W34-WE  2025-08-23/2025-08-24
 *   year     2025         2025                    quarter  2025-Q3      2025-07-01/2025-09-30
 */
import type { TimeExpression } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
import {
  addDays,
  isDay,
  isoDay,
  isoWeek,
  lastDay,
  lastOfMonth,
  mondayOf,
  monthOf,
  pad,
  shiftMonth,
  yearOf,
} from './calendar.js';
import { SEASON_CODES, type Unit } from './words.js';

/** What an expression means: all of a time expression but its place. */
export type Meaning = Pick<TimeExpression, 'type' | 'value' | 'days' | 'clock'>;

export const date = (value: string, days: string | null): Meaning => ({ type: 'DATE', value, days });
export const open = (value: string): Meaning => date(value, null);
export const window = (from: IsoDay, to: IsoDay): string => (from === to ? from : `${from}/${to}`);

export const day = (iso: IsoDay): Meaning => date(iso, iso);

export const dayIn = (year: number, month: number, dayOfMonth: number): Meaning | null =>
  isDay(year, month, dayOfMonth) ? day(isoDay(year, month, dayOfMonth)) : null;

export const week = (iso: IsoDay): Meaning => {
  const monday = mondayOf(iso);
  return date(isoWeek(iso), window(monday, addDays(monday, 6)));
};

export const weekend = (iso: IsoDay): Meaning => {
  const monday = mondayOf(iso);
  return date(`${isoWeek(iso)}-WE`, window(addDays(monday, 5), addDays(monday, 6)));
};

export const month = (year: number, number: number): Meaning => {
  const value = `${year}-${pad(number)}`;
  return date(value, value);
};

export const year = (number: number): Meaning => date(String(number), String(number));

export const quarter = (inYear: number, number: number): Meaning =>
  date(`${inYear}-Q${number}`, months(inYear, 3 * number - 2, 3));

export const half = (inYear: number, number: number): Meaning =>
  date(`${inYear}-H${number}`, months(inYear, 6 * number - 5, 6));

/** Of the northern calendar. "Winter 2025" may begin or end in 2025: its days stay open. */
export function season(inYear: number, name: string): Meaning {
  const code = SEASON_CODES[name.toLowerCase()] as string;
  const first = { SP: 3, SU: 6, FA: 9 }[code];
  return date(`${inYear}-${code}`, first ? months(inYear, first, 3) : null);
}

/** 199 for the nineties: TIMEX3 leaves off the digits that are not told. */
export const decade = (firstYear: number): Meaning =>
  date(String(Math.floor(firstYear / 10)), window(isoDay(firstYear, 1, 1), isoDay(firstYear + 9, 12, 31)));

/** 19 for the 20th. */
export const century = (number: number): Meaning =>
  date(String(number - 1), window(isoDay((number - 1) * 100 + 1, 1, 1), isoDay(number * 100, 12, 31)));

const months = (inYear: number, first: number, count: number): string => {
  const last = first + count - 1;
  return window(isoDay(inYear, first, 1), isoDay(inYear, last, lastOfMonth(inYear, last)));
};

/** The period of a unit that lies `count` units after the one that holds `from`. */
export function periodAt(unit: Unit, from: IsoDay, count: number): Meaning {
  const [inYear, inMonth] = [yearOf(from), monthOf(from)];
  switch (unit) {
    case 'week':
      return week(addDays(from, 7 * count));
    case 'month': {
      const shifted = shiftMonth(inYear, inMonth, count);
      return month(shifted.year, shifted.month);
    }
    case 'quarter': {
      const shifted = shiftMonth(inYear, inMonth, 3 * count);
      return quarter(shifted.year, Math.ceil(shifted.month / 3));
    }
    case 'year':
      return year(inYear + count);
    case 'decade':
      return decade(Math.floor(inYear / 10) * 10 + 10 * count);
    case 'century':
      return century(Math.ceil(inYear / 100) + count);
    default:
      return day(addDays(from, count));
  }
}

/** The day that lies a length of time after another; hours round up to whole days. */
export function dayAt(unit: Unit, from: IsoDay, count: number): IsoDay | null {
  switch (unit) {
    case 'hour':
      return addDays(from, Math.ceil(count / 24));
    case 'day':
      return addDays(from, count);
    case 'week':
      return addDays(from, 7 * count);
    case 'month':
    case 'quarter':
    case 'year': {
      const size = { month: 1, quarter: 3, year: 12 }[unit];
      const shifted = shiftMonth(yearOf(from), monthOf(from), size * count);
      const last = lastOfMonth(shifted.year, shifted.month);
      return isoDay(shifted.year, shifted.month, Math.min(Number(from.slice(8)), last));
    }
    default:
      return null;
  }
}

/**
 * Early, mid or late: a third of a month (10 days each) or of a year (4 months); the value stays the whole's.
 * As a deadline ("by the end of March") the end is the last day.
 */
export function part(which: string, whole: Meaning, isDeadline: boolean): Meaning {
  if (whole.days === null) return whole;
  if (isDeadline && /end/i.test(which)) return { ...whole, days: lastDay(whole.days) };
  const third = thirdOf(which);
  const ends = thirdsOf(whole.days)[third];
  return ends ? { ...whole, days: window(ends[0], ends[1]) } : whole;
}

const thirdOf = (which: string): 0 | 1 | 2 =>
  /^(?:early|earl|the (?:beginning|start))/i.test(which) ? 0 : /\bmid/i.test(which) ? 1 : 2;

function thirdsOf(days: string): readonly [from: IsoDay, to: IsoDay][] {
  const [inYear, inMonth] = days.split('-').map(Number) as [number, number];
  const at = (m: number, d: number): IsoDay => isoDay(inYear, m, d);
  if (/^\d{4}$/.test(days))
    return [
      [at(1, 1), at(4, 30)],
      [at(5, 1), at(8, 31)],
      [at(9, 1), at(12, 31)],
    ];
  if (/^\d{4}-\d\d$/.test(days))
    return [
      [at(inMonth, 1), at(inMonth, 10)],
      [at(inMonth, 11), at(inMonth, 20)],
      [at(inMonth, 21), at(inMonth, lastOfMonth(inYear, inMonth))],
    ];
  const [from, to] = days.split('/') as [IsoDay, IsoDay?];
  if (to === undefined) return [];
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const third = Math.floor(length / 3);
  return [
    [from, addDays(from, third - 1)],
    [addDays(from, third), addDays(to, -third)],
    [addDays(to, 1 - third), to],
  ];
}
