/**
 * Words vote by their pieces.
 *
 * In:  for each piece of a window the logits of O, B, I for each of several types, and the window's words.
 * Out: for one type, the stretches of neighbouring words that are probably inside, with that probability.
 *
 * A word is inside when the mean over its pieces of "not O" reaches the threshold; it joins the stretch before it
 * unless its first piece rather begins one.
 */
/** The words of a window: where each begins, and behind the last one where it ends. Indices of pieces, [CLS] is 0. */
export type WordStarts = Int32Array;
/** Pieces `from` to `to`, exclusive. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
    readonly confidence: number;
}
/** `logits[piece][type][O, B, I]`, flat. */
export interface TagLogits {
    readonly values: Float32Array;
    readonly types: number;
}
export declare function findStretches(logits: TagLogits, type: number, words: WordStarts, threshold: number): Stretch[];
