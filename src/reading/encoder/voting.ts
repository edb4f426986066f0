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

export function findStretches(logits: TagLogits, type: number, words: WordStarts, threshold: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  let to = -1;
  let sum = 0;
  let count = 0;
  const close = (): void => {
    if (from !== -1) stretches.push({ from, to, confidence: sum / count });
    from = -1;
  };
  for (let word = 0; word + 1 < words.length; word++) {
    const first = words[word] as number;
    const behind = words[word + 1] as number;
    const inside = meanInside(logits, type, first, behind);
    if (inside < threshold) {
      close();
      continue;
    }
    if (from !== -1 && begins(logits, type, first)) close();
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

function meanInside({ values, types }: TagLogits, type: number, first: number, behind: number): number {
  let sum = 0;
  for (let piece = first; piece < behind; piece++) {
    const at = 3 * (piece * types + type);
    const outside = values[at] as number;
    sum +=
      1 / (1 + 1 / (Math.exp((values[at + 1] as number) - outside) + Math.exp((values[at + 2] as number) - outside)));
  }
  return sum / (behind - first);
}

function begins({ values, types }: TagLogits, type: number, piece: number): boolean {
  const at = 3 * (piece * types + type);
  return (values[at + 1] as number) > (values[at + 2] as number);
}
