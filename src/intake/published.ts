/**
 * The day a report was published.
 *
 * In:  a date as data or a page give it; or the text, of which only the opening is looked at.
 * Out: the day; null where there is none. Never a guess: a date that the prose tells of ("On 3 May 2019 the two leaders
 *      met") is not the day of publishing, nor is "May 3" without a year.
 *
 *   date 2025-08-19 The President …      a word that says so: date, published, posted, updated
 *   Monday, 18 August 2025               a line of its own, or after a place or a name: Geneva, 18 August 2025
 *   WASHINGTON, Aug. 18, 2025 (AP) —     a dateline
 *   18 August 2025 — The ministers …     at the very beginning
 */
import type { IsoDay } from '../domain/report.js';

/** Three lines: headline, byline, dateline. */
const OPENING_LINES = 3;
const OPENING_CHARACTERS = 300;

export function findPublished(text: string): IsoDay | null {
  const lines = openingLines(text);
  for (const find of [findLabelled, findStanding, findAtBeginning, findUpdated, findDateline]) {
    const day = find(lines);
    if (day) return day;
  }
  return null;
}

/** A date given as such: `2025-08-18`, `2025-08-18T23:30:00-05:00` (the day as written), `Mon, 18 Aug 2025 10:00 GMT`. */
export function parseDay(value: string): IsoDay | null {
  const match = WHOLE_DATE.exec(value.trim());
  return match && readDay(match);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const YEAR = '(?:19|20)\\d\\d';
const DATE = [
  `(?<iso>${YEAR}-\\d\\d-\\d\\d)(?:[T ]\\d\\d:\\d\\d[\\d:.]*(?:Z|\\s?[+-]\\d\\d:?\\d\\d)?)?(?![\\d-])`,
  `(?<slashed>${YEAR}/\\d\\d/\\d\\d)(?![\\d/])`,
  // Day first: with dots nobody writes the month first. With slashes people do, so 08/09/2025 is no date here.
  `(?<dotted>\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?${YEAR})(?!\\d)`,
  `(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?<month1>${MONTH}),?\\s+(?<year1>${YEAR})(?!\\d)`,
  `(?<month2>${MONTH})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year2>${YEAR})(?!\\d)`,
].join('|');
const DAY = `${WEEKDAY}(?:${DATE})`;
const CLOCK =
  '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d))?)?';
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&()-]*";
const NAME_END = '(?:\\s*[,|·•/]\\s*|\\s+[–—-]\\s+)';
/** What stands before a date on its line: up to four names, each ended by a comma, a bar or a dash. */
const NAMES = `(?:${NAME_WORD}(?:\\s+(?:(?:of|the|de|la|and|for)\\s+){0,2}${NAME_WORD}){0,4}${NAME_END}){0,4}`;
const DASH = '(?:--|[-–—|:])';
const AGENCY = '(?:\\s*\\([\\p{L}\\p{N} .,/&-]{2,40}\\))?';

const WHOLE_DATE = new RegExp(`^${DAY}${CLOCK}$`, 'iu');
const LABEL = '(?:date|dated|published|posted|issued|released)(?:\\s+on)?\\s*:?\\s+';
const LABELLED = new RegExp(`(?:^|[|·•–—])\\s*${LABEL}${DAY}`, 'iu');
const UPDATED = new RegExp(`(?:^|[|·•–—])\\s*(?:last\\s+)?(?:updated|modified)(?:\\s+on)?\\s*:?\\s+${DAY}`, 'iu');
const STANDING = new RegExp(`^${NAMES}${DAY}${CLOCK}(?:\\s*[|·•].*|[.,]?)$`, 'u');
const BEGINNING = new RegExp(`^${NAMES}${DAY}${AGENCY}(?:${CLOCK}\\s*${DASH}\\s)`, 'u');
const BARE_BEGINNING = new RegExp(`^${DAY}\\s+(?=["“‘']?\\p{Lu})`, 'u');
const YEARLESS = new RegExp(
  `^\\p{Lu}{2}[\\p{Lu}\\p{L} .,'’/-]*,\\s+${WEEKDAY}(?:(?<month2>${MONTH})\\s+(?<day2>\\d{1,2})|(?<day1>\\d{1,2})\\s+(?<month1>${MONTH}))${AGENCY}\\s*${DASH}\\s`,
  'u',
);

function openingLines(text: string): readonly string[] {
  // One word more than 300 characters where they end inside it: half a date is another date.
  const opening =
    text.slice(0, OPENING_CHARACTERS) +
    (/^\S*/.exec(text.slice(OPENING_CHARACTERS, OPENING_CHARACTERS + 20))?.[0] ?? '');
  const lines = opening.split(/\r\n?|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, OPENING_LINES);
}

type Find = (lines: readonly string[]) => IsoDay | null;

const firstOf =
  (pattern: RegExp): Find =>
  (lines) => {
    for (const line of lines) {
      const match = pattern.exec(line);
      const day = match && readDay(match);
      if (day) return day;
    }
    return null;
  };

const findLabelled = firstOf(LABELLED);
const findUpdated = firstOf(UPDATED);
const findStanding = firstOf(STANDING);

const findAtBeginning: Find = (lines) => firstOf(BEGINNING)(lines) ?? firstOf(BARE_BEGINNING)(lines.slice(0, 1));

/** "PARIS, May 3 (AFP) —": the year only where a line above it, or a copyright, names one. */
const findDateline: Find = (lines) => {
  const at = lines.findIndex((line) => YEARLESS.test(line));
  const match = YEARLESS.exec(lines[at] ?? '');
  if (!match?.groups) return null;
  const years = new Set([
    ...lines.slice(0, at).flatMap((line) => line.match(new RegExp(`\\b${YEAR}\\b`, 'g')) ?? []),
    ...lines.flatMap((line) =>
      [...line.matchAll(/(?:©|\(c\)|copyright)\s*((?:19|20)\d\d)\b/gi)].map((found) => found[1] ?? ''),
    ),
  ]);
  const [year] = years;
  const { day1, day2, month1, month2 } = match.groups;
  return years.size === 1 && year ? toDay(year, monthNumber(month1 ?? month2 ?? ''), day1 ?? day2 ?? '') : null;
};

function readDay({ groups = {} }: RegExpExecArray): IsoDay | null {
  const { iso, slashed, dotted, day1, month1, year1, day2, month2, year2 } = groups;
  const written = iso ?? slashed?.replaceAll('/', '-');
  if (written) return toDay(...(written.split('-') as [string, string, string]));
  if (dotted) {
    const [day = '', month = '', year = ''] = dotted.split(/\.\s?/);
    return toDay(year, month, day);
  }
  return toDay(year1 ?? year2 ?? '', monthNumber(month1 ?? month2 ?? ''), day1 ?? day2 ?? '');
}

const monthNumber = (name: string): string =>
  String(MONTHS.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1);

/** null for a day that the calendar does not have: 30 February. */
function toDay(year: string, month: string, day: string): IsoDay | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}
