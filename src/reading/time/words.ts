/**
 * The words that time expressions are made of, as pieces of patterns and as the numbers they stand for.
 *
 * Pieces never nest repetitions, so that matching one takes time in its length alone.
 */
import { NUMBER_WORDS, ONES, TENS } from '../number-words.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
/** Also where a date follows: "Mon, 18 Aug 2025". */
export const SHORT_WEEKDAY = `(?:${WEEKDAYS.join('|')}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b\\.?)`;
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** From Columbus to the end of the century; others are hardly told as bare numbers. */
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
export const EARLY_LATE = '(?:early|mid|late|the beginning of|the start of|the middle of|the end of|end of|end(?=-))';

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, ...NUMBER_WORDS };

export const COUNTED = `(?:${TENS.join('|')})[ -](?:${ONES.slice(0, 9).join('|')})|${Object.keys(COUNTS)
  .filter((word) => word.length > 2)
  .reverse()
  .join('|')}`;
/** A number of which the text says how many. */
const EXACT = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:\\.\\d)?|${COUNTED}|a|an|a hundred)`;
const VAGUE = '(?:several|a few|few|a couple of|couple of|many|some|dozens of|a number of|hundreds of|decades of)';
export const NUMBER = `(?:${VAGUE}|${EXACT})`;

export const UNIT = '(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie)s?';
/** Units that dates are counted in. */
export const DATE_UNIT = '(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?';
export const DAYTIME = '(?:morning|afternoon|evening|night)';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const ORDINAL = '(?:first|second|third|fourth)';

export const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;

export const weekdayNumber = (word: string): number =>
  WEEKDAYS.findIndex((day) => day.startsWith(word.toLowerCase().slice(0, 3)));

/** "18th" → 18. */
export const dayNumber = (word: string): number => Number.parseInt(word, 10);

export const ordinalNumber = (word: string): number => ORDINALS.indexOf(word.toLowerCase()) + 1;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** null for "several", "a few": more than one, and the text does not say how many. */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ');
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a hundred') return 100;
  let sum = 0;
  for (const word of text.split(/[ -]/)) {
    const count = COUNTS[word];
    if (count === undefined) return null;
    sum += count;
  }
  return text.startsWith('a ') ? null : sum;
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** "Weeks" → week; a fortnight is two of them (see `perUnit`), a night counts as a day. */
export function unitOf(word: string): Unit {
  const singular = word.toLowerCase().replace(/s$/, '');
  if (singular === 'centurie') return 'century';
  if (singular === 'night') return 'day';
  return singular === 'fortnight' ? 'week' : (singular as Unit);
}

export const perUnit = (word: string): number => (/^fortnight/i.test(word) ? 2 : 1);

/** Part of the day, as TIMEX3 ends a day with it. */
export const DAYTIME_CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** The first month of each, in the north. */
export const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** "Last year" lies one before, "next year" one behind. */
export const shiftOf = (which: string | undefined): -1 | 0 | 1 =>
  /last|past|previous/i.test(which ?? '') ? -1 : /next|coming|following/i.test(which ?? '') ? 1 : 0;

export const SEASON_CODES: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
