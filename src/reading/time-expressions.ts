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
import type { Rule, Surroundings } from './time/rule.js';
import { tenseAt } from './time/tense.js';
import { weekdayRules } from './time/weekdays.js';

export { findUndetermined, type Undetermined } from './time/undetermined.js';

/** More exact readings first: "May Day" is a feast, not a month. */
const RULES: readonly (Rule & { readonly file: string })[] = [
  ...rulesOf('feasts', feastRules),
  ...rulesOf('dates', dateRules),
  ...rulesOf('weekdays', weekdayRules),
  ...rulesOf('clock', clockRules),
  ...rulesOf('around', aroundRules),
  ...rulesOf('distances', distanceRules),
  ...rulesOf('quarters', quarterRules),
  ...rulesOf('durations', setRules),
  ...rulesOf('durations', durationRules),
  ...rulesOf('references', referenceRules),
];

function rulesOf(file: string, rules: readonly Rule[]) {
  return rules.map((rule) => ({ ...rule, file: `src/reading/time/${file}` }));
}

/** All rules as one: most words begin nothing, and one look says so, ten times faster than asking each rule. */
const ANY_RULE = new RegExp(RULES.map(({ pattern }) => pattern.source.replace(/\(\?<\w+>/g, '(?:')).join('|'), 'iy');

export function findTimes(text: string, sentences: readonly Span[], published: IsoDay | null): TimeExpression[] {
  const times: TimeExpression[] = [];
  let narrated: IsoDay | null = null;
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    const found = findInSentence(words, published, narrated);
    for (const time of joinNeighbours(words, found, narrated))
      times.push({ ...time, start: start + time.start, end: start + time.end });
    narrated = found.reduce(dayTold, narrated);
  }
  return times;
}

function findInSentence(sentence: string, published: IsoDay | null, narratedBefore: IsoDay | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  let narrated = narratedBefore;
  let behind = 0;
  for (const word of sentence.matchAll(WORD)) {
    if (word.index < behind) continue;
    const time = readAt(sentence, word.index, published, narrated);
    if (!time) continue;
    found.push(time);
    behind = time.end;
    narrated = dayTold(narrated, time);
  }
  return found;
}

/** The day told last, once `time` is read. */
const dayTold = (before: IsoDay | null, { days }: TimeExpression): IsoDay | null =>
  days !== null && days.length === 'YYYY-MM-DD'.length ? days : before;

/** Letters or digits in a row, not the rest of a longer word. */
const WORD = /(?<![\p{L}\p{N}])(?:[A-Za-z]+|\d+)/gu;

function readAt(sentence: string, start: number, published: IsoDay | null, narrated: IsoDay | null) {
  ANY_RULE.lastIndex = start;
  if (!ANY_RULE.test(sentence)) return null;
  let longest: TimeExpression | null = null;
  for (const { pattern, read, file } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(sentence);
    if (!match) continue;
    const end = start + match[0].length;
    if (end <= (longest?.end ?? start) || !isWrittenRight(match)) continue;
    const meaningOn = (day: IsoDay | null) =>
      read({ 0: match[0], ...match.groups }, surroundingsOf(sentence, start, end, day, narrated));
    const meaning = meaningOn(published);
    if (!meaning) continue;
    // Counted from the day of publishing is what would be another without it.
    const isCounted = published !== null && meaning.days !== null && meaningOn(null)?.days !== meaning.days;
    longest = { start, end, ...meaning, reading: { rule: file, ...(isCounted ? { from: published } : {}) } };
  }
  return longest;
}

function surroundingsOf(
  sentence: string,
  start: number,
  end: number,
  published: IsoDay | null,
  narrated: IsoDay | null,
): Surroundings {
  return {
    published,
    narrated,
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
