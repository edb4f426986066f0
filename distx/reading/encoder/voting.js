/**
 * Words vote by their pieces.
 *
 * In:  for each piece of a window the logits of O, B, I for each of several types, and the window's words.
 * Out: for one type, the stretches of neighbouring words that are probably inside, with that probability.
 *
 * A word is inside when the mean over its pieces of "not O" reaches the threshold; it joins the stretch before it
 * unless its first piece rather begins one.
 */
export function findStretches(logits, type, words, threshold) {
    const stretches = [];
    let from = -1;
    let to = -1;
    let sum = 0;
    let count = 0;
    const close = () => {
        if (from !== -1)
            stretches.push({ from, to, confidence: sum / count });
        from = -1;
    };
    for (let word = 0; word + 1 < words.length; word++) {
        const first = words[word];
        const behind = words[word + 1];
        const inside = meanInside(logits, type, first, behind);
        if (inside < threshold) {
            close();
            continue;
        }
        if (from !== -1 && begins(logits, type, first))
            close();
        if (from === -1) {
            from = first;
            sum = 0;
            count = 0;
        }
        to = behind;
        sum += inside;
        count++;
    }
    close();
    return stretches;
}
function meanInside({ values, types }, type, first, behind) {
    let sum = 0;
    for (let piece = first; piece < behind; piece++) {
        const at = 3 * (piece * types + type);
        const outside = values[at];
        sum +=
            1 / (1 + 1 / (Math.exp(values[at + 1] - outside) + Math.exp(values[at + 2] - outside)));
    }
    return sum / (behind - first);
}
function begins({ values, types }, type, piece) {
    const at = 3 * (piece * types + type);
    return values[at + 1] > values[at + 2];
}
