/**
 * The fields of a report in JSON, and which one a misspelt name was meant to be.
 *
 *   publishd → published      Text → text      headline → none
 */
export const REPORT_FIELDS = ['id', 'published', 'date', 'title', 'outlet', 'outlets', 'url', 'text'];
export function suggestField(name) {
    const lower = name.toLowerCase();
    const near = REPORT_FIELDS.map((field) => ({ field, away: distance(lower, field) }))
        // One slip in a short word, two in a long one: "time" is not "title".
        .filter(({ field, away }) => away <= (field.length > 5 ? 2 : field.length > 2 ? 1 : 0))
        .sort((a, b) => a.away - b.away);
    return near[0]?.field ?? null;
}
/** Letters to add, drop, change or swap with their neighbour. */
function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
    const at = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i += 1) {
        rows.push([i]);
        for (let j = 1; j <= b.length; j += 1) {
            const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
            rows[i]?.push(Math.min(change, swap, at(i - 1, j) + 1, at(i, j - 1) + 1));
        }
    }
    return at(a.length, b.length);
}
