import { addDays, firstDay, lastDay, yearOf } from './calendar.js';
import { shiftOf } from './dates.js';
import { duration } from './durations.js';
import { dayAt, half, open, part, periodAt, quarter, season, window } from './periods.js';
import { isDeadline, rule } from './rule.js';
import { countOf, DATE_UNIT, NUMBER, ORDINAL, ordinalNumber, perUnit, SEASON, UNIT, unitOf, YEAR, } from './words.js';
const PERIOD = '(?:week|month|quarter|year|decade|century)';
const WHICH = '(?:this|last|next|the current|this past|this coming|the coming|the previous|the following)';
const APPROXIMATELY = '(?:(?:about|almost|nearly|over|more than|less than|at least|up to|around|some) )?';
export const relativeRules = [
    rule(`(?:(?<part>earlier|early|mid|late|later|the end of|the beginning of|the start of)[ -])?(?<which>${WHICH}) (?:fiscal )?(?<unit>${PERIOD})`, readPeriod),
    rule('(?:(?:earlier|later) in )?the (?<unit>year|day|week)(?= (?:ended|ending|ends))|(?:earlier|later) in the (?<unit2>day|week|month|year)', (g, s) => (g.unit ? duration('one', g.unit) : readPeriod({ which: 'this', unit: g.unit2, part: g[0] }, s))),
    rule(`(?:the|that) same (?<unit>day|week|month|year)|that (?<unit2>day|week|month|year)`, (g, s) => {
        const unit = unitOf((g.unit ?? g.unit2));
        if (s.narrated === null)
            return open(unresolved(unit));
        return { ...periodAt(unit, s.narrated, 0), days: null };
    }),
    rule('the (?<which>next|following|previous) day|the day (?<which2>after|before)(?! (?:yesterday|tomorrow))', (g, s) => {
        const which = g.which ?? g.which2 ?? '';
        if (s.narrated === null)
            return open('XXXX-XX-XX');
        return open(addDays(s.narrated, /previous|before/i.test(which) ? -1 : 1));
    }),
    rule(`${APPROXIMATELY}(?<count>${NUMBER}) (?:or so )?(?<unit>${UNIT}) (?:or so )?(?<which>ago|from now)`, readDistance),
    rule(`${APPROXIMATELY}(?<count>${NUMBER}) (?<unit>${DATE_UNIT}) (?<which>earlier|before|later|after|afterwards?)(?! (?:than|this|that|last|next))`, readTold),
    rule(`(?<unit>${DATE_UNIT}) (?<which>ago|earlier|before|later|after|afterwards?)`, (g) => /s$/i.test(g.unit)
        ? open(/ago|earlier|before/i.test(g.which) ? 'PAST_REF' : 'FUTURE_REF')
        : null),
    rule(`within (?:the next )?(?<count>${NUMBER}) (?<unit>${UNIT})`, (g, s) => withDeadline(g, s)),
    rule(`(?:the )?(?:next|coming) (?<count>${NUMBER}) (?<unit>${UNIT})`, (g, s) => withWindow(g, s)),
    rule(`(?:the )?past (?<unit>week|month|year|quarter)`, (g, s) => {
        const told = readDistance({ ...g, count: 'one', which: 'ago' }, s);
        const from = s.published && dayAt(unitOf(g.unit), s.published, -1);
        return { ...told, days: from && s.published && window(from, s.published) };
    }),
    rule(`(?<=\\bin )(?<count>${NUMBER}) (?<unit>${DATE_UNIT})(?! of\\b)`, readFromNow),
    rule('(?:the )?(?:coming|next few|next several) (?<unit>days|weeks|months|years|quarters)', () => open('FUTURE_REF')),
    rule('(?:the )?recent (?<unit>days|weeks|months|years|quarters|decades)', () => open('PAST_REF')),
    rule('(?:the )?past (?<unit>days|weeks|months|years|quarters|decades)', () => open('PAST_REF')),
    rule('(?:the )?(?<unit>days|weeks|months|years) (?:ahead|to come)', () => open('FUTURE_REF')),
    rule(`(?<count>${NUMBER}) (?<unit>${DATE_UNIT})['’]? time`, (g, s) => readDistance({ ...g, which: 'from now' }, s)),
    rule(`(?:the end of|end of) the (?<unit>week|month|year|decade)`, (g, s) => endOf(unitOf(g.unit), s)),
    rule(`(?:the )?(?<unit>year|month|week)['’]s end|(?:the )?(?<unit2>year|month|week)~end`, (g, s) => endOf(unitOf((g.unit ?? g.unit2)), s)),
    rule(`(?:the )?(?:fiscal~)?(?<ordinal>${ORDINAL})~quarter(?: (?:of|in) (?:(?<year>${YEAR})|(?<which>this|last|next) year))?`, readQuarter),
    rule(`(?:the )?(?<year>${YEAR})(?:['’]s)?~(?<ordinal>${ORDINAL})~quarter`, readQuarter),
    rule(`(?<which>this|last|next) year['’]s (?<ordinal>${ORDINAL})~quarter`, readQuarter),
    rule(`Q(?<number>[1-4])(?: (?:of )?(?<year>${YEAR}))?`, readQuarter),
    rule(`the (?<ordinal>first|second|last)~half(?: of (?:(?<year>${YEAR})|(?<which>this|last|next) year))?`, (g, s) => {
        const inYear = yearTold(g, s);
        return inYear === null ? null : half(inYear, /first/i.test(g.ordinal) ? 1 : 2);
    }),
    rule(`(?:(?:early|mid|late)~)?(?:(?<which>this|last|next|this past|this coming) |the (?:early |late )?)?(?<season>${SEASON})(?: of)?(?: (?<year>${YEAR}))?`, readSeason),
];
function readPeriod(g, s) {
    const unit = unitOf(g.unit);
    const which = g.which.toLowerCase();
    const from = /previous|following/.test(which) ? s.narrated : s.published;
    if (from === null)
        return open(unresolved(unit));
    const period = periodAt(unit, from, shiftOf(which));
    if (/previous|following/.test(which))
        return { ...period, days: null };
    return g.part ? partOf(g.part, period, s) : period;
}
/** "Earlier this week" ends on the day of publishing, "later this week" begins on it. */
function partOf(words, period, s) {
    if (period.days === null || s.published === null)
        return period;
    const [from, to] = [firstDay(period.days), lastDay(period.days)];
    if (/^earlier/i.test(words) && from <= s.published)
        return { ...period, days: window(from, s.published) };
    if (/^later/i.test(words) && s.published <= to)
        return { ...period, days: window(s.published, to) };
    return part(words, period, isDeadline(s));
}
function endOf(unit, s) {
    if (s.published === null)
        return open(unresolved(unit));
    return part('the end of', periodAt(unit, s.published, 0), isDeadline(s));
}
function readDistance(g, s) {
    const unit = unitOf(g.unit);
    const count = countOf(g.count);
    const sign = /ago/i.test(g.which) ? -1 : 1;
    if (count === null || s.published === null)
        return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
        return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
    return periodAt(unit, s.published, sign * count * perUnit(g.unit));
}
/** "Will meet in two weeks", not "the first visit in two weeks". */
function readFromNow(g, s) {
    if (countOf(g.count) === null || s.tense() !== 'future')
        return null;
    if (/\b(?:first|last|only|once|twice|times?|\w+est)\b[^.;]{0,30}$/i.test(s.before))
        return null;
    return readDistance({ ...g, which: 'from now' }, s);
}
/** "Three days later": counted from the day last told, which is a reading, not a word of the text; the days stay open. */
function readTold(g, s) {
    const unit = unitOf(g.unit);
    const count = countOf(g.count);
    const sign = /earlier|before/i.test(g.which) ? -1 : 1;
    const from = s.narrated ?? s.published;
    if (count === null || from === null)
        return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
    return { ...periodAt(unit, from, sign * count * perUnit(g.unit)), days: null };
}
/** A deadline is the last day it leaves: "within 10 days" of 19 August is 29 August. */
function withDeadline(g, s) {
    const told = duration(g.count, g.unit);
    const end = endOfLength(g, s.published);
    return { ...told, days: end };
}
function withWindow(g, s) {
    const told = duration(g.count, g.unit);
    const end = endOfLength(g, s.published);
    return { ...told, days: end && s.published && window(s.published, end) };
}
function endOfLength(g, published) {
    const count = countOf(g.count);
    return published === null || count === null
        ? null
        : dayAt(unitOf(g.unit), published, count * perUnit(g.unit));
}
function readQuarter(g, s) {
    const number = g.ordinal ? ordinalNumber(g.ordinal) : Number(g.number);
    const inYear = yearTold(g, s);
    return inYear === null ? open(`XXXX-Q${number}`) : quarter(inYear, number);
}
function readSeason(g, s) {
    const name = g.season;
    if (!g.year && !g.which && !(/^fall$/i.test(name) ? FALL_LED : SEASON_LED).test(s.before + g[0]))
        return null;
    const inYear = yearTold(g, s);
    return inYear === null ? null : season(inYear, name);
}
const FALL_LED = /\b(?:in|since|until|by) the (?:early |late )?fall$/i;
const SEASON_LED = /\b(?:in|since|until|by|over|during|through|into|of|for) (?:the )?(?:early[ -]|late[ -]|mid-?)?\w+$/i;
function yearTold(g, s) {
    if (g.year)
        return Number(g.year);
    return s.published === null ? null : yearOf(s.published) + shiftOf(g.which);
}
const UNRESOLVED = {
    day: 'XXXX-XX-XX',
    week: 'XXXX-WXX',
    month: 'XXXX-XX',
    quarter: 'XXXX-QX',
};
const unresolved = (unit) => UNRESOLVED[unit] ?? 'XXXX';
