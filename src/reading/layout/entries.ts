/**
 * Live blogs by their stamped entries: "14:05 GMT — …", "10.32am BST", "Posted at 10:32", "18 Aug 2025, 09:14".
 *
 * In:  a report's text and the day it was published.
 * Out: its entries in order of reading, each up to the next; none where fewer than two lines open with a stamp.
 *
 * "Today" and "now" in an entry are its own. Its day is that of its stamp, or of a date that stands as a line above it,
 * else the day of publishing; where the hours run past midnight and no date says so, the days behind it are unknown.
 */

import type { Entry, Frame } from '../../domain/document.js';
import { partitionPoint } from '../../domain/partition-point.js';
import type { IsoDay } from '../../domain/report.js';
import type { Span } from '../../domain/span.js';
import { findPhrase } from '../encoder/phrase.js';
import { dateRules } from '../time/dates.js';
import { findLines } from './lines.js';

export function findEntries(text: string, published: IsoDay | null): Entry[] {
  const lines = findLines(text);
  const stamps = lines.flatMap((line) => readStamp(text, line, published) ?? []);
  if (stamps.length < 2) return [];
  const days = dateStamps(stamps, readDateLines(text, lines, published), published);
  return stamps.map(({ stamp, clock }, i) => ({
    stamp,
    clock,
    day: days[i] ?? null,
    end: stamps[i + 1]?.stamp.start ?? text.length,
  }));
}

/** The entry that a place stands in, and its number; null above the first. */
export function entryAt(entries: readonly Entry[], { start }: Span): number | null {
  const above = partitionPoint(entries, ({ stamp }) => stamp.start <= start);
  return above === 0 ? null : above - 1;
}

/**
 * Frames keep to their entry: "today." and the stamp of the next are no one stretch, and who acts in one entry takes no
 * part in what the next tells. What reaches over is cut, what lies outside falls away.
 */
export function keepToEntries(text: string, frames: readonly Frame[], entries: readonly Entry[]): Frame[] {
  if (entries.length === 0) return [...frames];
  return frames.map((frame) => {
    const own = entryAt(entries, frame.trigger);
    const from = own === null ? 0 : (entries[own] as Entry).stamp.end;
    const to = own === null ? (entries[0] as Entry).stamp.start : (entries[own] as Entry).end;
    const roles = Object.entries(frame.roles as Readonly<Record<string, readonly Span[]>>).flatMap(([role, spans]) => {
      const kept = spans.flatMap((span) => {
        if (span.start >= from && span.end <= to) return span;
        const start = Math.max(span.start, from);
        return findPhrase(text, { start, end: Math.max(start, Math.min(span.end, to)) }) ?? [];
      });
      return kept.length > 0 ? [[role, kept] as const] : [];
    });
    return { ...frame, roles: Object.fromEntries(roles) };
  });
}

interface Stamp {
  readonly stamp: Span;
  readonly clock: string;
  /** Told in the stamp itself. */
  readonly day: IsoDay | null;
}

const CLOCK =
  '(?<hour>[01]?\\d|2[0-3])[:.h](?<minute>[0-5]\\d)(?:[:.][0-5]\\d)?(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?\\(?(?:GMT|UTC|[ECMPB][SD]?T|CES?T|MSK|EES?T|IS?T|AES?T|local time|(?:Kyiv|Moscow|London|Brussels|Paris) time)(?:[+-]\\d{1,2})?\\)?)?';
const BEFORE = '(?:(?:last )?(?:posted|published|updated|entry)(?: at| on)?:?\\s+)?';
/** A stamp ends its line, or a dash, a colon or a bar parts it from the words. */
const STAMP = new RegExp(
  `^[[(]?${BEFORE}(?:(?<before>[\\p{L}\\d ,.]{6,30}?)(?:,| at| [-–—|])?\\s+)?${CLOCK}(?:(?:,| on| [-–—|])?\\s+(?<behind>\\d{1,2} \\p{Lu}\\p{L}+(?: \\d{4})?|\\p{Lu}\\p{L}+ \\d{1,2}(?:, \\d{4})?))?[\\])]?(?:$|\\s*[-–—|:]\\s+|\\s*:(?=\\s))`,
  'iu',
);

function readStamp(text: string, line: Span, published: IsoDay | null): Stamp | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  const found = STAMP.exec(words);
  const { hour, minute, half, before, behind } = found?.groups ?? {};
  if (!found || hour === undefined || minute === undefined) return null;
  const told = before ?? behind;
  const day = told ? readDay(told, published) : null;
  // "Talks began at 14:05" is a sentence.
  if (before && day === null) return null;
  const shift =
    /p/i.test(half ?? '') && Number(hour) < 12 ? 12 : /a/i.test(half ?? '') && Number(hour) === 12 ? -12 : 0;
  const clock = `${String(Number(hour) + shift).padStart(2, '0')}:${minute}`;
  return { stamp: { start: line.start, end: line.start + found[0].trimEnd().length }, clock, day };
}

const LONGEST = 90;

/** Lines that are nothing but a date: "Monday 18 August". */
function readDateLines(text: string, lines: readonly Span[], published: IsoDay | null): { at: number; day: IsoDay }[] {
  return lines.flatMap(({ start, end }) => {
    if (end - start > 40) return [];
    const day = readDay(text.slice(start, end), published);
    return day ? [{ at: start, day }] : [];
  });
}

/** A heading stands alone: nothing around it says how it is meant. */
const BARE = {
  narrated: null,
  isNarratedNear: false,
  announced: null,
  quarter: null,
  tense: () => null,
  before: '',
  behind: '',
};

function readDay(words: string, published: IsoDay | null): IsoDay | null {
  const bare = words
    .trim()
    .replace(/^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+/i, '')
    .replace(/[,.]$/, '');
  for (const { pattern, read } of dateRules) {
    pattern.lastIndex = 0;
    const match = pattern.exec(bare);
    if (!match || match[0].length < bare.length) continue;
    const meaning = read({ 0: match[0], ...match.groups }, { published, ...BARE });
    if (meaning?.days && /^\d{4}-\d\d-\d\d$/.test(meaning.days)) return meaning.days;
  }
  return null;
}

function dateStamps(
  stamps: readonly Stamp[],
  headings: readonly { readonly at: number; readonly day: IsoDay }[],
  published: IsoDay | null,
): (IsoDay | null)[] {
  const falls = stamps.filter(({ clock }, i) => i > 0 && clock < (stamps[i - 1] as Stamp).clock).length;
  const newestFirst = falls * 2 >= stamps.length - 1;
  let day = published;
  let heading = 0;
  return stamps.map((stamp, i) => {
    const before = stamps[i - 1];
    const passesMidnight = before && (newestFirst ? stamp.clock > before.clock : stamp.clock < before.clock);
    if (passesMidnight) day = null;
    for (; (headings[heading]?.at ?? Number.POSITIVE_INFINITY) < stamp.stamp.start; heading++)
      day = headings[heading]?.day ?? day;
    if (stamp.day) day = stamp.day;
    return day;
  });
}
