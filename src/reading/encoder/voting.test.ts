import { describe, expect, it } from 'vitest';
import { findStretches } from './voting.js';

/** One type's logits for [CLS] and then each piece: how sure it is of O, B, I. */
const logits = (...pieces: [number, number, number][]) => ({
  values: Float32Array.from([0, 0, 0, ...pieces.flat()]),
  types: 1,
});
const O: [number, number, number] = [4, 0, 0];
const B: [number, number, number] = [0, 4, 0];
const I: [number, number, number] = [0, 0, 4];

const places = (values: ReturnType<typeof logits>, words: number[], threshold = 0.5) =>
  findStretches(values, 0, Int32Array.from(words), threshold).map(({ from, to }) => [from, to]);

describe('words vote by their pieces', () => {
  it('takes a word in when the mean of its pieces reaches the threshold', () => {
    expect(places(logits(O, B, O), [1, 2, 3, 4])).toEqual([[2, 3]]);
    // One word of two pieces, the first sure, the second not.
    expect(places(logits(B, O), [1, 3])).toEqual([[1, 3]]);
    expect(places(logits(B, O), [1, 3], 0.6)).toEqual([]);
  });

  it('joins neighbours unless the later one begins anew', () => {
    expect(places(logits(B, I, O, B, B), [1, 2, 3, 4, 5, 6])).toEqual([
      [1, 3],
      [4, 5],
      [5, 6],
    ]);
  });

  it('lets a stretch begin without B, and end with the window', () => {
    expect(places(logits(O, I, I), [1, 2, 3, 4])).toEqual([[2, 4]]);
  });

  it('tells the mean probability of the words', () => {
    const [stretch] = findStretches(logits([0, 0, 0], [0, 0, 0]), 0, Int32Array.from([1, 2, 3]), 0.5);
    expect(stretch?.confidence).toBeCloseTo(2 / 3);
  });

  it('reads the column of its type', () => {
    const two = { values: Float32Array.from([...O, ...O, ...O, ...B]), types: 2 };
    const words = Int32Array.from([1, 2]);
    expect(findStretches(two, 0, words, 0.5)).toEqual([]);
    expect(findStretches(two, 1, words, 0.5)).toHaveLength(1);
  });
});
