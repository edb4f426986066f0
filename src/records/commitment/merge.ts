/**
 * Commitments of many reports: each claim stays a record of its own, its status the first step of its history.
 * Two wordings of one undertaking are told apart too easily to join them without a person's word.
 */
import type { CommitmentClaim, Explained } from '../../domain/claim.js';
import type { Commitment } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';

export function mergeCommitments(
  claims: readonly CommitmentClaim[],
  published: ReadonlyMap<string, IsoDay | null>,
): (Commitment & Explained)[] {
  return claims.map((claim) => ({
    ...claim,
    history: [
      { asOf: published.get(claim.evidence[0].document) ?? null, status: claim.status, evidence: claim.evidence },
    ],
  }));
}
