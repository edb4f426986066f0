/**
 * A stretch of a report's text.
 *
 * `start` and `end` count UTF-16 code units from the first character of the frozen text, end exclusive: what
 * `text.slice(start, end)` takes (docs/decisions/0002).
 */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export declare const covers: (outer: Span, inner: Span) => boolean;
export declare const overlaps: (a: Span, b: Span) => boolean;
/** The shortest stretch that holds both. */
export declare const join: (a: Span, b: Span) => Span;
/** Order of reading: by start, the longer one first where two begin together. */
export declare const byPlace: (a: Span, b: Span) => number;
