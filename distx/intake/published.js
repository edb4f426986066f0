/** Three lines: headline, byline, dateline. */
const OPENING_LINES = 3;
const OPENING_CHARACTERS = 300;
export function findPublished(text) {
    const lines = openingLines(text);
    for (const find of [findLabelled, findStanding, findAtBeginning, findUpdated, findDateline]) {
        const day = find(lines);
        if (day)
            return day;
    }
    return null;
}
/** A date given as such: `2025-08-18`, `2025-08-18T23:30:00-05:00` (the day as written), `Mon, 18 Aug 2025 10:00 GMT`. */
export function parseDay(value) {
    const match = WHOLE_DATE.exec(value.trim());
    return match && readDay(match);
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
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
const CLOCK = '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d))?)?';
/** What stands before a date on its line: up to four names, each ended by a comma or a bar. */
const NAMES = "(?:(?:\\p{Lu}[\\p{L}\\p{N}.'’&()-]*)(?:\\s+(?:(?:of|the|de|la|and|for)\\s+)*\\p{Lu}[\\p{L}\\p{N}.'’&()-]*){0,4}\\s*[,|·•/–—-]\\s*){0,4}";
const DASH = '(?:--|[-–—|:])';
const AGENCY = '(?:\\s*\\([\\p{L}\\p{N} .,/&-]{2,40}\\))?';
const WHOLE_DATE = new RegExp(`^${DAY}${CLOCK}$`, 'iu');
const LABEL = '(?:date|dated|published|posted|issued|released)(?:\\s+on)?\\s*:?\\s+';
const LABELLED = new RegExp(`(?:^|[|·•–—])\\s*${LABEL}${DAY}`, 'iu');
const UPDATED = new RegExp(`(?:^|[|·•–—])\\s*(?:last\\s+)?(?:updated|modified)(?:\\s+on)?\\s*:?\\s+${DAY}`, 'iu');
const STANDING = new RegExp(`^${NAMES}${DAY}${CLOCK}(?:\\s*[|·•].*|[.,]?)$`, 'u');
const BEGINNING = new RegExp(`^${NAMES}${DAY}${AGENCY}(?:${CLOCK}\\s*${DASH}\\s)`, 'u');
const BARE_BEGINNING = new RegExp(`^${DAY}\\s+(?=["“‘']?\\p{Lu})`, 'u');
const YEARLESS = new RegExp(`^\\p{Lu}{2}[\\p{Lu}\\p{L} .,'’/-]*,\\s+${WEEKDAY}(?:(?<month2>${MONTH})\\s+(?<day2>\\d{1,2})|(?<day1>\\d{1,2})\\s+(?<month1>${MONTH}))${AGENCY}\\s*${DASH}\\s`, 'u');
function openingLines(text) {
    // One word more than 300 characters where they end inside it: half a date is another date.
    const opening = text.slice(0, OPENING_CHARACTERS) + (/^\S*/.exec(text.slice(OPENING_CHARACTERS, OPENING_CHARACTERS + 20))?.[0] ?? '');
    const lines = opening.split(/\r\n?|\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '').slice(0, OPENING_LINES);
}
const firstOf = (pattern) => (lines) => {
    for (const line of lines) {
        const match = pattern.exec(line);
        const day = match && readDay(match);
        if (day)
            return day;
    }
    return null;
};
const findLabelled = firstOf(LABELLED);
const findUpdated = firstOf(UPDATED);
const findStanding = firstOf(STANDING);
const findAtBeginning = (lines) => firstOf(BEGINNING)(lines) ?? firstOf(BARE_BEGINNING)(lines.slice(0, 1));
/** "PARIS, May 3 (AFP) —": the year only where a line above it, or a copyright, names one. */
const findDateline = (lines) => {
    const at = lines.findIndex((line) => YEARLESS.test(line));
    const match = YEARLESS.exec(lines[at] ?? '');
    if (!match?.groups)
        return null;
    const years = new Set([
        ...lines.slice(0, at).flatMap((line) => line.match(new RegExp(`\\b${YEAR}\\b`, 'g')) ?? []),
        ...lines.flatMap((line) => [...line.matchAll(/(?:©|\(c\)|copyright)\s*((?:19|20)\d\d)\b/gi)].map((found) => found[1] ?? '')),
    ]);
    const [year] = years;
    const { day1, day2, month1, month2 } = match.groups;
    return years.size === 1 && year ? toDay(year, monthNumber(month1 ?? month2 ?? ''), day1 ?? day2 ?? '') : null;
};
function readDay({ groups = {} }) {
    const { iso, slashed, dotted, day1, month1, year1, day2, month2, year2 } = groups;
    const written = iso ?? slashed?.replaceAll('/', '-');
    if (written)
        return toDay(...written.split('-'));
    if (dotted) {
        const [day = '', month = '', year = ''] = dotted.split(/\.\s?/);
        return toDay(year, month, day);
    }
    return toDay(year1 ?? year2 ?? '', monthNumber(month1 ?? month2 ?? ''), day1 ?? day2 ?? '');
}
const monthNumber = (name) => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
/** null for a day that the calendar does not have: 30 February. */
function toDay(year, month, day) {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}
