import { findUndetermined } from '../../reading/time-expressions.js';
import { sentenceAt } from '../clause.js';
export function readMeetingPlace(document, frame) {
    const { text } = document.report;
    const open = findOpenPlace(document, frame);
    const [span] = frame.roles.place ?? [];
    if (!span)
        return open;
    const words = text.slice(span.start, span.end).replace(/^the\s+(?=[A-Z])/, '');
    const isOpen = open !== null || /\b(?:to be \w+ed|TB[DAC]|neutral|yet to be)\b/i.test(words);
    return { place: isOpen ? { text: words, tbd: true } : { text: words, tbd: false }, span };
}
export function chooseMeetingPlace(places) {
    return places.find((p) => !p.place.tbd) ?? places[0] ?? null;
}
/** "at a location to be determined": of a meeting still to come, in its own sentence. */
function findOpenPlace(document, frame) {
    if (frame.status !== 'planned' && frame.status !== 'proposed' && frame.status !== 'postponed')
        return null;
    const { text } = document.report;
    const open = findUndetermined(text, sentenceAt(document, frame.trigger)).find((u) => u.what === 'place');
    return open ? { place: { text: text.slice(open.span.start, open.span.end), tbd: true }, span: open.span } : null;
}
