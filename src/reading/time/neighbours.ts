/**
 * What expressions of one sentence say together.
 *
 *   9 a.m. Tuesday               one expression: 2025-08-19T09:00
 *   Tuesday at 9 a.m.            two: the day takes the clock, the clock takes the day
 *   from Monday to Wednesday     two, each meaning all three days for the dossier
 *   within 10 days of 25 August  two: the length ends ten days after the day
 */
import type { TimeExpression } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
import { addDays, firstDay, lastDay } from './calendar.js';
import { dayAt } from './periods.js';
import type { Told } from './told.js';
import type { Unit } from './words.js';

export function joinNeighbours(
  sentence: string,
  times: readonly TimeExpression[],
  narrated: Told['narrated'],
): TimeExpression[] {
  const joined = joinClocks(sentence, times);
  const days = new Set(joined.filter(isDay).map((time) => time.days));
  const [only] = days.size === 1 ? days : [];
  return hangOnDays(sentence, joinRanges(sentence, joined)).map((time) =>
    isBareClock(time) ? dateClock(time, only, narrated) : time,
  );
}

function joinClocks(sentence: string, times: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const gap = last ? sentence.slice(last.end, time.start) : '';
    if (last && isBareClock(last) && isDay(time) && /^,?\s{1,4}$/.test(gap)) {
      joined[joined.length - 1] = { ...onDay(last, time.days), end: time.end };
    } else if (last && isBareClock(last) && isDay(time) && BETWEEN.test(gap)) {
      joined[joined.length - 1] = onDay(last, time.days);
      joined.push({ ...time, ...(last.clock ? { clock: last.clock } : {}) });
    } else if (last && isDay(last) && isBareClock(time) && BETWEEN.test(gap)) {
      joined[joined.length - 1] = { ...last, ...(time.clock ? { clock: time.clock } : {}) };
      joined.push(onDay(time, last.days));
    } else joined.push(time);
  }
  return joined;
}

const BETWEEN =
  /^(?:,?\s{1,4}(?:(?:on|at|around|about|from|by)\s{1,4})?|\s{1,4}\([^)]{1,20}\)\s{1,4}(?:on\s)?)(?:about\s|around\s)?$/;

/** An hour by itself is on the one day its sentence tells; else on the day last told, which is no word of the sentence. */
function dateClock(clock: TimeExpression, only: string | undefined, narrated: Told['narrated']): TimeExpression {
  if (only !== undefined) return onDay(clock, only);
  return narrated ? { ...onDay(clock, narrated.day), days: null } : clock;
}

type OnDay = TimeExpression & { readonly days: string };

const isDay = (time: TimeExpression): time is OnDay => /^\d{4}-\d\d-\d\d$/.test(time.days ?? '');
const isBareClock = (time: TimeExpression): boolean => time.clock !== undefined && time.days === null;

const onDay = (clock: TimeExpression, day: string): TimeExpression => ({
  ...clock,
  value: clock.value.replace('XXXX-XX-XX', day),
  days: day,
});

function joinRanges(sentence: string, times: readonly TimeExpression[]): TimeExpression[] {
  const joined = [...times];
  for (let at = 1; at < joined.length; at++) {
    const [from, to] = [joined[at - 1], joined[at]] as [TimeExpression, TimeExpression];
    if (from.days === null || to.days === null || !areRange(sentence, from, to)) continue;
    const end = isDay(from) && isDay(to) && to.days < from.days ? weekLater(to) : to;
    const [first, last] = [firstDay(from.days), lastDay(end.days ?? from.days)];
    if (first >= last) continue;
    const days = `${first}/${last}`;
    joined[at - 1] = { ...from, days };
    joined[at] = { ...end, days };
  }
  return joined;
}

/** In "from Monday to Wednesday", told on a Tuesday, the Wednesday is that after the Monday. */
function weekLater(day: OnDay): TimeExpression {
  const later = addDays(day.days, 7);
  return { ...day, value: day.value.replace(day.days, later), days: later };
}

function areRange(sentence: string, from: TimeExpression, to: TimeExpression): boolean {
  const gap = sentence.slice(from.end, to.start);
  if (/^\s?(?:to|through|until|till|-|–|—)\s?$/.test(gap.replace(/\s+/g, ' '))) return true;
  return (
    /^\s{1,4}and\s{1,4}$/.test(gap) &&
    /\bbetween\s{1,4}$/i.test(sentence.slice(Math.max(0, from.start - 12), from.start))
  );
}

/** "Within 10 days of 25 August" ends on 4 September. */
function hangOnDays(sentence: string, times: readonly TimeExpression[]): TimeExpression[] {
  return times.map((time, at) => {
    const from = times[at + 1];
    if (time.days !== null || !from || !isDay(from) || !/^within\s/i.test(sentence.slice(time.start, time.end)))
      return time;
    if (!/^\s{1,4}(?:of|after|from|following)\s{1,4}$/.test(sentence.slice(time.end, from.start))) return time;
    return { ...time, days: dayAfter(time.value, from.days) };
  });
}

const UNITS: Readonly<Record<string, Unit>> = { H: 'hour', D: 'day', W: 'week', M: 'month', Y: 'year' };

/** The day that lies a TIMEX3 length after another: `P10D`, `PT48H`. */
function dayAfter(length: string, from: IsoDay): IsoDay | null {
  const { count, code } = /^PT?(?<count>\d{1,4})(?<code>[HDWMY])$/.exec(length)?.groups ?? {};
  const unit = UNITS[code ?? ''];
  return unit ? dayAt(unit, from, Number(count)) : null;
}
