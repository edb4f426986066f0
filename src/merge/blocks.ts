/**
 * Which claims are worth comparing: those that share a key, a party with a window of time for example, so that the cost of
 * one more report does not grow with the dossier.
 */
export interface Comparable<Claim> {
  readonly block: (claim: Claim) => readonly string[];
}

/** Each pair of places once, the earlier first, in order. A key that everything shares tells nothing and is passed over. */
export function pairs<Claim>(claims: readonly Claim[], { block }: Comparable<Claim>): [number, number][] {
  const byKey = new Map<string, number[]>();
  for (const [at, claim] of claims.entries()) {
    for (const key of new Set(block(claim))) {
      const members = byKey.get(key);
      if (members) members.push(at);
      else byKey.set(key, [at]);
    }
  }
  const seen = new Set<number>();
  for (const members of byKey.values()) {
    for (const [i, a] of members.entries()) {
      // The nearest ones in publishing: a name in every report would else be compared with all of them.
      for (const b of members.slice(i + 1, i + 1 + NEIGHBOURS)) seen.add(a * claims.length + b);
    }
  }
  return [...seen].sort((x, y) => x - y).map((key) => [Math.floor(key / claims.length), key % claims.length]);
}

const NEIGHBOURS = 200;
