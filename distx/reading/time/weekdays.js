import { addDays, isoWeek, mondayOf, weekdayOf } from './calendar.js';
import { weekdayBeyond, weekdayNear } from './direction.js';
import { date, day, open, weekend } from './periods.js';
import { rule } from './rule.js';
import { DAYTIME, DAYTIME_CODES, WEEKDAY, weekdayNumber } from './words.js';
const WHICH = 'last|next|this past|this coming|this|the previous|the following|the coming|earlier|early|late|later';
export const weekdayRules = [
    rule(`(?:(?<which>${WHICH}) )?(?<weekday>${WEEKDAY})(?: (?:(?:early|late) )?(?<daytime>${DAYTIME}))?`, (g, s) => {
        const iso = findWeekday(g.which, weekdayNumber(g.weekday), s);
        return at(iso, g.daytime);
    }),
    rule(`(?<weekday>${WEEKDAY}) (?<which>last|next) week`, (g, s) => {
        if (s.published === null)
            return open('XXXX-XX-XX');
        const shift = /last/i.test(g.which) ? -7 : 7;
        return day(addDays(mondayOf(s.published), weekdayNumber(g.weekday) + shift));
    }),
    rule(`(?:(?:earlier|early|late|later) )?(?<word>today|yesterday|tomorrow)(?: (?<daytime>${DAYTIME}))?`, (g, { published }) => {
        const shift = { yesterday: -1, today: 0, tomorrow: 1 }[g.word.toLowerCase()];
        if (published === null && shift === 0 && !g.daytime)
            return open('PRESENT_REF');
        return at(published && addDays(published, shift), g.daytime);
    }),
    rule('tonight', (_, { published }) => at(published, 'night')),
    rule('last night', (_, { published }) => at(published && addDays(published, -1), 'night')),
    rule(`(?:(?:earlier|later) )?this (?<daytime>morning|afternoon|evening)`, (g, { published }) => at(published, g.daytime)),
    rule('(?:the )?day before yesterday', (_, { published }) => at(published && addDays(published, -2), undefined)),
    rule('(?:the )?day after tomorrow', (_, { published }) => at(published && addDays(published, 2), undefined)),
    rule('(?:(?<which>this|last|next|this past|this coming|the coming|the past) |the )?weekend', (g, s) => {
        if (s.published === null)
            return open('XXXX-WXX-WE');
        const shift = weekendShift(g.which, s);
        return weekend(addDays(s.published, 7 * shift));
    }),
];
function findWeekday(which, weekday, s) {
    const { published, narrated } = s;
    if (published === null)
        return null;
    if (/^(?:last|this past)$/i.test(which ?? ''))
        return weekdayBeyond(published, weekday, 'past');
    if (/^(?:next|the coming)$/i.test(which ?? ''))
        return weekdayBeyond(published, weekday, 'future');
    if (/^this coming$/i.test(which ?? ''))
        return weekdayNear(published, weekday, 'future');
    if (/^the previous$/i.test(which ?? ''))
        return weekdayBeyond(narrated ?? published, weekday, 'past');
    if (/^the following$/i.test(which ?? ''))
        return weekdayBeyond(narrated ?? published, weekday, 'future');
    if (/^this$/i.test(which ?? ''))
        return weekdayNear(published, weekday, s.tense() ?? 'future');
    return weekdayNear(published, weekday, s.tense());
}
/** Behind the weekend, "the weekend" is the last one; on a Saturday or Sunday it is the one that runs. */
function weekendShift(which, { published, tense }) {
    const isRunning = weekdayOf(published) >= 5;
    if (/last|past/i.test(which ?? ''))
        return -1;
    if (/next/i.test(which ?? ''))
        return 1;
    if (isRunning || /coming/i.test(which ?? ''))
        return 0;
    return (tense() ?? (which ? 'future' : 'past')) === 'past' ? -1 : 0;
}
/** "Monday morning" is a TIME in TIMEX3; its day is the dossier's. */
function at(iso, daytime) {
    const code = daytime ? DAYTIME_CODES[daytime.toLowerCase()] : undefined;
    if (!code)
        return iso === null ? date('XXXX-XX-XX', null) : day(iso);
    return { type: 'TIME', value: `${iso ?? 'XXXX-XX-XX'}${code}`, days: iso };
}
export const weekAt = (iso, shift) => isoWeek(addDays(iso, 7 * shift));
