import { overlaps } from '../domain/span.js';
export function readDue(document, spans) {
    const [span] = spans ?? [];
    if (!span)
        return null;
    const value = document.times.find((t) => overlaps(t, span) && t.days !== null)?.days;
    return { due: { ...(value ? { value } : {}), text: document.report.text.slice(span.start, span.end) }, span };
}
