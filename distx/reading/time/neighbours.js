import { addDays, firstDay, lastDay } from './calendar.js';
export function joinNeighbours(sentence, times, narrated) {
    const joined = joinClocks(sentence, times);
    const days = new Set(joined.filter(isDay).map((time) => time.days));
    const [only] = days.size === 1 ? days : [];
    return joinRanges(sentence, joined).map((time) => (isBareClock(time) ? dateClock(time, only, narrated) : time));
}
function joinClocks(sentence, times) {
    const joined = [];
    for (const time of times) {
        const last = joined.at(-1);
        const gap = last ? sentence.slice(last.end, time.start) : '';
        if (last && isBareClock(last) && isDay(time) && /^,?\s{1,4}$/.test(gap)) {
            joined[joined.length - 1] = { ...onDay(last, time.days), end: time.end };
        }
        else if (last && isBareClock(last) && isDay(time) && BETWEEN.test(gap)) {
            joined[joined.length - 1] = onDay(last, time.days);
            joined.push({ ...time, ...(last.clock ? { clock: last.clock } : {}) });
        }
        else if (last && isDay(last) && isBareClock(time) && BETWEEN.test(gap)) {
            joined[joined.length - 1] = { ...last, ...(time.clock ? { clock: time.clock } : {}) };
            joined.push(onDay(time, last.days));
        }
        else
            joined.push(time);
    }
    return joined;
}
const BETWEEN = /^(?:,?\s{1,4}(?:(?:on|at|around|about|from|by)\s{1,4})?|\s{1,4}\([^)]{1,20}\)\s{1,4}(?:on\s)?)(?:about\s|around\s)?$/;
/** An hour by itself is on the one day its sentence tells; else on the day last told, which is no word of the sentence. */
function dateClock(clock, only, narrated) {
    if (only !== undefined)
        return onDay(clock, only);
    return narrated ? { ...onDay(clock, narrated), days: null } : clock;
}
const isDay = (time) => /^\d{4}-\d\d-\d\d$/.test(time.days ?? '');
const isBareClock = (time) => time.clock !== undefined && time.days === null;
const onDay = (clock, day) => ({
    ...clock,
    value: clock.value.replace('XXXX-XX-XX', day),
    days: day,
});
function joinRanges(sentence, times) {
    const joined = [...times];
    for (let at = 1; at < joined.length; at++) {
        const [from, to] = [joined[at - 1], joined[at]];
        if (from.days === null || to.days === null || !areRange(sentence, from, to))
            continue;
        const end = isDay(from) && isDay(to) && to.days < from.days ? weekLater(to) : to;
        const [first, last] = [firstDay(from.days), lastDay(end.days ?? from.days)];
        if (first >= last)
            continue;
        const days = `${first}/${last}`;
        joined[at - 1] = { ...from, days };
        joined[at] = { ...end, days };
    }
    return joined;
}
/** In "from Monday to Wednesday", told on a Tuesday, the Wednesday is that after the Monday. */
function weekLater(day) {
    const later = addDays(day.days, 7);
    return { ...day, value: day.value.replace(day.days, later), days: later };
}
function areRange(sentence, from, to) {
    const gap = sentence.slice(from.end, to.start);
    if (/^\s?(?:to|through|until|till|-|–|—)\s?$/.test(gap.replace(/\s+/g, ' ')))
        return true;
    return (/^\s{1,4}and\s{1,4}$/.test(gap) &&
        /\bbetween\s{1,4}$/i.test(sentence.slice(Math.max(0, from.start - 12), from.start)));
}
