/**
 * How far an undertaking has come: offered → pledged → agreed → fulfilled, or withdrawn, or broken.
 *
 * In:  its claims in order of publishing.
 * Out: the highest rung reached. Kept, withdrawn and broken are ends: of those the last told stands, since a promise
 *      kept in part can still be broken. What only another than the promisor says never climbs above `claimed`, however
 *      often it is repeated, and what is denied is told by nobody.
 */
import type { CommitmentClaim } from '../../domain/claim.js';
import type { CommitmentStatus } from '../../domain/document.js';
import type { PartyId } from '../../domain/dossier.js';

export interface Rung {
  readonly status: CommitmentStatus;
  readonly claimedBy?: PartyId;
}

const RUNGS: readonly CommitmentStatus[] = ['claimed', 'offered', 'pledged', 'agreed'];
const ENDS: readonly CommitmentStatus[] = ['fulfilled', 'withdrawn', 'broken'];

export const isEnd = (status: CommitmentStatus): boolean => ENDS.includes(status);

export function chooseStatus(group: readonly [CommitmentClaim, ...CommitmentClaim[]]): Rung {
  const told = group.filter((claim) => !isDenial(claim)).map(stepOf);
  const end = told.findLast(({ status }) => isEnd(status));
  if (end) return { status: end.status };
  const best = told.reduce<Rung | null>((a, b) => (a && rungOf(a) >= rungOf(b) ? a : b), null);
  return best ?? stepOf(group[0]);
}

/** A claim's own rung: what is denied, and what another says of the promisor, is only claimed. */
export function stepOf(claim: CommitmentClaim): Rung {
  if (claim.claimedBy && !isEnd(claim.status)) return { status: 'claimed', claimedBy: claim.claimedBy };
  return { status: isDenial(claim) ? 'claimed' : claim.status };
}

const rungOf = ({ status }: Rung): number => RUNGS.indexOf(status);

/** "The ministry denied that it had agreed to a truce". */
export const isDenial = ({ evidence, support }: CommitmentClaim): boolean =>
  [...evidence, ...(support?.claimedBy ?? [])].some(({ quote }) => DENIES.test(quote));

const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|refut(?:es|ed|ing)|disavow(?:s|ed|ing))\b/i;
