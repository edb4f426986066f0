import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/reading/coreference/features.js';
import { makeRanker } from '../../src/reading/coreference/ranker.js';
import { type Decision, grow, type Settings } from './boost.js';

const SETTINGS: Settings = {
  trees: 30,
  levels: 2,
  rate: 0.3,
  smoothing: 1,
  decisionShare: 1,
  featureShare: 1,
  seed: 1,
};

const row = (first: number, second: number): Uint8Array => {
  const values = new Uint8Array(FEATURES.length);
  values[0] = first;
  values[1] = second;
  return values;
};

/** Right is the option for which just one of the two features is set: no single feature tells. */
const decisions: Decision[] = [0, 1, 2, 3].flatMap((noise) => [
  { rows: [row(1 + noise, 0), row(1 + noise, 9), row(0, 0)], right: [true, false, false] },
  { rows: [row(0, 0), row(0, 9), row(1 + noise, 9)], right: [false, true, false] },
]);

describe('boosting', () => {
  it('learns what two features tell only together', () => {
    const rank = makeRanker({ features: FEATURES, trees: grow(decisions, SETTINGS) });
    for (const { rows, right } of decisions) {
      const points = rows.map(rank);
      expect(points.indexOf(Math.max(...points))).toBe(right.indexOf(true));
    }
  });

  it('gives the same trees for the same seed', () => {
    expect(grow(decisions, SETTINGS)).toEqual(grow(decisions, SETTINGS));
  });

  it('makes a model that no other features are read with', () => {
    expect(() => makeRanker({ features: FEATURES.slice(1), trees: [] })).toThrow('other features');
  });
});
