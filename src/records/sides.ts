/**
 * Whose side parties are on: a minister's promise is his state's, a state's is that of whoever speaks for it.
 */
import type { PartyId } from '../domain/dossier.js';

/** Person or ministry → the state or organization it speaks for. */
export type SpeaksFor = ReadonlyMap<PartyId, PartyId>;

/** The side of each, once. */
export const sidesOf = (parties: readonly PartyId[], speaksFor: SpeaksFor): ReadonlySet<PartyId> =>
  new Set(parties.map((id) => speaksFor.get(id) ?? id));

export type Sharing = 'all' | 'within' | 'some' | 'none';

/** all: the same sides; within: those of the one are among those of the other; some: each has its own besides. */
export function shareSides(a: ReadonlySet<PartyId>, b: ReadonlySet<PartyId>): Sharing {
  const shared = [...a].filter((side) => b.has(side)).length;
  if (shared === 0) return 'none';
  if (shared < Math.min(a.size, b.size)) return 'some';
  return a.size === b.size ? 'all' : 'within';
}
