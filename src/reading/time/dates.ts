/**
 * Days, months and years told by the calendar: "Aug. 18", "3 May 2019", "2025-08-18", "early September", "the 1990s".
 */

import { addDays, monthOf, nthWeekday, pad, shiftMonth, yearOf } from './calendar.js';
import { monthBeyond, monthDayNear, monthNear } from './direction.js';
import { century, date, day, dayIn, decade, type Meaning, month, open, part, window, year } from './periods.js';
import { type Groups, isDeadline, type Rule, rule, type Surroundings } from './rule.js';
import {
  COUNTED,
  countOf,
  DAY,
  dayNumber,
  EARLY_LATE,
  MONTH,
  monthNumber,
  ordinalNumber,
  SHORT_WEEKDAY,
  shiftOf,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from './words.js';

const NAMED_DAY = `(?:(?<weekday>${SHORT_WEEKDAY}),? (?:the )?)?`;

/** "Nineties" → 90. */
const decadeNumber = (word: string): number => countOf(word.replace(/ies$/i, 'y')) ?? 0;

/** As read aloud: "nineteen ninety-one", "the year two thousand", "two thousand and four". */
const SPOKEN_YEAR = `(?:the year )?(?:(?<hundreds>nineteen|twenty)~(?<rest>${COUNTED})|two thousand(?: (?:and )?(?<few>${COUNTED}))?)(?! (?:hundred|thousand|[mb]illion))`;

/** "Two thousand five people" is no year; where it is one, a month, "the year" or a preposition leads. */
function spokenYear(g: Groups, before: string): number | null {
  const isLed =
    g.month !== undefined || /^the year/i.test(g[0] as string) || /\b(?:in|since|by|until)\s$/i.test(before);
  if (!g.hundreds) return isLed ? 2000 + (countOf(g.few ?? '') ?? 0) : null;
  const inCentury = countOf(g.rest as string) ?? 0;
  return inCentury >= 10 && (isLed || /^n/i.test(g.hundreds))
    ? (/^n/i.test(g.hundreds) ? 1900 : 2000) + inCentury
    : null;
}

/** Between the ends of a range: "Aug. 20 to 22", "20–22 August". */
const TO = '(?: (?:to|through|until|and) |\\s?[-–]\\s?)';

export const dateRules: readonly Rule[] = [
  rule('(?<year>\\d{4})-(?<number>\\d\\d)-(?<day>\\d\\d)(?:T[\\d:]{4,8}Z?)?', (g) =>
    dayIn(Number(g.year), Number(g.number), Number(g.day)),
  ),
  rule('(?<year>(?:19|20)\\d\\d)/(?<number>\\d\\d)/(?<day>\\d\\d)', (g) =>
    dayIn(Number(g.year), Number(g.number), Number(g.day)),
  ),
  // With dots nobody writes the month first.
  rule('(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.(?<year>(?:19|20)\\d\\d)', (g) =>
    dayIn(Number(g.year), Number(g.number), Number(g.day)),
  ),
  rule('(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>(?:19|20)\\d\\d)', readNumbers),
  rule(`(?<month>${MONTH}) (?<day>${DAY})(?<joint>${TO})(?<last>${DAY})(?:,? (?<year>${YEAR}))?`, readDayRange),
  rule(`(?<day>${DAY})(?<joint>${TO})(?<last>${DAY}) (?:of )?(?<month>${MONTH})(?:,? (?<year>${YEAR}))?`, readDayRange),
  rule(`${NAMED_DAY}(?<month>${MONTH}) (?<day>${DAY})(?!:\\d|,\\d| ?%),? (?<year>${YEAR})`, readFullDate),
  rule(`${NAMED_DAY}(?<month>${MONTH}) (?<day>${DAY})(?!:\\d|,\\d| ?%)`, readMonthDay),
  rule('the (?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?<whose> of (?:this|last|next|the) month)?', readDayAlone),
  rule(
    `(?:the )?(?<ordinal>first|second|third|fourth|last) (?<weekday>${WEEKDAY}) (?:of|in) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readWeekdayIn,
  ),
  rule(`last (?<month>${MONTH}) (?<day>${DAY})`, (g, s) =>
    monthDayNear(s.published, monthNumber(g.month as string), dayNumber(g.day as string), 'past'),
  ),
  rule(`${NAMED_DAY}(?<day>${DAY}) (?:of )?(?<month>${MONTH}),? (?<year>${YEAR})`, readFullDate),
  rule(`${NAMED_DAY}(?<day>${DAY}) (?:of )?(?<month>${MONTH})`, readMonthDay),
  rule(`(?:(?<part>${EARLY_LATE})(?: in | of |~))?(?<month>${MONTH}),?(?: of)? (?<year>${YEAR})`, (g, s) =>
    inPart(g, s, month(Number(g.year), monthNumber(g.month as string))),
  ),
  rule(`(?<month>${MONTH})(?: of)? (?<which>this|last|next) year`, (g, { published }) =>
    published
      ? month(yearOf(published) + shiftOf(g.which), monthNumber(g.month as string))
      : monthNear(null, monthNumber(g.month as string), null),
  ),
  rule(`(?<part>${EARLY_LATE})(?: of |~)(?<month>${MONTH})`, (g, s) =>
    inPart(g, s, monthNear(s.published, monthNumber(g.month as string), s.tense())),
  ),
  rule(`(?<which>last|next|this|this past|this coming) (?<month>${MONTH})`, (g, s) => {
    const number = monthNumber(g.month as string);
    const which = (g.which as string).toLowerCase();
    if (which === 'this') return s.published ? month(yearOf(s.published), number) : monthNear(null, number, null);
    return monthBeyond(s.published, number, /last|past/.test(which) ? 'past' : 'future');
  }),
  rule(`(?<month>${MONTH})`, readBareMonth),
  rule(`(?<=\\b(?:an?|the|its|his|her|their|our) )(?<month>${MONTH})(?= [a-z])`, readMonthAttribute),
  rule(`(?<part>${EARLY_LATE})(?: in | of |~)(?<year>${YEAR})(?!s)`, (g, s) => inPart(g, s, year(Number(g.year)))),
  rule(`(?:fiscal(?: year)?|the year|calendar) (?<year>${YEAR})(?!s)`, (g) => year(Number(g.year))),
  rule(`(?<year>${YEAR})`, readBareYear),
  rule(`(?:the )?(?:(?:early|mid|late)~)?(?<decade>1[5-9]\\d0|20\\d0)['’]?s`, (g) => decade(Number(g.decade))),
  rule(`(?:the )?(?:(?:early|mid|late)~)?['’]?(?<decade>[2-9]0)s`, (g, { before }) =>
    /['’]$|\b(?:the|early|mid|late)[ -]$/i.test(before) || g[0]?.startsWith('the')
      ? decade(1900 + Number(g.decade))
      : null,
  ),
  rule(
    `the (?:(?:early|mid|late)~)?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    (g) => decade(1900 + decadeNumber(g.decade as string)),
  ),
  rule(`(?:(?<month>${MONTH}) )?${SPOKEN_YEAR}`, (g, { before }) => {
    const spoken = spokenYear(g, before);
    return spoken === null ? null : g.month ? month(spoken, monthNumber(g.month)) : year(spoken);
  }),
  rule('(?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)~century', (g) => century(Number(g.number))),
];

function readFullDate(g: Groups): Meaning | null {
  return dayIn(Number(g.year), monthNumber(g.month as string), dayNumber(g.day as string));
}

/**
 * "The March 23 Movement" is a name. "The October 7 attacks", told in August, are past, but not for sure of the last
 * October: the days stay open.
 */
function readMonthDay(g: Groups, s: Surroundings): Meaning | null {
  if (NAMED_AFTER_DAY.test(s.behind)) return null;
  const tense = s.tense();
  const [inMonth, dayOfMonth] = [monthNumber(g.month as string), dayNumber(g.day as string)];
  const meaning = monthDayNear(s.published, inMonth, dayOfMonth, tense);
  const isAttribute = /\bthe $/i.test(s.before) && /^\s[a-z]/.test(s.behind);
  const isPassedOver = tense === 'past' && s.published && meaning?.days && meaning.days > s.published;
  const isToCome = /^\s(?:summit|meeting|talks|deadline|election|vote|conference|session|hearing|referendum)\b/.test(
    s.behind,
  );
  return isAttribute && isPassedOver && !isToCome ? monthDayNear(null, inMonth, dayOfMonth, null) : meaning;
}

/** "On the 18th", "by the 5th of this month"; not "on the 18th floor", "the 18th of their meetings". */
function readDayAlone(g: Groups, s: Surroundings): Meaning | null {
  if (!g.whose && (!/\b(?:on|by|until|since|from|to|before)\s$/i.test(s.before) || !DAY_ENDS.test(s.behind)))
    return null;
  const number = dayNumber(g.day as string);
  if (s.published === null) return open(`XXXX-XX-${pad(number)}`);
  const [inYear, inMonth] = [yearOf(s.published), monthOf(s.published)];
  const inMonthShifted = (count: number): Meaning | null => {
    const shifted = shiftMonth(inYear, inMonth, count);
    return dayIn(shifted.year, shifted.month, number);
  };
  if (g.whose) return inMonthShifted(shiftOf(g.whose));
  const isAhead = number > Number(s.published.slice(8));
  const isPast = (s.tense() ?? (isAhead ? 'future' : 'past')) === 'past';
  return inMonthShifted(isPast ? (isAhead ? -1 : 0) : number < Number(s.published.slice(8)) ? 1 : 0);
}

const DAY_ENDS = /^(?:[.,;:!?)"”’]|\s(?:and|but|in|at|when|to|for|with|after|before|by|as|that)\b|$)/;

function readWeekdayIn(g: Groups, s: Surroundings): Meaning {
  const number = monthNumber(g.month as string);
  const whole = g.year ? month(Number(g.year), number) : monthNear(s.published, number, s.tense());
  if (whole.days === null) return open('XXXX-XX-XX');
  const [inYear, inMonth] = [yearOf(whole.days), monthOf(whole.days)];
  const weekday = weekdayNumber(g.weekday as string);
  if (!/last/i.test(g.ordinal as string))
    return day(nthWeekday(inYear, inMonth, weekday, ordinalNumber(g.ordinal as string)));
  const next = shiftMonth(inYear, inMonth, 1);
  return day(addDays(nthWeekday(next.year, next.month, weekday, 1), -7));
}

const NAMED_AFTER_DAY = /^\s(?:Movement|Brigades?|Alliance|Coalition)\b/;

/** Two days told with "and" are a window only where it says "between", or where they are neighbours. */
function readDayRange(g: Groups, s: Surroundings): Meaning | null {
  const first = g.year ? readFullDate(g) : readMonthDay(g, s);
  const length = dayNumber(g.last as string) - dayNumber(g.day as string);
  if (!first || length <= 0) return null;
  if (/and/i.test(g.joint as string) && length > 1 && !/\bbetween\s{1,4}$/i.test(s.before)) return null;
  if (first.days === null) return first;
  const days = window(first.days, addDays(first.days, length));
  return date(days, days);
}

/** 8/18/2025 and 18/8/2025 are clear; 3/5/2025 is a day in March or in May, and its days stay open. */
function readNumbers(g: Groups): Meaning | null {
  const [first, second, inYear] = [Number(g.first), Number(g.second), Number(g.year)];
  const american = dayIn(inYear, first, second);
  const european = dayIn(inYear, second, first);
  if (american && european && american.value !== european.value) return date(`${inYear}-XX-XX`, null);
  return american ?? european;
}

/** "In March", not "Theresa May", "April Ryan", "May the talks succeed". */
function readBareMonth(g: Groups, s: Surroundings): Meaning | null {
  const name = g.month as string;
  const led =
    /(?:^|[\s(])(?:in|since|by|until|till|through|of|from|to|and|or|before|after|during|for|between|early|late|every|each|on|last)\s$/i;
  const isLed = led.test(s.before);
  if (/^may$/i.test(name) && !isLed) return null;
  if (!isLed && (/^\s(?:\p{Lu}\p{Ll}|for |of |on )/u.test(s.behind) || /\p{Lu}\p{Ll}+\s$/u.test(s.before))) return null;
  // "June 31" is no day, nor the whole of June.
  if (/^(?:jan|mar|jun|jul|apr)$/i.test(name) || /^\s\d{1,2}\b/.test(s.behind)) return null;
  return monthNear(s.published, monthNumber(name), s.tense());
}

/** "A June agreement", "the May meeting": the nearest one; "the October war" with no more said may be any. */
function readMonthAttribute(g: Groups, { published }: Surroundings): Meaning {
  const number = monthNumber(g.month as string);
  if (published === null) return monthNear(null, number, null);
  const ahead = (number - monthOf(published) + 12) % 12;
  return monthNear(published, number, ahead <= 3 ? 'future' : 'past');
}

/** "In 1994", not "$1994", "No. 1994", "1,994", "2000 troops", "1600 Pennsylvania Avenue", "1800 GMT". */
function readBareYear(g: Groups, s: Surroundings): Meaning | null {
  if (
    /(?:[$€£¥#]\s?|[.,:/+-]|\b(?:no\.?|room|flight|route|highway|resolution|number|page|article|section|about|some|nearly|than)\s)$/i.test(
      s.before,
    )
  )
    return null;
  if (/^(?:[.,:]\d|%|\s?(?:GMT|UTC|hours|km|percent|per cent|kilomet|met|mile|dollar|euro))/i.test(s.behind))
    return null;
  if (/^(?:\s\p{Lu}\p{L}+){1,2}\s(?:St|Street|Ave|Avenue|Road|Rd|Boulevard|Drive|Lane|Place)\b/u.test(s.behind))
    return null;
  const led =
    /\b(?:in|since|by|of|from|to|until|till|through|during|before|after|and|early|late|around|the|for|between|than|spring|summer|autumn|fall|winter)\s$/i;
  // A counted noun behind, with nothing before that leads a date: "2000 troops".
  if (!led.test(s.before) && /^\s[a-z]+s\b/.test(s.behind)) return null;
  return year(Number(g.year));
}

const inPart = (g: Groups, s: Surroundings, whole: Meaning): Meaning =>
  g.part ? part(g.part, whole, isDeadline(s)) : whole;
