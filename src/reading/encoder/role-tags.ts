/**
 * Role tags by their order: the best path of a linear-chain CRF.
 *
 * In:  for each piece of a crop the logits of the role tags (O, then B and I of each role), the trained weights of tag
 *      behind tag, and the roles the frame type has.
 * Out: the best sequence of tags in which I follows only B or I of its own role.
 *
 * Choosing each tag by itself cuts long contents to pieces: the order is worth seven to nine points (model card).
 */
import type { Labels, TriggerType } from './labels.js';

/** The tags a frame type allows, with the weights between them. */
export interface RoleOrder {
  /** Columns of the logits: O, then B and I of each allowed role. */
  readonly tags: Int32Array;
  /** `weights[from * tags.length + to]`, -Infinity where `to` cannot follow. */
  readonly weights: Float64Array;
  readonly starts: Float64Array;
  /** `weights` as factors: 0 where a tag cannot follow. */
  readonly factors: Float64Array;
  /** The role of each tag: an index into `roles`; -1 for O. */
  readonly roles: readonly string[];
}

export function makeRoleOrder(labels: Labels, type: TriggerType): RoleOrder {
  const roles = labels.allowedRoles[type];
  const tags = Int32Array.from([0, ...roles.flatMap((role) => rolesTags(labels, role))]);
  const count = tags.length;
  const weights = new Float64Array(count * count);
  const starts = new Float64Array(count);
  for (let to = 0; to < count; to++) {
    const isInner = to > 0 && to % 2 === 0;
    starts[to] = isInner ? Number.NEGATIVE_INFINITY : (labels.start?.[tags[to] as number] ?? 0);
    for (let from = 0; from < count; from++) {
      const isBroken = isInner && from !== to && from !== to - 1;
      weights[from * count + to] = isBroken
        ? Number.NEGATIVE_INFINITY
        : (labels.transitions[tags[from] as number]?.[tags[to] as number] ?? 0);
    }
  }
  return { tags, weights, starts, factors: weights.map(Math.exp), roles };
}

/** Columns of B and I. */
function rolesTags(labels: Labels, role: string): [number, number] {
  const index = labels.roles.indexOf(role);
  if (index === -1) throw new Error(`labels.json: role ${role} is allowed but not among the roles`);
  return [1 + 2 * index, 2 + 2 * index];
}

/**
 * The best path over `length` pieces whose logits begin at `offset`, `columns` a piece.
 * Tags are indices into `order.tags`: 0 is O, 1 + 2r and 2 + 2r are B and I of `order.roles[r]`.
 */
export function findBestTags(
  logits: Float32Array,
  offset: number,
  length: number,
  columns: number,
  order: RoleOrder,
): Uint8Array {
  const { tags, weights, starts } = order;
  const count = tags.length;
  const cameFrom = new Uint8Array(length * count);
  let scores = new Float64Array(count);
  let next = new Float64Array(count);
  for (let tag = 0; tag < count; tag++) {
    scores[tag] = (starts[tag] as number) + (logits[offset + (tags[tag] as number)] as number);
  }
  for (let piece = 1; piece < length; piece++) {
    const at = offset + piece * columns;
    for (let to = 0; to < count; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let bestFrom = 0;
      for (let from = 0; from < count; from++) {
        const score = (scores[from] as number) + (weights[from * count + to] as number);
        if (score > best) {
          best = score;
          bestFrom = from;
        }
      }
      next[to] = best + (logits[at + (tags[to] as number)] as number);
      cameFrom[piece * count + to] = bestFrom;
    }
    [scores, next] = [next, scores];
  }
  return followBack(cameFrom, scores, length, count);
}

function followBack(cameFrom: Uint8Array, scores: Float64Array, length: number, count: number): Uint8Array {
  const path = new Uint8Array(length);
  let tag = 0;
  for (let other = 1; other < count; other++) if ((scores[other] as number) > (scores[tag] as number)) tag = other;
  for (let piece = length - 1; piece >= 0; piece--) {
    path[piece] = tag;
    tag = cameFrom[piece * count + tag] as number;
  }
  return path;
}

/**
 * How probable each tag of a path is at its piece, over all paths (forward and backward through the CRF).
 *
 * Worked out in factors instead of logarithms, each piece brought to a sum of 1: as fast as the best path itself.
 */
export function findTagProbabilities(
  logits: Float32Array,
  offset: number,
  columns: number,
  order: RoleOrder,
  path: Uint8Array,
): Float64Array {
  const { tags, factors, starts } = order;
  const count = tags.length;
  const length = path.length;
  const emitted = new Float64Array(length * count);
  for (let piece = 0; piece < length; piece++) {
    const at = offset + piece * columns;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < count; tag++) most = Math.max(most, logits[at + (tags[tag] as number)] as number);
    for (let tag = 0; tag < count; tag++) {
      emitted[piece * count + tag] = Math.exp((logits[at + (tags[tag] as number)] as number) - most);
    }
  }
  const forward = new Float64Array(length * count);
  for (let tag = 0; tag < count; tag++) forward[tag] = Math.exp(starts[tag] as number) * (emitted[tag] as number);
  normalize(forward, 0, count);
  for (let piece = 1; piece < length; piece++) {
    for (let to = 0; to < count; to++) {
      let sum = 0;
      for (let from = 0; from < count; from++) {
        sum += (forward[(piece - 1) * count + from] as number) * (factors[from * count + to] as number);
      }
      forward[piece * count + to] = sum * (emitted[piece * count + to] as number);
    }
    normalize(forward, piece * count, count);
  }
  const probabilities = new Float64Array(length);
  let behind = new Float64Array(count).fill(1);
  let next = new Float64Array(count);
  for (let piece = length - 1; piece >= 0; piece--) {
    let all = 0;
    for (let tag = 0; tag < count; tag++) all += (forward[piece * count + tag] as number) * (behind[tag] as number);
    const tag = path[piece] as number;
    probabilities[piece] = ((forward[piece * count + tag] as number) * (behind[tag] as number)) / all;
    for (let from = 0; from < count; from++) {
      let sum = 0;
      for (let to = 0; to < count; to++) {
        sum +=
          (factors[from * count + to] as number) * (emitted[piece * count + to] as number) * (behind[to] as number);
      }
      next[from] = sum;
    }
    normalize(next, 0, count);
    [behind, next] = [next, behind];
  }
  return probabilities;
}

function normalize(values: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += values[i] as number;
  for (let i = from; i < from + count; i++) values[i] = (values[i] as number) / sum;
}
