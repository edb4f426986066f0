const ENDS = ['cancelled', 'declined', 'postponed'];
export function chooseMeetingStatus(mentions) {
    const votes = new Map();
    for (const { status, confidence } of mentions)
        votes.set(status, (votes.get(status) ?? 0) + confidence);
    const end = ENDS.find((status) => votes.has(status));
    if (end)
        return end;
    const [best] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (best === undefined)
        throw new Error('a meeting without a mention has no status');
    return best;
}
/** Still to come: told as a plan, an offer, or a plan that was moved. */
export const isToCome = (status) => status === 'planned' || status === 'proposed' || status === 'postponed';
/** Two mentions that cannot be of one meeting: one is over, the other lies ahead. */
export function statusesDiffer(a, b) {
    return tense(a) !== tense(b);
}
const tense = (status) => (status === 'held' || status === 'ongoing' ? 'past' : 'ahead');
