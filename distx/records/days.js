const DAY_MS = 86_400_000;
export function firstDay(days) {
    const [from] = ends(days);
    return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
}
export function lastDay(days) {
    const [, to] = ends(days);
    if (to.length === 4)
        return `${to}-12-31`;
    if (to.length > 7)
        return to;
    const [year, month] = to.split('-').map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
export function countDays(days) {
    return Math.round((Date.parse(lastDay(days)) - Date.parse(firstDay(days))) / DAY_MS) + 1;
}
function ends(days) {
    const [from, to] = days.split('/');
    return [from, to ?? from];
}
