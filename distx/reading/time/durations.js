/**
 * Lengths of time and what comes back: "for six months", "48 hours", "a two-week truce"; "every Monday", "daily".
 */
import { pad } from './calendar.js';
import { date } from './periods.js';
import { rule } from './rule.js';
import { countOf, MONTH, monthNumber, NUMBER, perUnit, SEASON, SEASON_CODES, UNIT, unitOf, WEEKDAY, weekdayNumber, } from './words.js';
const MORE = '(?:(?:more|full|straight|consecutive|long|whole|additional|extra|working|business|trading) )?';
const ABOUT = '(?:(?:about|almost|nearly|over|more than|less than|at least|up to|around|some|roughly|no more than) )?';
export const durationRules = [
    rule(`${ABOUT}(?:the )?(?:(?:first|last|past|previous) )?(?<count>${NUMBER})(?: |-)(?:or (?:two|so|three) )?${MORE}(?<unit>${UNIT})(?:~long)?(?!~?old)`, (g, s) => (isNoLength(g, s) ? null : duration(g.count, g.unit))),
    rule(`(?<count>${NUMBER}) 1/2 (?<unit>${UNIT})`, (g) => {
        const count = countOf(g.count);
        return count === null ? null : length(count, unitOf(g.unit), true);
    }),
    rule(`(?<count>${NUMBER}) and a half (?<unit>${UNIT})|(?:an? )?(?<unit2>${UNIT}) and a half`, (g) => {
        const count = g.count ? countOf(g.count) : 1;
        return count === null ? null : length(count, unitOf((g.unit ?? g.unit2)), true);
    }),
    rule('half an hour|half~hour|a half hour', () => span('PT30M')),
    rule('(?:the )?(?:last|past) (?<unit>decade|century)', (g) => duration('one', g.unit)),
    rule('(?<unit>days|weeks|months|years|decades|centuries|hours)(?:~long)?', (g, { behind }) => /^[\s-]olds?\b/i.test(behind) ? null : duration('several', g.unit)),
];
export const setRules = [
    rule(`(?:every|each) (?:(?<count>two|three|four|five|six|other) )?(?<unit>${UNIT})`, (g) => {
        const count = g.count ? (countOf(g.count) ?? 2) : 1;
        return { ...duration(String(count), g.unit), type: 'SET' };
    }),
    rule(`(?:every|each) (?<weekday>${WEEKDAY})|(?<weekday2>${WEEKDAY})s`, (g) => ({
        type: 'SET',
        value: `XXXX-WXX-${weekdayNumber((g.weekday ?? g.weekday2)) + 1}`,
        days: null,
    })),
    rule(`(?:every|each) (?<month>${MONTH})`, (g) => ({
        type: 'SET',
        value: `XXXX-${pad(monthNumber(g.month))}`,
        days: null,
    })),
    rule(`(?:every|each) (?<season>${SEASON})`, (g) => ({
        type: 'SET',
        value: `XXXX-${SEASON_CODES[g.season.toLowerCase()]}`,
        days: null,
    })),
    rule('(?<adverb>hourly|daily|weekly|monthly|quarterly(?! [a-z])|yearly|annually)', (g) => ({
        type: 'SET',
        value: { h: 'PT1H', d: 'P1D', w: 'P1W', m: 'P1M', q: 'P1Q' }[g.adverb.toLowerCase()[0]] ?? 'P1Y',
        days: null,
    })),
    rule(`(?:once|twice|three times|four times) (?<per>a|every) (?<unit>day|week|month|year)`, (g) => ({
        ...duration('one', g.unit),
        type: 'SET',
    })),
];
/** "A 45-year-old", "a second betrayal", "a quarter of all grain", "60 Minutes", "$55 a night". */
function isNoLength(g, { before, behind }) {
    const unit = g.unit;
    const isOne = /^an?$/i.test(g.count);
    if (/^[\s-]olds?\b|^ of age\b/i.test(behind))
        return true;
    if (unit === 'second' && /^\s[a-z]/.test(behind))
        return true;
    if (/^quarter/.test(unit) && (/^ of\b/.test(behind) || /-quarter/.test(g[0])))
        return true;
    if (/^[A-Z]/.test(unit) && before !== '')
        return true;
    return isOne && PER.test(before);
}
/** What is told of each day or year: "24 hours a day", "90,000 barrels a day". */
const PER = /(?:\d|[bm]illion|thousand|percent|%|times|hours|shares?|dollars|units|people|barrels|cents|tons|tonnes|euros)\s$/i;
/** "Several weeks" is PXW: how many is not said. */
export function duration(count, unit) {
    const number = countOf(count);
    return length(number === null ? null : number * perUnit(unit), unitOf(unit), false);
}
function length(count, unit, andHalf) {
    const clock = unit === 'hour' || unit === 'minute' || unit === 'second';
    const [code, factor] = CODES[unit];
    const halves = { hour: '30M', minute: '30S', year: '6M', day: 'T12H' };
    if (count === null)
        return span(`P${clock ? 'T' : ''}X${code}`);
    return span(`P${clock ? 'T' : ''}${count * factor}${code}${andHalf ? (halves[unit] ?? '') : ''}`);
}
const CODES = {
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
const span = (value) => ({ ...date(value, null), type: 'DURATION' });
