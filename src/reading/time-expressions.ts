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
import type { Entry, TimeExpression } from '../domain/document.js';
import type { IsoDay } from '../domain/report.js';
import type { Span } from '../domain/span.js';
import { entryAt } from './layout/entries.js';
import { aroundRules } from './time/around.js';
import { addDays } from './time/calendar.js';
import { clockRules } from './time/clock.js';
import { dateRules } from './time/dates.js';
import { monthDayNear } from './time/direction.js';
import { distanceRules } from './time/distances.js';
import { durationRules, setRules } from './time/durations.js';
import { feastRules } from './time/feasts.js';
import { joinNeighbours } from './time/neighbours.js';
import { quarterRules } from './time/quarters.js';
import { referenceRules } from './time/references.js';
import type { Rule, Surroundings } from './time/rule.js';
import { tenseAt } from './time/tense.js';
import { afterSentence, afterTelling, NOTHING_TOLD, type Told } from './time/told.js';
import { weekdayRules } from './time/weekdays.js';
import { DAY, dayNumber, monthNumber } from './time/words.js';

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

/**
 * All rules as two: most words begin nothing, and two looks say so, ten times faster than asking each rule. As one they
 * would be longer than the 20 kB beyond which V8 leaves a pattern slow.
 */
const ANY_RULE: readonly RegExp[] = [RULES.slice(0, RULES.length / 2), RULES.slice(RULES.length / 2)].map(
  (rules) => new RegExp(rules.map(({ pattern }) => pattern.source.replace(/\(\?<\w+>/g, '(?:')).join('|'), 'iy'),
);

function rulesOf(file: string, rules: readonly Rule[]) {
  return rules.map((rule) => ({ ...rule, file: `src/reading/time/${file}` }));
}

function beginsAny(sentence: string, start: number): boolean {
  return ANY_RULE.some((pattern) => {
    pattern.lastIndex = start;
    return pattern.test(sentence);
  });
}

/** `entries`: of a live blog; what is relative in one is counted from its own day. */
export function findTimes(
  text: string,
  sentences: readonly Span[],
  published: IsoDay | null,
  entries: readonly Entry[] = [],
): TimeExpression[] {
  const times: TimeExpression[] = [];
  const writtenOn = published && findDayWritten(text, published);
  let told = NOTHING_TOLD;
  let at: number | null = null;
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    const now = entryAt(entries, { start, end });
    const entry = now === null ? null : (entries[now] as Entry);
    if (now !== at) told = NOTHING_TOLD;
    at = now;
    const read = readSentence(words, entry ? entry.day : writtenOn, told);
    for (const time of joinNeighbours(words, read.times, told.narrated)) {
      const placed = { ...time, start: start + time.start, end: start + time.end };
      times.push(entry ? inEntry(placed, entry) : placed);
    }
    told = afterSentence(read.told);
  }
  return times;
}

/** The stamp's hour is on the entry's day, and "now" is the hour of the stamp. */
function inEntry(time: TimeExpression, { stamp, clock, day }: Entry): TimeExpression {
  if (time.start < stamp.end && time.clock === clock && time.days === null)
    return { ...time, value: day ? time.value.replace('XXXX-XX-XX', day) : time.value, days: day };
  return time.value === 'PRESENT_REF' && day ? { ...time, days: day, clock } : time;
}

interface Read {
  readonly times: readonly TimeExpression[];
  readonly told: Told;
}

/** Once more where the day of the announcement comes last: "Details will follow within 10 days, he said on Monday." */
function readSentence(sentence: string, writtenOn: IsoDay | null, before: Told): Read {
  const read = readOnce(sentence, writtenOn, before);
  const { announced } = read.told;
  return announced?.age === 0 && read.times.length > 1 ? readOnce(sentence, writtenOn, { ...before, announced }) : read;
}

function readOnce(sentence: string, writtenOn: IsoDay | null, before: Told): Read {
  const times: TimeExpression[] = [];
  let told = before;
  let behind = 0;
  for (const word of sentence.matchAll(WORD)) {
    if (word.index < behind) continue;
    const time = readAt(sentence, word.index, writtenOn, told);
    if (!time) continue;
    times.push(time);
    behind = time.end;
    told = afterTelling(told, time, sentence, writtenOn);
  }
  return { times, told };
}

/** The day of the dateline, where the report came out up to three days later: "today" and "Friday" count from it. */
function findDayWritten(text: string, published: IsoDay): IsoDay {
  const { month, day } = DATELINE.exec(text.slice(0, 300))?.groups ?? {};
  if (!month || !day) return published;
  const written = monthDayNear(published, monthNumber(month), dayNumber(day), 'past')?.days;
  return written && addDays(written, 3) >= published ? written : published;
}

const DATELINE = new RegExp(
  `^\\s*\\p{Lu}{2}[\\p{Lu}\\p{L} .,'’/-]{0,40}, (?<month>\\p{Lu}\\p{Ll}{2,8})\\.? (?<day>${DAY}) ?(?:\\([^)\\n]{2,40}\\) ?)?(?:--|[-–—_])\\s`,
  'mu',
);

/** Letters or digits in a row, not the rest of a longer word. */
const WORD = /(?<![\p{L}\p{N}])(?:[A-Za-z]+|\d+)/gu;

function readAt(sentence: string, start: number, published: IsoDay | null, told: Told) {
  if (!beginsAny(sentence, start)) return null;
  let longest: TimeExpression | null = null;
  for (const { pattern, read, file } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(sentence);
    if (!match) continue;
    const end = start + match[0].length;
    if (end <= (longest?.end ?? start) || !isWrittenRight(match)) continue;
    const meaningOn = (day: IsoDay | null) =>
      read({ 0: match[0], ...match.groups }, surroundingsOf(sentence, start, end, day, told));
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
  told: Told,
): Surroundings {
  return {
    published,
    narrated: told.narrated?.day ?? null,
    isNarratedNear: told.narrated !== null && told.narrated.age <= 1,
    announced: announcedBefore(told, published),
    quarter: told.quarter,
    tense: () => tenseAt(sentence, start, end),
    before: sentence.slice(Math.max(0, start - NEAR), start),
    behind: sentence.slice(end, end + NEAR),
  };
}

const NEAR = 40;

/** Whoever spoke on Monday speaks on for two sentences. What is announced is past: "will say on Friday" is no such day. */
function announcedBefore({ announced }: Told, published: IsoDay | null): IsoDay | null {
  return announced && announced.age <= 2 && published && announced.day <= published ? announced.day : published;
}

/** Names of months, days and feasts have a capital; a unit has one at most as the first word: "60 Minutes" is a programme. */
function isWrittenRight({ 0: words, groups }: RegExpExecArray): boolean {
  const names = [groups?.month, groups?.weekday, groups?.feast];
  if (names.some((name) => name !== undefined && !/^[A-Z]/.test(name))) return false;
  const unit = groups?.unit;
  return unit === undefined || !/^[A-Z]/.test(unit) || words.startsWith(unit);
}
