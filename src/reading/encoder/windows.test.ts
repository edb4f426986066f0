import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../domain/span.js';
import { cutWindows } from './windows.js';
import type { Pieces } from './wordpiece.js';

/** Sentences of so many pieces each; every piece is one unit long with a blank behind it. */
function write(lengths: readonly number[]): { pieces: Pieces; sentences: Span[] } {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const starts = Int32Array.from({ length: total }, (_, i) => 2 * i);
  const sentences: Span[] = [];
  let piece = 0;
  for (const length of lengths) {
    if (length > 0) sentences.push({ start: 2 * piece, end: 2 * (piece + length) - 1 });
    piece += length;
  }
  const pieces: Pieces = {
    length: total,
    ids: new Int32Array(total),
    starts,
    ends: starts.map((start) => start + 1),
    shapes: new Uint8Array(total),
    begins: new Uint8Array(total),
  };
  return { pieces, sentences };
}

const cut = (lengths: readonly number[]) => {
  const { pieces, sentences } = write(lengths);
  return cutWindows(pieces, sentences, 384).map(({ from, to }) => to - from);
};

describe('windows', () => {
  it('hold a short report whole', () => {
    expect(cut([20, 30, 25])).toEqual([75]);
    expect(cut([])).toEqual([]);
  });

  it('are of about equal length and end at sentence ends', () => {
    expect(cut(Array(20).fill(20))).toEqual([200, 200]);
    expect(cut(Array(30).fill(25))).toEqual([250, 250, 250]);
  });

  it('cut a sentence that is too long by itself', () => {
    expect(cut([1000])).toEqual([382, 382, 236]);
    expect(cut([10, 500, 10])).toEqual([10, 382, 128]);
  });

  it('follow each other without gap, none too long, the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (lengths) => {
        const { pieces, sentences } = write(lengths);
        const windows = cutWindows(pieces, sentences, 384);
        let behind = 0;
        for (const { from, to } of windows) {
          expect(from).toBe(behind);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(382);
          behind = to;
        }
        expect(behind).toBe(pieces.length);
      }),
    );
  });
});
