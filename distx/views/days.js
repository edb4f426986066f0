const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export function showDays(days) {
    return days.split('/').map(showDay).join(' – ');
}
/** Orders what has days by the first of them; what has none comes last, in the order it was in. */
export function byDays(a, b) {
    const [x, y] = [a ?? '~', b ?? '~'];
    return x < y ? -1 : x > y ? 1 : 0;
}
function showDay(day) {
    return day.length === 10 ? `${day} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}` : day;
}
