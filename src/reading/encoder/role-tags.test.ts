import { describe, expect, it } from 'vitest';
import type { Labels } from './labels.js';
import { findRoleStretches } from './role-stretches.js';
import { findBestTags, findTagProbabilities, makeRoleOrder } from './role-tags.js';

const ROLES = ['content', 'place', 'source'];
/** O, then B and I of each role. */
const [O, B_CONTENT, I_CONTENT, B_PLACE, , B_SOURCE] = [0, 1, 2, 3, 4, 5];

const labelsWith = (transitions: readonly (readonly number[])[]): Labels =>
  ({ roles: ROLES, allowedRoles: { attribution: ['source', 'content'] }, transitions }) as unknown as Labels;

const EVEN = Array.from({ length: 7 }, () => Array(7).fill(0));
const order = makeRoleOrder(labelsWith(EVEN), 'attribution');

/** Each piece as the tags it likes, the first one best. */
function likes(...pieces: number[][]): Float32Array {
  return Float32Array.from(
    pieces.flatMap((liked) =>
      Array.from({ length: 7 }, (_, tag) => (liked.includes(tag) ? 5 - liked.indexOf(tag) : 0)),
    ),
  );
}

/** Stretches as `role from-to`; every piece is a word and the crop begins at piece 0. */
function read(logits: Float32Array, withOrder = order): string[] {
  const length = logits.length / 7;
  const words = Int32Array.from({ length: length + 1 }, (_, i) => i);
  const tags = findBestTags(logits, 0, length, 7, withOrder);
  const probabilities = findTagProbabilities(logits, 0, 7, withOrder, tags);
  return findRoleStretches(tags, probabilities, 0, words, withOrder).map(
    ({ role, from, to }) => `${role} ${from}-${to}`,
  );
}

describe('role tags', () => {
  it('give the stretches they name', () => {
    expect(read(likes([B_SOURCE], [O], [B_CONTENT], [I_CONTENT], [O]))).toEqual(['source 0-1', 'content 2-4']);
  });

  it('never continue what has not begun', () => {
    // By itself the second piece is "inside content"; the best path has to begin it.
    expect(read(likes([O], [I_CONTENT, B_CONTENT], [I_CONTENT], [O]))).toEqual(['content 1-3']);
    expect(read(likes([I_CONTENT], [O]))).toEqual([]);
  });

  it('leave out roles that the frame type does not have', () => {
    expect(read(likes([B_PLACE, O], [O]))).toEqual([]);
  });

  it('follow the trained order: a content is not cut by one doubtful piece', () => {
    const sticky = EVEN.map((row, from) => row.map((_, to) => (from === I_CONTENT && to === I_CONTENT ? 2 : 0)));
    const doubtful = likes([B_CONTENT], [I_CONTENT], [O, I_CONTENT], [O, I_CONTENT], [I_CONTENT], [O]);
    expect(read(doubtful, makeRoleOrder(labelsWith(sticky), 'attribution'))).toEqual(['content 0-5']);
  });
});

describe('how probable a tag is', () => {
  it('is its share of all paths', () => {
    // Two pieces, five tags: every path by hand, each weighed by its logits and the weight between its tags.
    const weights = EVEN.map((row, from) => row.map((_, to) => 0.1 * from - 0.2 * to));
    const withOrder = makeRoleOrder(labelsWith(weights), 'attribution');
    const logits = likes([B_SOURCE, O], [O, B_CONTENT]);
    const path = findBestTags(logits, 0, 2, 7, withOrder);
    const shares = [0, 0];
    let all = 0;
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < 5; b++) {
        const score =
          (withOrder.starts[a] as number) +
          (logits[withOrder.tags[a] as number] as number) +
          (withOrder.weights[a * 5 + b] as number) +
          (logits[7 + (withOrder.tags[b] as number)] as number);
        all += Math.exp(score);
        if (a === path[0]) shares[0] = (shares[0] as number) + Math.exp(score);
        if (b === path[1]) shares[1] = (shares[1] as number) + Math.exp(score);
      }
    }
    const found = findTagProbabilities(logits, 0, 7, withOrder, path);
    expect(found[0]).toBeCloseTo((shares[0] as number) / all, 10);
    expect(found[1]).toBeCloseTo((shares[1] as number) / all, 10);
  });
});

describe('role stretches', () => {
  const stretches = (tags: number[], words: number[], offset = 0): string[] =>
    findRoleStretches(
      Uint8Array.from(tags),
      Float64Array.of(...tags.map(() => 1)),
      offset,
      Int32Array.from(words),
      order,
    ).map(({ role, from, to }) => `${role} ${from}-${to}`);
  // Tags by place in `order`: 1 and 2 are B and I of source, 3 and 4 of content.

  it('are of whole words, which go by their first piece', () => {
    expect(stretches([0, 3, 0, 4, 0], [0, 1, 3, 4, 5])).toEqual(['content 1-4']);
  });

  it('of one long role join over a single piece', () => {
    expect(stretches([3, 4, 0, 3, 4], [0, 1, 2, 3, 4, 5])).toEqual(['content 0-5']);
    expect(stretches([3, 0, 0, 3], [0, 1, 2, 3, 4])).toEqual(['content 0-1', 'content 3-4']);
  });

  it('are as sure as their words are in the mean', () => {
    const probabilities = Float64Array.of(0.9, 0.5, 0.7, 1);
    const [content] = findRoleStretches(
      Uint8Array.of(3, 4, 4, 0),
      probabilities,
      0,
      Int32Array.of(0, 1, 2, 3, 4),
      order,
    );
    expect(content?.confidence).toBeCloseTo(0.7, 10);
  });

  it('are counted in the window, not in the crop', () => {
    expect(stretches([0, 1, 2], [8, 9, 10, 11, 12, 13, 14], 10)).toEqual(['source 11-13']);
  });
});
