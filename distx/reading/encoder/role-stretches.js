/** `tags[i]` is that of piece `offset + i`; pieces outside fill no role. */
export function findRoleStretches(tags, offset, words, order) {
    const stretches = [];
    let openRole = null;
    for (let word = 0; word + 1 < words.length; word++) {
        const from = words[word];
        const to = words[word + 1];
        const tag = tags[from - offset] ?? 0;
        const role = tag === 0 ? null : order.roles[(tag - 1) >> 1];
        const isBegin = tag % 2 === 1;
        if (role !== null) {
            const last = stretches.at(-1);
            if (last && ((role === openRole && !isBegin) || canJoin(last, role, from))) {
                stretches[stretches.length - 1] = { role, from: last.from, to };
            }
            else
                stretches.push({ role, from, to });
        }
        openRole = role;
    }
    return stretches;
}
function canJoin(last, role, from) {
    return last.role === role && from - last.to <= 1 && LONG_ROLES.has(role);
}
const LONG_ROLES = new Set([
    ...['content', 'what', 'issue', 'about', 'condition', 'source', 'holder', 'channel', 'due', 'amount'],
    ...['before', 'after'],
]);
