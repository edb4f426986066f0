/**
 * Times told by how far off they are: "two weeks ago", "in two weeks", "three days later", "within 10 days",
 * "in the coming days".
 */
import type { IsoDay } from '../../domain/report.js';
import { duration } from './durations.js';
import { dayAt, type Meaning, open, periodAt, window } from './periods.js';
import { type Groups, type Rule, rule, type Surroundings } from './rule.js';
import { countOf, DATE_UNIT, NUMBER, perUnit, UNIT, unitOf } from './words.js';

const ABOUT = '(?:(?:about|almost|nearly|over|more than|less than|at least|up to|around|some|just) )?';
const SPANS = '(?:days|weeks|months|years|quarters|decades)';

export const distanceRules: readonly Rule[] = [
  rule(`${ABOUT}(?<count>${NUMBER}) (?:or so )?(?<unit>${UNIT}) (?:or so )?(?<which>ago|from now)`, readDistance),
  rule(`(?<count>${NUMBER}) (?<unit>${DATE_UNIT})(?:['’]s?)? time`, (g, s) =>
    readDistance({ ...g, which: 'from now' }, s),
  ),
  rule(`(?<=\\bin )(?<count>${NUMBER}) (?<unit>(?:day|week|fortnight|month|year)s?)(?! of\\b)`, readFromNow),
  rule(`${ABOUT}(?<count>${NUMBER}) (?<unit>${DATE_UNIT}) (?<which>earlier|later)(?! than)`, readTold),
  rule(`${ABOUT}(?<count>${NUMBER}) (?<unit>${DATE_UNIT}) (?<which>before|after|afterwards)(?=[.,;:]|$)`, readTold),
  rule(`(?<unit>${SPANS}) (?<which>ago|earlier|before|later|after|afterwards)`, (g) =>
    open(/ago|earlier|before/i.test(g.which as string) ? 'PAST_REF' : 'FUTURE_REF'),
  ),
  rule(`within (?:the next )?(?<count>${NUMBER}) (?<unit>${UNIT})`, readDeadline),
  rule(`(?:the )?(?:next|coming) (?<count>${NUMBER}) (?<unit>${UNIT})`, readWindow),
  // "Hopes one day to visit", "will one day be": which day is not said, and it is no length.
  rule('one day', (_, { before, behind }) =>
    /\b(?:will|would|could|may|might|hopes?)\s$/i.test(before) || /^\sto\s[a-z]/.test(behind)
      ? open('FUTURE_REF')
      : null,
  ),
  rule('(?:the )?past (?<unit>week|month|year|quarter)', readPast),
  rule(`(?:the )?coming (?<unit>${SPANS})|(?<unit2>${SPANS}) (?:ahead|to come)`, () => open('FUTURE_REF')),
  rule(`(?:the )?(?:recent|past) (?<unit>${SPANS})`, () => open('PAST_REF')),
];

/** The hour of "two hours ago" needs the hour of publishing, which nobody tells. */
function readDistance(g: Groups, s: Surroundings): Meaning {
  const unit = unitOf(g.unit as string);
  const count = countOf(g.count as string);
  const sign = /ago/i.test(g.which as string) ? -1 : 1;
  const isUnclear = count === null || unit === 'hour' || unit === 'minute' || unit === 'second';
  if (isUnclear || s.published === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (count === 1 && sign < 0 && unit === 'year' && isCompared(s)) return quarterBefore(s.quarter);
  return periodAt(unit, s.published, sign * count * perUnit(g.unit as string));
}

/** "Will meet in two weeks", not "the first visit in two weeks". */
function readFromNow(g: Groups, s: Surroundings): Meaning | null {
  if (countOf(g.count as string) === null || s.tense() !== 'future') return null;
  if (
    /\b(?:first|last|only|once|twice|(?<!\bin )times?|\w+est)\b(?![^.;]*\b(?:will|would|shall|must|should|to)\b)[^.;]{0,30}$/i.test(
      s.before,
    )
  )
    return null;
  return readDistance({ ...g, which: 'from now' }, { ...s, published: s.announced });
}

/** "Three days later": counted from the day last told; the days stay open where that was not told right before. */
function readTold(g: Groups, s: Surroundings): Meaning {
  const count = countOf(g.count as string);
  const sign = /earlier|before/i.test(g.which as string) ? -1 : 1;
  const from = s.narrated ?? s.published;
  if (count === null || from === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (count === 1 && sign < 0 && unitOf(g.unit as string) === 'year' && isCompared(s)) return quarterBefore(s.quarter);
  const then = periodAt(unitOf(g.unit as string), from, sign * count * perUnit(g.unit as string));
  return s.isNarratedNear ? then : { ...then, days: null };
}

type Compared = Surroundings & { readonly quarter: string };

/** "Net rose to $9 million from $8 million a year earlier", told of a quarter: figures are compared with the like quarter's. */
function isCompared(s: Surroundings): s is Compared {
  return s.quarter !== null && /[$€£¥#]\s?\d|illion|\bcents\b|%/.test(s.before + s.behind);
}

const quarterBefore = (quarter: string): Meaning => open(`${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`);

/**
 * A deadline is the last day it leaves, counted from its announcement: "within 10 days" of 19 August is 29 August.
 * "Within 48 hours of signing" hangs on an event, of which no day is told.
 */
function readDeadline(g: Groups, s: Surroundings): Meaning {
  const days = HANGS_ON.test(s.behind) ? null : endOfLength(g, s.announced);
  return { ...duration(g.count as string, g.unit as string), days };
}

const HANGS_ON = /^\s{1,4}(?:of|after|from|following)\s(?!(?:now|today)\b)/i;

function readWindow(g: Groups, s: Surroundings): Meaning {
  const length = duration(g.count as string, g.unit as string);
  if (HANGS_ON.test(s.behind)) return length;
  const end = endOfLength(g, s.announced);
  return { ...length, days: end && s.announced && window(s.announced, end) };
}

/** "The past year" ends with the day of publishing; TimeBank gives it the value of the last one. */
function readPast(g: Groups, s: Surroundings): Meaning {
  const told = readDistance({ ...g, count: 'one', which: 'ago' }, s);
  const from = s.published && dayAt(unitOf(g.unit as string), s.published, -1);
  return { ...told, days: from && s.published && window(from, s.published) };
}

function endOfLength(g: Groups, from: IsoDay | null): IsoDay | null {
  const count = countOf(g.count as string);
  if (from === null || count === null) return null;
  return dayAt(unitOf(g.unit as string), from, count * perUnit(g.unit as string));
}
