/**
 * Gradient boosting of symmetric trees for ranking, as small as it can be.
 *
 * In:  decisions: for each mention the rows of its options, and which of them are right.
 * Out: trees whose points, put through a softmax over the options of a decision, make the right ones likely.
 *
 * All nodes of a level ask the same question, which holds trees back from learning single cases (Dorogush et al., 2018,
 * "CatBoost"). Features are whole numbers below 64, so that every threshold can be tried.
 */
import type { Tree } from '../../src/reading/coreference/ranker.js';

export interface Decision {
  readonly rows: readonly Uint8Array[];
  /** Of each row. */
  readonly right: readonly boolean[];
}

export interface Settings {
  readonly trees: number;
  readonly levels: number;
  readonly rate: number;
  /** Added to every leaf's weight: small leaves say little. */
  readonly smoothing: number;
  /** Share of the decisions and of the features that a tree is grown from. */
  readonly decisionShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

const BINS = 64;

export function grow(decisions: readonly Decision[], settings: Settings): Tree[] {
  const features = decisions[0]?.rows[0]?.length ?? 0;
  const starts = [0];
  for (const { rows } of decisions) starts.push((starts[starts.length - 1] as number) + rows.length);
  const count = starts[starts.length - 1] as number;
  const columns = Array.from({ length: features }, () => new Uint8Array(count));
  decisions.forEach(({ rows }, d) => {
    rows.forEach((row, r) => {
      for (let f = 0; f < features; f++) (columns[f] as Uint8Array)[(starts[d] as number) + r] = row[f] as number;
    });
  });
  const points = new Float64Array(count);
  const slope = new Float64Array(count);
  const bend = new Float64Array(count);
  const random = makeRandom(settings.seed);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const chosen: number[] = [];
    for (let d = 0; d < decisions.length; d++) {
      if (random() >= settings.decisionShare) continue;
      const decision = decisions[d] as Decision;
      setSlopes(decision, starts[d] as number, points, slope, bend);
      for (let r = starts[d] as number; r < (starts[d + 1] as number); r++) chosen.push(r);
    }
    const asked = columns.map((_, f) => f).filter(() => random() < settings.featureShare);
    const tree = growTree(Int32Array.from(chosen), columns, asked, slope, bend, settings);
    trees.push(tree);
    addPoints(tree, columns, points);
  }
  return trees;
}

/** First and second derivatives of the softmax loss; several options may be right. */
function setSlopes(
  { rows, right }: Decision,
  start: number,
  points: Float64Array,
  slope: Float64Array,
  bend: Float64Array,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < rows.length; r++) most = Math.max(most, points[start + r] as number);
  let all = 0;
  let good = 0;
  const shares = rows.map((_, r) => Math.exp((points[start + r] as number) - most));
  shares.forEach((share, r) => {
    all += share;
    if (right[r]) good += share;
  });
  shares.forEach((share, r) => {
    const p = share / all;
    slope[start + r] = (right[r] ? share / good : 0) - p;
    bend[start + r] = Math.max(p * (1 - p), 1e-4);
  });
}

function growTree(
  chosen: Int32Array,
  columns: readonly Uint8Array[],
  asked: readonly number[],
  slope: Float64Array,
  bend: Float64Array,
  { levels, rate, smoothing }: Settings,
): Tree {
  const leafOf = new Uint8Array(chosen.length);
  const questions: [number, number][] = [];
  const sums = new Float64Array(2 ** levels * BINS);
  const weights = new Float64Array(2 ** levels * BINS);
  for (let level = 0; level < levels; level++) {
    const leaves = 2 ** level;
    let best = { gain: Number.NEGATIVE_INFINITY, feature: 0, limit: 0 };
    for (const feature of asked) {
      const column = columns[feature] as Uint8Array;
      sums.fill(0, 0, leaves * BINS);
      weights.fill(0, 0, leaves * BINS);
      for (let i = 0; i < chosen.length; i++) {
        const row = chosen[i] as number;
        const cell = (leafOf[i] as number) * BINS + (column[row] as number);
        (sums[cell] as number) += slope[row] as number;
        (weights[cell] as number) += bend[row] as number;
      }
      const gains = new Float64Array(BINS);
      for (let leaf = 0; leaf < leaves; leaf++) addGains(gains, sums, weights, leaf * BINS, smoothing);
      for (let limit = 0; limit < BINS - 1; limit++) {
        if ((gains[limit] as number) > best.gain + 1e-9) best = { gain: gains[limit] as number, feature, limit };
      }
    }
    questions.push([best.feature, best.limit]);
    const column = columns[best.feature] as Uint8Array;
    for (let i = 0; i < chosen.length; i++) {
      leafOf[i] = ((leafOf[i] as number) << 1) | ((column[chosen[i] as number] as number) > best.limit ? 1 : 0);
    }
  }
  const sum = new Float64Array(2 ** levels);
  const weight = new Float64Array(2 ** levels);
  for (let i = 0; i < chosen.length; i++) {
    (sum[leafOf[i] as number] as number) += slope[chosen[i] as number] as number;
    (weight[leafOf[i] as number] as number) += bend[chosen[i] as number] as number;
  }
  const leaves = [...sum].map((s, leaf) => Math.round(1e3 * rate * (s / ((weight[leaf] as number) + smoothing))) / 1e3);
  return { questions, leaves: leaves.map((leaf) => leaf || 0) };
}

function addGains(
  gains: Float64Array,
  sums: Float64Array,
  weights: Float64Array,
  from: number,
  smoothing: number,
): void {
  let sum = 0;
  let weight = 0;
  for (let bin = 0; bin < BINS; bin++) {
    sum += sums[from + bin] as number;
    weight += weights[from + bin] as number;
  }
  let low = 0;
  let lowWeight = 0;
  for (let bin = 0; bin < BINS; bin++) {
    low += sums[from + bin] as number;
    lowWeight += weights[from + bin] as number;
    const high = sum - low;
    (gains[bin] as number) += (low * low) / (lowWeight + smoothing) + (high * high) / (weight - lowWeight + smoothing);
  }
}

function addPoints({ questions, leaves }: Tree, columns: readonly Uint8Array[], points: Float64Array): void {
  for (let row = 0; row < points.length; row++) {
    let leaf = 0;
    for (const [feature, limit] of questions) {
      leaf = (leaf << 1) | (((columns[feature] as Uint8Array)[row] as number) > limit ? 1 : 0);
    }
    (points[row] as number) += leaves[leaf] as number;
  }
}

/** mulberry32: the same numbers for the same seed, everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
