/**
 * Time expressions.
 *
 * In:  a report's text, its sentences and its day of publishing.
 * Out: the words that say when, in order, not overlapping, with TIMEX3 type and value (as TimeBank uses them: no
 *      preposition in the span) and with what they mean for a dossier.
 *
 * At each word every rule is tried and the longest reading wins; between equals the earlier rule. What is relative is
 * counted from the day of publishing, its direction told by the tense of the clause ("They met on Friday" is past,
 * "they will meet on Friday" is to come). With no day of publishing it stays unresolved: nothing defaults to today.
 * Each rule matches from a fixed place with bounded repetitions, so time grows with the text alone.
 */
import type { TimeExpression } from '../domain/document.js';
import type { IsoDay } from '../domain/report.js';
import type { Span } from '../domain/span.js';
import { aroundRules } from './time/around.js';
import { clockRules } from './time/clock.js';
import { dateRules } from './time/dates.js';
import { distanceRules } from './time/distances.js';
import { durationRules, setRules } from './time/durations.js';
import { feastRules } from './time/feasts.js';
import { joinNeighbours } from './time/neighbours.js';
import { quarterRules } from './time/quarters.js';
import { referenceRules } from './time/references.js';
import type { Rule, Surroundings, Told } from './time/rule.js';
import { tenseAt } from './time/tense.js';
import { weekdayRules } from './time/weekdays.js';

export { findUndetermined, type Undetermined } from './time/undetermined.js';

/** More exact readings first: "May Day" is a feast, not a month. */
const RULES: readonly Rule[] = [
  ...feastRules,
  ...dateRules,
  ...weekdayRules,
  ...clockRules,
  ...aroundRules,
  ...distanceRules,
  ...quarterRules,
  ...setRules,
  ...durationRules,
  ...referenceRules,
];

/** All rules as one: most words begin nothing, and one look says so, ten times faster than asking each rule. */
const ANY_RULE = new RegExp(RULES.map(({ pattern }) => pattern.source.replace(/\(\?<\w+>/g, '(?:')).join('|'), 'iy');

export function findTimes(text: string, sentences: readonly Span[], published: IsoDay | null): TimeExpression[] {
  const times: TimeExpression[] = [];
  let told: Told = { narrated: null, quarter: null };
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    const found = findInSentence(words, published, told);
    for (const time of joinNeighbours(words, found, told.narrated))
      times.push({ ...time, start: start + time.start, end: start + time.end });
    told = found.reduce(afterTelling, told);
  }
  return times;
}

function findInSentence(sentence: string, published: IsoDay | null, toldBefore: Told): TimeExpression[] {
  const found: TimeExpression[] = [];
  let told = toldBefore;
  let behind = 0;
  for (const word of sentence.matchAll(WORD)) {
    if (word.index < behind) continue;
    const time = readAt(sentence, word.index, published, told);
    if (!time) continue;
    found.push(time);
    behind = time.end;
    told = afterTelling(told, time);
  }
  return found;
}

/** What the text has told last, once `time` is read. A quarter to compare with is none to tell of; months end it. */
function afterTelling(before: Told, { days, value }: TimeExpression): Told {
  const isQuarter = /^\d{4}-Q\d$/.test(value) && value.slice(0, 4) >= (before.quarter ?? '').slice(0, 4);
  return {
    narrated: days !== null && days.length === 'YYYY-MM-DD'.length ? days : before.narrated,
    quarter: isQuarter ? value : /^P\d+M$/.test(value) ? null : before.quarter,
  };
}

/** Letters or digits in a row, not the rest of a longer word. */
const WORD = /(?<![\p{L}\p{N}])(?:[A-Za-z]+|\d+)/gu;

function readAt(sentence: string, start: number, published: IsoDay | null, told: Told) {
  ANY_RULE.lastIndex = start;
  if (!ANY_RULE.test(sentence)) return null;
  let longest: TimeExpression | null = null;
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(sentence);
    if (!match) continue;
    const end = start + match[0].length;
    if (end <= (longest?.end ?? start) || !isWrittenRight(match)) continue;
    const meaning = read({ 0: match[0], ...match.groups }, surroundingsOf(sentence, start, end, published, told));
    if (meaning) longest = { start, end, ...meaning };
  }
  return longest;
}

function surroundingsOf(
  sentence: string,
  start: number,
  end: number,
  published: IsoDay | null,
  told: Told,
): Surroundings {
  return {
    published,
    ...told,
    tense: () => tenseAt(sentence, start, end),
    before: sentence.slice(Math.max(0, start - NEAR), start),
    behind: sentence.slice(end, end + NEAR),
  };
}

const NEAR = 40;

/** Names of months, days and feasts have a capital; a unit has one at most as the first word: "60 Minutes" is a programme. */
function isWrittenRight({ 0: words, groups }: RegExpExecArray): boolean {
  const names = [groups?.month, groups?.weekday, groups?.feast];
  if (names.some((name) => name !== undefined && !/^[A-Z]/.test(name))) return false;
  const unit = groups?.unit;
  return unit === undefined || !/^[A-Z]/.test(unit) || words.startsWith(unit);
}
