/**
 * Lengths of time and what comes back: "for six months", "48 hours", "a two-week truce"; "every Monday", "daily".
 */

import { pad } from './calendar.js';
import { date, type Meaning } from './periods.js';
import { type Groups, type Rule, rule, type Surroundings } from './rule.js';
import {
  countOf,
  MONTH,
  monthNumber,
  NUMBER,
  perUnit,
  SEASON,
  SEASON_CODES,
  UNIT,
  type Unit,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from './words.js';

const MORE = '(?:(?:more|full|straight|consecutive|long|whole|additional|extra|working|business|trading) )?';
const ABOUT = '(?:(?:about|almost|nearly|over|more than|less than|at least|up to|around|some|roughly|no more than) )?';

export const durationRules: readonly Rule[] = [
  rule(
    `(?:${ABOUT}|the (?:(?:first|last|past|previous) )?|(?:first|last|past|previous) )(?<count>${NUMBER})(?: |-)(?:or (?:two|so|three) )?${MORE}(?<unit>${UNIT})(?:~long)?(?!~?old)`,
    (g, s) => (isNoLength(g, s) ? null : duration(g.count as string, g.unit as string)),
  ),
  rule(`(?<count>${NUMBER}) 1/2 (?<unit>${UNIT})`, (g) => {
    const count = countOf(g.count as string);
    return count === null ? null : length(count, unitOf(g.unit as string), true);
  }),
  rule(`(?<count>${NUMBER}) and a half (?<unit>${UNIT})|(?:an? )?(?<unit2>${UNIT}) and a half`, (g) => {
    const count = g.count ? countOf(g.count) : 1;
    return count === null ? null : length(count, unitOf((g.unit ?? g.unit2) as string), true);
  }),
  rule('half an hour|half~hour|a half hour', () => span('PT30M')),
  rule('(?:the )?(?:last|past) (?<unit>decade|century)', (g) => duration('one', g.unit as string)),
  rule('(?<unit>days|weeks|months|years|decades|centuries|hours)(?:~long)?', (g, { before, behind }) =>
    /^[\s-]olds?\b/i.test(behind) ||
    /\b(?:matter of|(?:days|weeks|months) (?:and|or))\s$/i.test(before) ||
    (/^hours/i.test(g.unit as string) && /\b(?:early|small)\s$/i.test(before))
      ? null
      : duration('several', g.unit as string),
  ),
];

export const setRules: readonly Rule[] = [
  rule(`(?:every|each) (?:(?<count>two|three|four|five|six|other) )?(?<unit>${UNIT})`, (g) => {
    const count = g.count ? (countOf(g.count) ?? 2) : 1;
    return { ...duration(String(count), g.unit as string), type: 'SET' };
  }),
  rule(`(?:every|each) (?<weekday>${WEEKDAY})|(?<weekday2>${WEEKDAY})s`, (g) => ({
    type: 'SET',
    value: `XXXX-WXX-${weekdayNumber((g.weekday ?? g.weekday2) as string) + 1}`,
    days: null,
  })),
  rule(`(?:every|each) (?<month>${MONTH})`, (g) => ({
    type: 'SET',
    value: `XXXX-${pad(monthNumber(g.month as string))}`,
    days: null,
  })),
  rule(`(?:every|each) (?<season>${SEASON})`, (g) => ({
    type: 'SET',
    value: `XXXX-${SEASON_CODES[(g.season as string).toLowerCase()]}`,
    days: null,
  })),
  rule('(?<adverb>hourly|daily|nightly|weekly|monthly|quarterly(?! [a-z])|yearly|annually)', (g) => ({
    type: 'SET',
    value:
      { h: 'PT1H', d: 'P1D', n: 'P1D', w: 'P1W', m: 'P1M', q: 'P1Q' }[
        (g.adverb as string).toLowerCase()[0] as string
      ] ?? 'P1Y',
    days: null,
  })),
  rule(`(?:once|twice|three times|four times) (?<per>a|every) (?<unit>day|week|month|year)`, (g) => ({
    ...duration('one', g.unit as string),
    type: 'SET',
  })),
];

/** "A 45-year-old", "a second betrayal", "a quarter of all grain", "$55 a night". */
function isNoLength(g: Groups, { before, behind }: Surroundings): boolean {
  const unit = g.unit as string;
  const isOne = /^an?$/i.test(g.count as string);
  if (/^[\s-]olds?\b|^ of age\b/i.test(behind)) return true;
  if (unit === 'second' && /^[\s-][a-z]/.test(behind)) return true;
  if (/^quarter/.test(unit) && (isOne || / of\b/.test(behind) || /-quarter/.test(g[0] as string))) return true;
  return isOne && PER.test(before);
}

/** What is told of each day or year: "24 hours a day", "90,000 barrels a day". */
const PER =
  /(?:\d|[bm]illion|thousand|percent|%|times|hours|shares?|dollars|units|people|barrels|cents|tons|tonnes|euros)\s$/i;

/** "Several weeks" is PXW: how many is not said. */
export function duration(count: string, unit: string): Meaning {
  const number = countOf(count);
  return length(number === null ? null : number * perUnit(unit), unitOf(unit), false);
}

function length(count: number | null, unit: Unit, andHalf: boolean): Meaning {
  const clock = unit === 'hour' || unit === 'minute' || unit === 'second';
  const [code, factor] = CODES[unit];
  const halves: Partial<Record<Unit, string>> = { hour: '30M', minute: '30S', year: '6M', day: 'T12H' };
  if (count === null) return span(`P${clock ? 'T' : ''}X${code}`);
  return span(`P${clock ? 'T' : ''}${count * factor}${code}${andHalf ? (halves[unit] ?? '') : ''}`);
}

const CODES: Readonly<Record<Unit, readonly [code: string, factor: number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};

const span = (value: string): Meaning => ({ ...date(value, null), type: 'DURATION' });
