/**
 * Commitments of many reports: one record for each undertaking, with a step for each report that tells it.
 *
 * Words come from the report that says most; the amount, the due day and the condition from the last report that gives
 * one. The status is the highest rung reached, and once it was kept, withdrawn or broken, the last of these told
 * (ladder.ts).
 */
import type { CommitmentClaim, Explained } from '../../domain/claim.js';
import type { Commitment } from '../../domain/dossier.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { contentWords, countTelling } from '../content-words.js';
import { joinSupport } from '../support.js';
import { chooseStatus, stepOf } from './ladder.js';
import type { CommitmentContext } from './same.js';

type Group = readonly [CommitmentClaim, ...CommitmentClaim[]];

/** @param group claims that are one undertaking, in order of publishing */
export function joinCommitments(group: Group, { published }: CommitmentContext): Commitment & Explained {
  const [first] = group;
  const told = chooseStatus(group);
  const amount = group.findLast((claim) => claim.amount)?.amount;
  const due = group.findLast((claim) => claim.due?.value)?.due ?? group.findLast((claim) => claim.due)?.due;
  const condition = group.findLast((claim) => claim.condition)?.condition;
  const by = distinct(group.flatMap((claim) => claim.by));
  const { amount: _a, due: _d, condition: _c, claimedBy: _b, ...fields } = first;
  return {
    ...fields,
    by,
    to: distinct(group.flatMap((claim) => claim.to)).filter((id) => !by.includes(id)),
    what: fullest(group).what,
    ...(amount ? { amount } : {}),
    ...(due ? { due } : {}),
    ...(condition ? { condition } : {}),
    status: told.status,
    ...(told.claimedBy ? { claimedBy: told.claimedBy } : {}),
    evidence: joinEvidence(group),
    support: joinSupport(group),
    confidence: surest(group),
    because: joinReasons(group),
    history: group.map((claim) => ({
      asOf: published.get(claim.evidence[0].document) ?? null,
      status: stepOf(claim).status,
      evidence: claim.evidence,
    })),
  };
}

/** The claim whose words say most of what is promised; the earliest of equals. */
function fullest(group: Group): CommitmentClaim {
  const most = (claim: CommitmentClaim): number => countTelling(contentWords(claim.what));
  return group.reduce((a, b) => (most(b) > most(a) ? b : a));
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
