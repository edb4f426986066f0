import { clockRules } from './time/clock.js';
import { dateRules } from './time/dates.js';
import { durationRules, setRules } from './time/durations.js';
import { feastRules } from './time/feasts.js';
import { joinNeighbours } from './time/neighbours.js';
import { referenceRules } from './time/references.js';
import { relativeRules } from './time/relative.js';
import { tenseAt } from './time/tense.js';
import { weekdayRules } from './time/weekdays.js';
export { findUndetermined } from './time/undetermined.js';
/** More exact readings first: "May Day" is a feast, not a month. */
const RULES = [
    ...feastRules,
    ...dateRules,
    ...weekdayRules,
    ...clockRules,
    ...relativeRules,
    ...setRules,
    ...durationRules,
    ...referenceRules,
];
/** All rules as one: most words begin nothing, and one look says so, ten times faster than asking each rule. */
const ANY_RULE = new RegExp(RULES.map(({ pattern }) => pattern.source.replace(/\(\?<\w+>/g, '(?:')).join('|'), 'iy');
export function findTimes(text, sentences, published) {
    const times = [];
    let narrated = null;
    for (const { start, end } of sentences) {
        const words = text.slice(start, end);
        const found = findInSentence(words, published, narrated);
        for (const time of joinNeighbours(words, found, narrated))
            times.push({ ...time, start: start + time.start, end: start + time.end });
        narrated = found.reduce(dayTold, narrated);
    }
    return times;
}
function findInSentence(sentence, published, narratedBefore) {
    const found = [];
    let narrated = narratedBefore;
    let behind = 0;
    for (const word of sentence.matchAll(WORD)) {
        if (word.index < behind)
            continue;
        const time = readAt(sentence, word.index, published, narrated);
        if (!time)
            continue;
        found.push(time);
        behind = time.end;
        narrated = dayTold(narrated, time);
    }
    return found;
}
/** The day told last, once `time` is read. */
const dayTold = (before, { days }) => days !== null && days.length === 'YYYY-MM-DD'.length ? days : before;
/** Letters or digits in a row, not the rest of a longer word. */
const WORD = /(?<![\p{L}\p{N}])(?:[A-Za-z]+|\d+)/gu;
function readAt(sentence, start, published, narrated) {
    ANY_RULE.lastIndex = start;
    if (!ANY_RULE.test(sentence))
        return null;
    let longest = null;
    for (const { pattern, read } of RULES) {
        pattern.lastIndex = start;
        const match = pattern.exec(sentence);
        if (!match)
            continue;
        const end = start + match[0].length;
        if (end <= (longest?.end ?? start) || !isCapitalised(match.groups))
            continue;
        const meaning = read({ 0: match[0], ...match.groups }, surroundingsOf(sentence, start, end, published, narrated));
        if (meaning)
            longest = { start, end, ...meaning };
    }
    return longest;
}
function surroundingsOf(sentence, start, end, published, narrated) {
    return {
        published,
        narrated,
        tense: () => tenseAt(sentence, start, end),
        before: sentence.slice(Math.max(0, start - NEAR), start),
        behind: sentence.slice(end, end + NEAR),
    };
}
const NEAR = 40;
const isCapitalised = (groups) => [groups?.month, groups?.weekday, groups?.feast].every((name) => name === undefined || /^[A-Z]/.test(name));
