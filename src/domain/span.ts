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

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The shortest stretch that holds both. */
export const join = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Order of reading: by start, the longer one first where two begin together. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
