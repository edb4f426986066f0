export const covers = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a, b) => a.start < b.end && b.start < a.end;
/** The shortest stretch that holds both. */
export const join = (a, b) => ({
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
});
/** Order of reading: by start, the longer one first where two begin together. */
export const byPlace = (a, b) => a.start - b.start || b.end - a.end;
