/**
 * The ranking model: how well one entity suits a mention.
 *
 * In:  features as whole numbers 0…63, in the order of `FEATURES`.
 * Out: points; the entity with the most is the one meant.
 *
 * Trees of equal depth: all nodes of a level ask the same question, so that the answers are the bits of a leaf's number.
 */
import { readFileSync } from 'node:fs';
import type { Candidate } from './candidates.js';
import type { Entity } from './entity.js';
import { FEATURES } from './features.js';

export interface Tree {
  /** A question for each level: is feature `[0]` more than `[1]`? */
  readonly questions: readonly (readonly [feature: number, limit: number])[];
  /** 2^levels of them. */
  readonly leaves: readonly number[];
}

export interface RankerModel {
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** Points for each row of features. */
export type Ranker = (features: Uint8Array) => number;

export function makeRanker({ features, trees }: RankerModel): Ranker {
  if (features.join() !== FEATURES.join()) throw new Error('models/coreference: trained on other features');
  return (row) => {
    let points = 0;
    for (const { questions, leaves } of trees) {
      let leaf = 0;
      for (const [feature, limit] of questions) leaf = (leaf << 1) | ((row[feature] as number) > limit ? 1 : 0);
      points += leaves[leaf] as number;
    }
    return points;
  };
}

export interface Option {
  /** Null: something not spoken of before. */
  readonly entity: Entity | null;
  readonly row: Uint8Array;
}

/** The index of the option meant. Training puts its own in the place of `chooseBest`. */
export type Choose = (mention: Candidate, options: readonly Option[]) => number;

export const chooseBest =
  (rank: Ranker): Choose =>
  (_, options) => {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    options.forEach(({ row }, i) => {
      const points = rank(row);
      if (points > most) {
        most = points;
        best = i;
      }
    });
    return best;
  };

const MODEL = new URL('../../../models/coreference/ranker.json', import.meta.url);
let opened: Ranker | null = null;

/** Read on first use, once. */
export function openRanker(): Ranker {
  opened ??= makeRanker(JSON.parse(readFileSync(MODEL, 'utf8')) as RankerModel);
  return opened;
}
