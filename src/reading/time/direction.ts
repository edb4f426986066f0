/**
 * Which Friday, which March, which 3 May: the one that the tense of the clause points to, counted from the day of publishing.
 *
 * The day of publishing itself serves both: "met on Tuesday" and "will meet on Tuesday" in a Tuesday report mean today.
 * Without a verb, a weekday or month is the past one, as news tells what was; a day of a month is the nearest.
 */
import type { IsoDay } from '../../domain/report.js';
import { addDays, daysBetween, isDay, isoDay, monthOf, pad, weekdayOf, yearOf } from './calendar.js';
import { dayIn, type Meaning, month, open } from './periods.js';
import type { Tense } from './tense.js';

export function weekdayNear(published: IsoDay, weekday: number, tense: Tense | null): IsoDay {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return addDays(published, tense === 'future' ? (7 - back) % 7 : -back);
}

/** "Last Friday", "next Friday": never the day of publishing itself. */
export function weekdayBeyond(published: IsoDay, weekday: number, tense: Tense): IsoDay {
  return tense === 'past'
    ? weekdayNear(addDays(published, -1), weekday, tense)
    : weekdayNear(addDays(published, 1), weekday, tense);
}

export function monthNear(published: IsoDay | null, number: number, tense: Tense | null): Meaning {
  if (published === null) return open(`XXXX-${pad(number)}`);
  const ahead = number - monthOf(published);
  const shift = tense === 'future' ? (ahead < 0 ? 1 : 0) : ahead > 0 ? -1 : 0;
  return month(yearOf(published) + shift, number);
}

/** "Last March", "next March": never the month of publishing itself. */
export function monthBeyond(published: IsoDay | null, number: number, tense: Tense): Meaning {
  if (published === null) return open(`XXXX-${pad(number)}`);
  const ahead = number - monthOf(published);
  const shift = tense === 'future' ? (ahead <= 0 ? 1 : 0) : ahead >= 0 ? -1 : 0;
  return month(yearOf(published) + shift, number);
}

export function monthDayNear(
  published: IsoDay | null,
  inMonth: number,
  dayOfMonth: number,
  tense: Tense | null,
): Meaning | null {
  if (published === null)
    return isDay(2024, inMonth, dayOfMonth) ? open(`XXXX-${pad(inMonth)}-${pad(dayOfMonth)}`) : null;
  const candidates = [-1, 0, 1]
    .map((shift) => yearOf(published) + shift)
    .filter((year) => isDay(year, inMonth, dayOfMonth))
    .map((year) => isoDay(year, inMonth, dayOfMonth));
  const nearest = nearestTo(published, candidates);
  if (nearest === undefined) return null;
  // The nearest one, unless the verb points the other way and that one is not a year's length off: a report of
  // October that "set Nov. 15" for a vote means the coming November, whatever the tense.
  const matching = candidates.filter((day) => (tense === 'past' ? day <= published : day >= published));
  const chosen = tense === null ? nearest : (nearestTo(published, matching) ?? nearest);
  const best = Math.abs(daysBetween(published, chosen)) > FAR ? nearest : chosen;
  return dayIn(yearOf(best), inMonth, dayOfMonth);
}

/** Days; a date further off would be told with its year. */
const FAR = 270;

export const nearestTo = (published: IsoDay, days: readonly IsoDay[]): IsoDay | undefined =>
  [...days].sort((a, b) => Math.abs(daysBetween(published, a)) - Math.abs(daysBetween(published, b)))[0];
