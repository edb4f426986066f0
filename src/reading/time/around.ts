/**
 * Periods around the day of publishing or around the day last told: "this week", "earlier this month", "next year",
 * "the end of the month", "that year", "the next day".
 *
 * What is counted from the day last told always has a TIMEX3 value; it has days only where that day was told in the
 * same sentence or the one before.
 */
import { addDays, firstDay, lastDay, yearOf } from './calendar.js';
import { monthDayNear, monthNear } from './direction.js';
import { duration } from './durations.js';
import { date, type Meaning, month, open, part, periodAt, week, window } from './periods.js';
import { type Groups, isDeadline, type Rule, rule, type Surroundings } from './rule.js';
import {
  DAY,
  DAYTIME,
  DAYTIME_CODES,
  dayNumber,
  MONTH,
  monthNumber,
  shiftOf,
  type Unit,
  unitOf,
  YEAR,
} from './words.js';

const PERIOD = '(?:week|month|quarter|year|decade|century)';
const WHICH = '(?:this|last|next|the current|this past|this coming|the coming|the previous|the following)';
const PART = '(?:earlier|early|mid|late|later|the end of|the beginning of|the start of|the middle of)';

const WEEK_OF = 'the week (?:of|beginning|commencing|starting)';

export const aroundRules: readonly Rule[] = [
  rule(`(?:(?<part>${PART})~)?(?<which>${WHICH}) (?:fiscal )?(?<unit>${PERIOD})`, readPeriod),
  rule('(?<part>earlier|later) in the (?<unit>day|week|month|year)', (g, s) => readPeriod({ ...g, which: 'this' }, s)),
  rule('the (?:fiscal )?(?<unit>year|week|month)(?= (?:ended|ending|ends)\\b)', (g) =>
    duration('one', g.unit as string),
  ),
  rule('the (?:full~|fiscal |full fiscal |latest fiscal )?year', (_, { published }) =>
    open(published ? String(yearOf(published)) : 'XXXX'),
  ),
  rule(`${WEEK_OF} (?<month>${MONTH}) (?<day>${DAY})`, readWeekOf),
  rule(`${WEEK_OF} (?<day>${DAY}) (?<month>${MONTH})`, readWeekOf),
  rule(
    `(?:the )?(?<ordinal>first|second|third|fourth|last) week (?:of|in) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readWeekIn,
  ),
  rule(`(?:the )?(?<ordinal>first|second) half of (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`, (g, s) => {
    const whole = monthTold(g, s);
    if (whole.days === null) return whole;
    const isFirst = /first/i.test(g.ordinal as string);
    return {
      ...whole,
      days: isFirst
        ? window(firstDay(whole.days), `${whole.days}-15`)
        : window(`${whole.days}-16`, lastDay(whole.days)),
    };
  }),
  rule('(?:the )?(?<part>end|beginning|start|middle) of the (?<unit>week|month|year|decade)', readPart),
  rule("(?:the )?(?<unit>year|month|week)['’]s end|(?:the )?(?<unit2>year|month|week)~end", readPart),
  rule('that same (?<unit>day|week|month|year)|the same (?<unit2>day)|that (?<unit3>day|week|month|year)', (g, s) => {
    const unit = unitOf((g.unit ?? g.unit2 ?? g.unit3) as string);
    return s.narrated === null ? open(unresolved(unit)) : nearOnly(periodAt(unit, s.narrated, 0), s);
  }),
  rule(`the (?<which>next|following|previous) (?:day|(?<daytime>${DAYTIME}))`, readNextDay),
  rule('(?<=\\bin )the (?:(?:early|late) )?(?<daytime>morning|afternoon|evening)', readDaytime),
  rule('that (?<daytime>morning|afternoon|evening|night)', readDaytime),
  rule('the day (?<which>after|before)(?! (?:yesterday|tomorrow))', (g, s) => {
    const next = readNextDay(g, s);
    // "The day after the summit" hangs on the summit, whose day is not told here.
    return /^\s(?!and\b)/.test(s.behind) ? { ...next, days: null } : next;
  }),
];

/** "In the afternoon" is on the day last told. */
function readDaytime(g: Groups, s: Surroundings): Meaning {
  const code = DAYTIME_CODES[(g.daytime as string).toLowerCase()];
  return nearOnly({ type: 'TIME', value: `${s.narrated ?? 'XXXX-XX-XX'}${code}`, days: s.narrated }, s);
}

function readWeekOf(g: Groups, s: Surroundings): Meaning | null {
  const day = monthDayNear(s.published, monthNumber(g.month as string), dayNumber(g.day as string), s.tense());
  return day?.days ? week(day.days) : null;
}

/** The first week of a month is its first seven days, the last its last seven; which Monday begins them is not said. */
function readWeekIn(g: Groups, s: Surroundings): Meaning {
  const whole = monthTold(g, s);
  if (whole.days === null) return whole;
  const number = ['first', 'second', 'third', 'fourth'].indexOf((g.ordinal as string).toLowerCase());
  const from = number < 0 ? addDays(lastDay(whole.days), -6) : addDays(firstDay(whole.days), 7 * number);
  return { ...whole, days: window(from, addDays(from, 6)) };
}

function monthTold(g: Groups, s: Surroundings): Meaning {
  const number = monthNumber(g.month as string);
  return g.year ? month(Number(g.year), number) : monthNear(s.published, number, s.tense());
}

function readPeriod(g: Groups, s: Surroundings): Meaning {
  const unit = unitOf(g.unit as string);
  const isTold = /previous|following/i.test(g.which as string);
  const from = isTold ? s.narrated : s.published;
  if (from === null) return open(unresolved(unit));
  const period = periodAt(unit, from, shiftOf(g.which));
  if (isTold) return nearOnly(period, s);
  return g.part ? partOf(g.part, period, s) : period;
}

/** "Earlier this week" ends on the day of publishing, "later this week" begins on it. */
function partOf(words: string, period: Meaning, s: Surroundings): Meaning {
  if (period.days === null || s.published === null) return period;
  const [from, to] = [firstDay(period.days), lastDay(period.days)];
  if (/^earlier/i.test(words) && from <= s.published) return { ...period, days: window(from, s.published) };
  if (/^later/i.test(words) && s.published <= to) return { ...period, days: window(s.published, to) };
  return part(words, period, isDeadline(s));
}

function readPart(g: Groups, s: Surroundings): Meaning {
  const unit = unitOf((g.unit ?? g.unit2) as string);
  if (s.published === null) return open(unresolved(unit));
  return part(`the ${g.part ?? 'end'} of`, periodAt(unit, s.published, 0), isDeadline(s));
}

function readNextDay(g: Groups, s: Surroundings): Meaning {
  const code = g.daytime ? (DAYTIME_CODES[g.daytime.toLowerCase()] ?? '') : '';
  const day = s.narrated && addDays(s.narrated, /previous|before/i.test(g.which as string) ? -1 : 1);
  return nearOnly({ ...date(`${day ?? 'XXXX-XX-XX'}${code}`, day), type: code ? 'TIME' : 'DATE' }, s);
}

/** What is counted from a day told further up has no days: which one was meant is then a guess. */
const nearOnly = (meaning: Meaning, { isNarratedNear }: Surroundings): Meaning =>
  isNarratedNear ? meaning : { ...meaning, days: null };

const UNRESOLVED: Readonly<Partial<Record<Unit, string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
};

const unresolved = (unit: Unit): string => UNRESOLVED[unit] ?? 'XXXX';
