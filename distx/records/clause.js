import { byPlace, covers, join, overlaps } from '../domain/span.js';
/** A printed line and a half; the longest clause that is still read at a glance. */
const LONGEST = 200;
export function findClause(document, frame) {
    const sentence = sentenceAt(document, frame.trigger);
    const nearestFirst = allRoleSpans(frame)
        .filter((span) => covers(sentence, span))
        .sort((a, b) => distance(a, frame.trigger) - distance(b, frame.trigger) || byPlace(a, b));
    let clause = frame.trigger;
    for (const span of nearestFirst) {
        const wider = join(clause, span);
        if (wider.end - wider.start <= LONGEST)
            clause = wider;
    }
    return clause;
}
/** The sentence a span begins in; the span itself where it lies outside all of them. */
export function sentenceAt(document, span) {
    return document.sentences[sentenceIndexAt(document, span)] ?? span;
}
/** By halving: reports can have tens of thousands of sentences. */
export function sentenceIndexAt(document, span) {
    const { sentences } = document;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sentences[middle].end <= span.start)
            low = middle + 1;
        else
            high = middle;
    }
    const found = sentences[low];
    return found && overlaps(found, span) ? low : -1;
}
export function allRoleSpans(frame) {
    return Object.values(frame.roles).flatMap((spans) => spans ?? []);
}
export function framesOf(document, type) {
    return document.frames.filter((frame) => frame.type === type);
}
const distance = (a, b) => Math.max(0, Math.max(a.start - b.end, b.start - a.end));
