/** `longest`: how many pieces the encoder takes, [CLS] and [SEP] among them. */
export function cutWindows(pieces, sentences, longest) {
    if (pieces.length === 0)
        return [];
    const most = longest - EDGES;
    const count = Math.max(1, Math.ceil(pieces.length / (most - SLACK)));
    const target = pieces.length / count;
    const windows = [];
    let from = 0;
    let to = 0;
    for (const end of findSentenceEnds(pieces, sentences)) {
        const inWindow = to - from;
        const inSentence = end - to;
        const isFull = inWindow + inSentence > most;
        const isBalanced = inWindow + inSentence / 2 > target && windows.length < count - 1;
        if (inWindow > 0 && (isFull || isBalanced)) {
            windows.push({ from, to });
            from = to;
        }
        to = end;
        // A sentence too long for any window: as many full ones as it takes.
        for (; to - from > most; from += most)
            windows.push({ from, to: from + most });
    }
    if (to > from)
        windows.push({ from, to });
    return windows;
}
/** For each sentence that has pieces, the index behind its last one; a piece belongs to the sentence it begins in. */
function findSentenceEnds(pieces, sentences) {
    const ends = [];
    let piece = 0;
    for (let i = 1; i <= sentences.length; i++) {
        const next = sentences[i]?.start ?? Number.POSITIVE_INFINITY;
        const first = piece;
        while (piece < pieces.length && pieces.starts[piece] < next)
            piece++;
        if (piece > first)
            ends.push(piece);
    }
    if (piece < pieces.length)
        ends.push(pieces.length);
    return ends;
}
/** [CLS] and [SEP]. */
const EDGES = 2;
/** Windows are planned this much below the most, so that sentence ends can be reached without one more window. */
const SLACK = 40;
