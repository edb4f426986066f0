/**
 * Claim and fact apart: "Zelenskyy said the package would be worth 90 billion" keeps Zelenskyy.
 *
 * In:  a commitment, its promisors, and the statements around it.
 * Out: its status, and who says so where only somebody else than the promisors does. An offer or a pledge that another
 *      side tells of is `claimed`; what both sides agreed stays `agreed`, whoever tells it.
 */
import type { CommitmentFrame, CommitmentStatus } from '../../domain/document.js';
import type { Evidence, PartyId } from '../../domain/dossier.js';
import type { PartyIndex } from '../party/read.js';
import { findSpeech, type Speech } from '../statement/read.js';

export interface Claimed {
  readonly status: CommitmentStatus;
  readonly claimant: { readonly party: PartyId; readonly cue: Evidence } | null;
}

const TOLD_BY_OTHERS: readonly CommitmentStatus[] = ['claimed', 'offered', 'pledged'];

export function readClaimant(
  frame: CommitmentFrame,
  by: readonly PartyId[],
  parties: PartyIndex,
  speeches: readonly Speech[],
): Claimed {
  const { status } = frame;
  const speech = findSpeech(speeches, frame.trigger);
  const speaker = speech?.claim.speaker ?? null;
  const cue = speech?.claim.cue;
  if (!speaker || !cue || !TOLD_BY_OTHERS.includes(status)) return { status, claimant: null };
  if (by.some((promisor) => speaksFor(speaker, promisor, parties))) {
    return { status: status === 'claimed' ? 'pledged' : status, claimant: null };
  }
  return { status: 'claimed', claimant: { party: speaker, cue } };
}

/** The promisor itself, whoever speaks for it, or whoever it speaks for. */
function speaksFor(speaker: PartyId, promisor: PartyId, parties: PartyIndex): boolean {
  const a = parties.speaksFor(speaker) ?? speaker;
  const b = parties.speaksFor(promisor) ?? promisor;
  return speaker === promisor || a === b;
}
