export function makeRoleOrder(labels, type) {
    const roles = labels.allowedRoles[type];
    const tags = Int32Array.from([0, ...roles.flatMap((role) => rolesTags(labels, role))]);
    const count = tags.length;
    const weights = new Float64Array(count * count);
    const starts = new Float64Array(count);
    for (let to = 0; to < count; to++) {
        const isInner = to > 0 && to % 2 === 0;
        starts[to] = isInner ? Number.NEGATIVE_INFINITY : (labels.start?.[tags[to]] ?? 0);
        for (let from = 0; from < count; from++) {
            const isBroken = isInner && from !== to && from !== to - 1;
            weights[from * count + to] = isBroken
                ? Number.NEGATIVE_INFINITY
                : (labels.transitions[tags[from]]?.[tags[to]] ?? 0);
        }
    }
    return { tags, weights, starts, roles };
}
/** Columns of B and I. */
function rolesTags(labels, role) {
    const index = labels.roles.indexOf(role);
    if (index === -1)
        throw new Error(`labels.json: role ${role} is allowed but not among the roles`);
    return [1 + 2 * index, 2 + 2 * index];
}
/**
 * The best path over `length` pieces whose logits begin at `offset`, `columns` a piece.
 * Tags are indices into `order.tags`: 0 is O, 1 + 2r and 2 + 2r are B and I of `order.roles[r]`.
 */
export function findBestTags(logits, offset, length, columns, order) {
    const { tags, weights, starts } = order;
    const count = tags.length;
    const cameFrom = new Uint8Array(length * count);
    let scores = new Float64Array(count);
    let next = new Float64Array(count);
    for (let tag = 0; tag < count; tag++) {
        scores[tag] = starts[tag] + logits[offset + tags[tag]];
    }
    for (let piece = 1; piece < length; piece++) {
        const at = offset + piece * columns;
        for (let to = 0; to < count; to++) {
            let best = Number.NEGATIVE_INFINITY;
            let bestFrom = 0;
            for (let from = 0; from < count; from++) {
                const score = scores[from] + weights[from * count + to];
                if (score > best) {
                    best = score;
                    bestFrom = from;
                }
            }
            next[to] = best + logits[at + tags[to]];
            cameFrom[piece * count + to] = bestFrom;
        }
        [scores, next] = [next, scores];
    }
    return followBack(cameFrom, scores, length, count);
}
function followBack(cameFrom, scores, length, count) {
    const path = new Uint8Array(length);
    let tag = 0;
    for (let other = 1; other < count; other++)
        if (scores[other] > scores[tag])
            tag = other;
    for (let piece = length - 1; piece >= 0; piece--) {
        path[piece] = tag;
        tag = cameFrom[piece * count + tag];
    }
    return path;
}
