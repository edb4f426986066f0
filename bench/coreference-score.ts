/**
 * MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with φ4 (Luo 2005) and their mean.
 *
 * In:  for each document its gold chains and the found ones, each a set of places.
 * Out: F1 of each over all documents together; precision and recall are the means of the three.
 */
export type Chains = readonly ReadonlySet<string>[];

export interface Scores {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
  readonly precision: number;
  readonly recall: number;
}

interface Ratio {
  hits: number;
  all: number;
}

export function score(documents: readonly { readonly gold: Chains; readonly found: Chains }[]): Scores {
  const measures = [mucOf, b3Of, ceafeOf].map((measure) => {
    const recall: Ratio = { hits: 0, all: 0 };
    const precision: Ratio = { hits: 0, all: 0 };
    for (const { gold, found } of documents) {
      add(recall, measure(gold, found));
      add(precision, measure(found, gold));
    }
    return { precision: share(precision), recall: share(recall) };
  });
  const [muc, b3, ceafe] = measures.map(({ precision: p, recall: r }) => (p + r === 0 ? 0 : (2 * p * r) / (p + r))) as [
    number,
    number,
    number,
  ];
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    muc,
    b3,
    ceafe,
    conll: mean([muc, b3, ceafe]),
    precision: mean(measures.map((m) => m.precision)),
    recall: mean(measures.map((m) => m.recall)),
  };
}

/** Links of `key` that `response` keeps together. */
function mucOf(key: Chains, response: Chains): Ratio {
  const chainOf = indexPlaces(response);
  const ratio = { hits: 0, all: 0 };
  for (const chain of key) {
    const parts = new Set([...chain].map((place) => chainOf.get(place) ?? place)).size;
    ratio.hits += chain.size - parts;
    ratio.all += chain.size - 1;
  }
  return ratio;
}

/** For each mention of `key`, the share of its chain that `response` has with it. */
function b3Of(key: Chains, response: Chains): Ratio {
  const chainOf = indexPlaces(response);
  const ratio = { hits: 0, all: 0 };
  for (const chain of key) {
    for (const place of chain) {
      const other = response[chainOf.get(place) ?? -1];
      ratio.hits += other ? common(chain, other) / chain.size : 0;
      ratio.all += 1;
    }
  }
  return ratio;
}

/** The best one-to-one matching of chains; likeness is twice what they share over what they have. */
function ceafeOf(key: Chains, response: Chains): Ratio {
  const chainOf = indexPlaces(response);
  const pairs: { k: number; r: number; likeness: number }[] = [];
  key.forEach((chain, k) => {
    for (const r of new Set([...chain].flatMap((place) => chainOf.get(place) ?? []))) {
      const other = response[r] as ReadonlySet<string>;
      pairs.push({ k, r, likeness: (2 * common(chain, other)) / (chain.size + other.size) });
    }
  });
  return { hits: bestMatching(pairs, key.length, response.length), all: key.length };
}

/** Hungarian method on the pairs that share anything (Kuhn–Munkres with potentials, O(n³)). */
function bestMatching(
  pairs: readonly { k: number; r: number; likeness: number }[],
  keys: number,
  responses: number,
): number {
  const size = Math.max(keys, responses);
  const cost = Array.from({ length: size + 1 }, () => new Float64Array(size + 1));
  for (const { k, r, likeness } of pairs) (cost[k + 1] as Float64Array)[r + 1] = -likeness;
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const at = match[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = ((cost[at] as Float64Array)[j] as number) - (u[at] as number) - (v[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[match[j] as number] = (u[match[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      const previous = way[column] as number;
      match[column] = match[previous] as number;
      column = previous;
    } while (column !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= size; j++) sum -= (cost[match[j] as number] as Float64Array)[j] as number;
  return sum;
}

function indexPlaces(chains: Chains): Map<string, number> {
  const index = new Map<string, number>();
  chains.forEach((chain, i) => {
    for (const place of chain) index.set(place, i);
  });
  return index;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const place of a) if (b.has(place)) shared++;
  return shared;
}

function add(sum: Ratio, { hits, all }: Ratio): void {
  sum.hits += hits;
  sum.all += all;
}

const share = ({ hits, all }: Ratio): number => (all === 0 ? 0 : hits / all);
