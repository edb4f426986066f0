import { isAcronym, keepsItsStop } from '../abbreviations.js';
import { isSpace } from '../characters.js';
export function findPhrase(text, stretch) {
    return trim(text, takeLastStop(text, stretch), false);
}
export function findQuotedPhrase(text, stretch) {
    const phrase = trim(text, takeLastStop(text, takeQuotes(text, stretch)), true);
    return phrase;
}
/** “We have a deal.[”] → “We have a deal.” */
function takeQuotes(text, { start, end }) {
    const inside = text.slice(start, end);
    for (const [open, close] of QUOTES) {
        const opened = countOf(inside, open);
        const closed = open === close ? opened % 2 : countOf(inside, close);
        if (open === close ? closed === 1 : opened !== closed) {
            if ((open === close ? inside.startsWith(open) : opened > closed) && text.startsWith(close, end)) {
                return { start, end: end + close.length };
            }
            if ((open === close ? inside.endsWith(close) : closed > opened) && text.startsWith(open, start - open.length)) {
                return { start: start - open.length, end };
            }
        }
    }
    return { start, end };
}
/** The stop of "U.S." is a piece of its own, and the encoder may leave it out. */
function takeLastStop(text, { start, end }) {
    return text[end] === '.' && isAcronym(lastWord(text, start, end)) ? { start, end: end + 1 } : { start, end };
}
function trim(text, stretch, keepsQuotes) {
    let { start, end } = stretch;
    while (start < end && isEdge(text, start, start, end, keepsQuotes))
        start++;
    while (end > start && isEdge(text, end - 1, start, end, keepsQuotes))
        end--;
    return start < end ? { start, end } : null;
}
function isEdge(text, at, start, end, keepsQuotes) {
    const mark = text[at];
    if (isSpace(text.charCodeAt(at)))
        return true;
    if (mark === '.')
        return at === start || !keepsItsStop(lastWord(text, start, at));
    if (PLAIN_EDGES.has(mark))
        return true;
    const partner = PARTNERS.get(mark);
    if (partner === undefined)
        return false;
    if (keepsQuotes && !BRACKETS.has(mark))
        return false;
    return !hasPartner(text.slice(start, end), mark, partner);
}
function hasPartner(phrase, mark, partner) {
    return mark === partner ? countOf(phrase, mark) % 2 === 0 : phrase.includes(partner);
}
function lastWord(text, start, end) {
    let from = end;
    while (from > start && end - from < LONGEST_ABBREVIATION && !isSpace(text.charCodeAt(from - 1)))
        from--;
    return text.slice(from, end).replace(/^[^\p{L}]+/u, '');
}
function countOf(text, mark) {
    return text.split(mark).length - 1;
}
const LONGEST_ABBREVIATION = 12;
const PLAIN_EDGES = new Set([...',;:!?…—–-_*•|/']);
const BRACKETS = new Set([...'()[]{}']);
const QUOTES = [
    ['“', '”'],
    ['"', '"'],
    ['``', "''"],
    ['«', '»'],
];
const PARTNERS = new Map([
    ...[...'()', ...'[]', ...'{}', ...'“”', ...'‘’', ...'«»'].flatMap((mark, i, all) => i % 2 === 0 ? [[mark, all[i + 1]]] : [[mark, all[i - 1]]]),
    ['"', '"'],
    ["'", "'"],
    ['`', "'"],
]);
