/**
 * Quarters, halves and seasons of a year: "the first quarter of 2026", "Q3", "the second half", "spring 2025".
 */
import { monthOf, yearOf } from './calendar.js';
import { half, type Meaning, open, periodAt, quarter, season } from './periods.js';
import { type Groups, type Rule, rule, type Surroundings } from './rule.js';
import { ORDINAL, ordinalNumber, SEASON, SEASON_MONTHS, shiftOf, YEAR } from './words.js';

const OF_YEAR = `(?: (?:of|in) (?:(?<year>${YEAR})|(?<which>this|last|next) year))?`;

export const quarterRules: readonly Rule[] = [
  rule(`(?:the )?(?:fiscal~)?(?<ordinal>${ORDINAL})~quarter${OF_YEAR}`, readQuarter),
  rule(`(?:the )?(?<year>${YEAR})(?:['’]s)?~(?<ordinal>${ORDINAL})~quarter`, readQuarter),
  rule(`(?<which>this|last|next) year['’]s (?<ordinal>${ORDINAL})~quarter`, readQuarter),
  rule(`Q(?<number>[1-4])(?: (?:of )?(?<year>${YEAR}))?`, readQuarter),
  rule(`(?<number>[1-4])Q(?: (?:of )?(?<year>${YEAR}))?`, readQuarter),
  rule(`H(?<number>[12]) (?:of )?(?<year>${YEAR})`, (g) => half(Number(g.year), Number(g.number))),
  // Results are told of the quarter that is over: "sales in the quarter", compared with "the year-earlier quarter".
  rule('the (?:latest )?quarter|the latest period', (_, s) => quarterBack(s, 1)),
  rule(`(?:the |a )?year~(?:ago|earlier)~(?:(?<ordinal>${ORDINAL})~)?(?:quarter|period)`, (g, s) =>
    g.ordinal ? readQuarter({ ...g, which: 'last' }, s) : quarterBack(s, 5),
  ),
  rule('(?:the |a )?year[-\u2010\u2011](?:ago|earlier)', (_, s) => quarterBack(s, 5)),
  rule(`the (?<ordinal>first|second|last)~half${OF_YEAR}`, (g, s) => {
    const inYear = yearTold(g, s);
    return inYear === null ? null : half(inYear, /first/i.test(g.ordinal as string) ? 1 : 2);
  }),
  rule(
    `(?:(?:early|mid|late)~)?(?:(?<which>this past|this coming|this|last|next) |the (?:(?:early|late) )?)?(?<season>${SEASON})(?: of)?(?: (?<year>${YEAR}))?`,
    readSeason,
  ),
];

function readQuarter(g: Groups, s: Surroundings): Meaning {
  const number = g.ordinal ? ordinalNumber(g.ordinal) : Number(g.number);
  const inYear = yearTold(g, s);
  return inYear === null ? open(`XXXX-Q${number}`) : quarter(inYear, number);
}

function quarterBack({ published }: Surroundings, count: number): Meaning {
  return published === null ? open('XXXX-QX') : { ...periodAt('quarter', published, -count), days: null };
}

function yearTold(g: Groups, { published }: Surroundings): number | null {
  if (g.year) return Number(g.year);
  return published === null ? null : yearOf(published) + shiftOf(g.which);
}

/** "The fall" is a season only where a preposition and article lead it: "the fall of the government". */
function readSeason(g: Groups, s: Surroundings): Meaning | null {
  const name = g.season as string;
  if (g.year) return season(Number(g.year), name);
  if (!g.which && !(/^fall$/i.test(name) ? FALL_LED : SEASON_LED).test(s.before + g[0])) return null;
  if (s.published === null) return null;
  return season(yearOf(s.published) + seasonShift(g.which, name, monthOf(s.published)), name);
}

const FALL_LED = /\b(?:in|since|until|by) the (?:(?:early|late) )?fall$/i;
const SEASON_LED =
  /\b(?:in|since|until|by|over|during|through|into|of|for) (?:the )?(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|winter)$/i;

/** "Last spring" is the last one that is over, "next spring" the next to begin. */
function seasonShift(which: string | undefined, name: string, published: number): number {
  const first = SEASON_MONTHS[name.toLowerCase()] as number;
  const shift = shiftOf(which);
  if (shift < 0) return published > first + 2 ? 0 : -1;
  return shift > 0 && published >= first ? 1 : 0;
}
