/**
 * Which claims are one record.
 *
 * In:  claims in the order of publishing; what a person said of them; how each kind of record compares two claims.
 * Out: groups of claims, each in that order, and the pairs that were too doubtful to join.
 *
 * A person's word comes first: claims said to be the same are one whatever the machine thinks, claims said to be different
 * are never joined, not even by way of a third. Then the machine joins the pairs it is certain of, the surest first.
 * Nothing here depends on the order in which reports were added.
 */
import { type Agreement, CERTAIN, DOUBTFUL } from '../records/agreement.js';
import { type Comparable, pairs } from './blocks.js';
import type { Judged, PersonsWord, RecordKind } from './persons-word.js';

export interface Kind<Claim> extends Comparable<Claim> {
  readonly name: RecordKind;
  /** null: these two cannot be one. */
  readonly compare: (a: Claim, b: Claim) => Agreement | null;
}

export interface Clusters {
  /** Places of claims; each group in order. */
  readonly groups: readonly (readonly number[])[];
  /** Why a claim joined those before it, by its place. */
  readonly links: ReadonlyMap<number, Agreement>;
  /** Pairs of ids of groups' first claims, surest first. */
  readonly doubtful: readonly Doubt[];
}

export interface Doubt extends Agreement {
  readonly about: readonly [string, string];
}

export function cluster<Claim extends Judged>(
  claims: readonly Claim[],
  kind: Kind<Claim>,
  word: PersonsWord,
): Clusters {
  const sets = new DisjointSets(claims.length);
  const bound = word.bind(kind.name, claims);
  const links = new Map<number, Agreement>();
  const unite = (a: number, b: number, why: Agreement): void => {
    if (sets.find(a) === sets.find(b)) return;
    sets.unite(a, b);
    if (!links.has(b)) links.set(b, why);
  };
  for (const [a, b] of bound.same) unite(a, b, { score: 1, reasons: ['a person said so'] });
  const isForbidden = forbid(sets, bound.different);
  const compared: { readonly a: number; readonly b: number; readonly match: Agreement }[] = [];
  for (const [a, b] of pairs(claims, kind)) {
    const match = kind.compare(claims[a] as Claim, claims[b] as Claim);
    if (match && match.score >= DOUBTFUL) compared.push({ a, b, match });
  }
  compared.sort((x, y) => y.match.score - x.match.score || x.a - y.a || x.b - y.b);
  for (const { a, b, match } of compared) {
    if (match.score >= CERTAIN && !isForbidden(a, b)) unite(a, b, match);
  }
  const doubtful = new Map<string, Doubt>();
  for (const { a, b, match } of compared) {
    const [x, y] = [sets.find(a), sets.find(b)].sort((p, q) => p - q) as [number, number];
    if (x === y || isForbidden(a, b)) continue;
    const about = [(claims[x] as Claim).id, (claims[y] as Claim).id] as const;
    const key = about.join(' ');
    // A certain pair that a person's word holds apart by way of a third is no question any more.
    if (!doubtful.has(key)) doubtful.set(key, { about, ...match });
  }
  return { groups: sets.groups(), links, doubtful: [...doubtful.values()] };
}

/** Whether joining two claims would bring together what a person told apart. */
function forbid(
  sets: DisjointSets,
  different: readonly (readonly [number, number])[],
): (a: number, b: number) => boolean {
  return (a, b) => {
    const [x, y] = [sets.find(a), sets.find(b)];
    return different.some(([p, q]) => {
      const [r, s] = [sets.find(p), sets.find(q)];
      return (r === x && s === y) || (r === y && s === x);
    });
  };
}

/** Union-find; the representative of a set is its first member. */
export class DisjointSets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let i = at; i !== root; ) {
      const next = this.#parent[i] as number;
      this.#parent[i] = root;
      i = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  groups(): (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (let at = 0; at < this.#parent.length; at += 1) {
      const root = this.find(at);
      const group = groups.get(root);
      if (group) group.push(at);
      else groups.set(root, [at]);
    }
    return [...groups.values()];
  }
}
