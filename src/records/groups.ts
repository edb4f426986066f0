/**
 * Claims into groups of one record each: certain pairs joined, and what is joined to the same claim with them.
 *
 * @param blocks keys of a claim; only claims with a key in common are compared
 * @returns groups in the order of their first claims, each in the order of the claims
 */
import { type Agreement, CERTAIN } from './agreement.js';

export function groupCertain<Claim>(
  claims: readonly Claim[],
  blocks: (claim: Claim) => readonly string[],
  compare: (a: Claim, b: Claim) => Agreement | null,
): [Claim, ...Claim[]][] {
  const leader = claims.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  const sharing = new Map<string, number[]>();
  claims.forEach((claim, i) => {
    const others = new Set(blocks(claim).flatMap((key) => sharing.get(key) ?? []));
    for (const other of others) {
      const [x, y] = [find(other), find(i)];
      if (x !== y && (compare(claims[other] as Claim, claim)?.score ?? 0) >= CERTAIN)
        leader[Math.max(x, y)] = Math.min(x, y);
    }
    for (const key of new Set(blocks(claim))) sharing.set(key, [...(sharing.get(key) ?? []), i]);
  });
  const groups = new Map<number, [Claim, ...Claim[]]>();
  claims.forEach((claim, i) => {
    const group = groups.get(find(i));
    if (group) group.push(claim);
    else groups.set(find(i), [claim]);
  });
  return [...groups.values()];
}
