/**
 * What persons said of the records, ready to be applied.
 *
 * In:  the judgements kept with a dossier, in any order.
 * Out: those that hold, bound to the claims they speak of.
 *
 * A judgement names records by id, and the id of a record is that of its earliest claim. Where reading again has given
 * the claim another id, it is found by the words that the judgement anchors it with. Of two judgements that contradict each
 * other the later one holds. One that finds nothing is listed as lost, and holds again once its object is back.
 */
import type { Evidence, Judgement, JudgementKind } from '../domain/dossier.js';
import { findSameWords } from '../evidence/anchor.js';

export interface Judged {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

export interface Bound {
  /** Pairs of places that are one, none of which contradicts a later judgement. */
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
}

export class PersonsWord {
  readonly #holding: readonly Judgement[];
  /** Judgements that a later one overrules, and those of which an object was not found: told, never dropped. */
  readonly #found = new Set<string>();
  readonly #overruled = new Set<string>();

  constructor(judgements: readonly Judgement[]) {
    const holding = judgements.filter((j) => !j.undone);
    // The latest first: it is the one that holds.
    this.#holding = [...holding].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  }

  ofKind(...kinds: readonly JudgementKind[]): readonly Judgement[] {
    return this.#holding.filter((j) => kinds.includes(j.kind));
  }

  /** Marks that a judgement had its effect on something. */
  applied(judgement: Judgement): void {
    this.#found.add(judgement.id);
  }

  /** Judgements that hold but found none of what they speak of. */
  lost(): readonly Judgement[] {
    return this.#holding.filter((j) => !this.#found.has(j.id) && !this.#overruled.has(j.id)).reverse();
  }

  overruled(): readonly Judgement[] {
    return this.#holding.filter((j) => this.#overruled.has(j.id)).reverse();
  }

  /** The places of the claims that a judgement speaks of, one for each of `about`; null where it is not found. */
  places(judgement: Judgement, kind: RecordKind, claims: readonly Judged[], index: Index): (number | null)[] {
    return judgement.about.map((id, i) => {
      if (kindOf(id) !== kind) return null;
      const named = index.get(id) ?? [];
      const anchor = judgement.anchors?.[i] ?? null;
      // Party ids are names: of several reports' parties of one name the anchored one is meant.
      const anchored = anchor === null ? undefined : named.find((at) => rests(claims[at] as Judged, anchor));
      if (anchored !== undefined) return anchored;
      if (named[0] !== undefined) return named[0];
      const found = anchor === null ? null : findSameWords(anchor, claims);
      return found === null ? null : claims.indexOf(found);
    });
  }

  bind(kind: RecordKind, claims: readonly Judged[]): Bound {
    const index = indexIds(claims);
    const same: [number, number][] = [];
    const different: [number, number][] = [];
    const sets = new Map<number, number>();
    const find = (at: number): number => {
      let root = at;
      for (let next = sets.get(root); next !== undefined && next !== root; next = sets.get(root)) root = next;
      return root;
    };
    for (const judgement of this.ofKind('same', 'different')) {
      const places = this.places(judgement, kind, claims, index).filter((at) => at !== null);
      if (places.length < 2) continue;
      const told = everyPair(places).filter(([a, b]) => a !== b);
      const clashes =
        judgement.kind === 'different'
          ? told.filter(([a, b]) => find(a) === find(b))
          : told.filter(([a, b]) => different.some(([p, q]) => joins(find, [a, b], [p, q])));
      if (clashes.length > 0) {
        this.#overruled.add(judgement.id);
        continue;
      }
      this.applied(judgement);
      if (judgement.kind === 'different') different.push(...told);
      else {
        for (const [a, b] of told) sets.set(Math.max(find(a), find(b)), Math.min(find(a), find(b)));
        same.push(...told);
      }
    }
    return { same, different };
  }
}

/** Ids tell their kind: parties are called by their names. */
export type RecordKind = 'party' | 'meeting' | 'statement' | 'position' | 'commitment' | 'next-step';

export const kindOf = (id: string): RecordKind =>
  (/^(meeting|statement|position|commitment|next-step)-[0-9a-f]{12}$/.exec(id)?.[1] as RecordKind | undefined) ??
  'party';

export type Index = ReadonlyMap<string, readonly number[]>;

export function indexIds(claims: readonly Judged[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { id }] of claims.entries()) {
    const places = index.get(id);
    if (places) places.push(at);
    else index.set(id, [at]);
  }
  return index;
}

const rests = ({ evidence }: Judged, anchor: Evidence): boolean =>
  evidence.some((e) => e.document === anchor.document && e.start === anchor.start && e.end === anchor.end);

const joins = (
  find: (at: number) => number,
  [a, b]: readonly [number, number],
  [p, q]: readonly [number, number],
): boolean => (find(a) === find(p) && find(b) === find(q)) || (find(a) === find(q) && find(b) === find(p));

const everyPair = (places: readonly number[]): [number, number][] =>
  places.flatMap((a, i) => places.slice(i + 1).map((b): [number, number] => (a < b ? [a, b] : [b, a])));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
