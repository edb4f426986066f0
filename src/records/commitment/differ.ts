/**
 * Where the reports of one undertaking disagree.
 *
 * amount, due: two values that cannot both be right, told within a week; later, it was changed, and that is history.
 * Parts of a deed are no disagreement, nor is "by the end of March" with "by 31 March", nor a report that gives nothing.
 * status: kept in one report and broken in another of the same day, or still kept within the week after; or told as so,
 * and denied. A rung reached later is history.
 */
import type { CommitmentClaim } from '../../domain/claim.js';
import { daysApart } from '../days.js';
import { type Difference, differenceOf } from '../differ.js';
import { isDenial, stepOf } from './ladder.js';
import { areDueApart, areParts, type CommitmentContext, compareAmounts } from './same.js';

type Group = readonly [CommitmentClaim, ...CommitmentClaim[]];

/** @param group claims that are one undertaking, in order of publishing; the last is shown first */
export function differInCommitments(group: Group, { published }: CommitmentContext): Difference[] {
  const told = [...group].reverse().map((claim) => ({
    claim,
    evidence: claim.evidence,
    day: published.get(claim.evidence[0].document) ?? null,
  }));
  type One = (typeof told)[number];
  const isSoon = (a: One, b: One): boolean => a.day === b.day || daysApart(a.day, b.day) <= WEEK;
  const areTwoReports = (a: One, b: One): boolean => a.evidence[0].document !== b.evidence[0].document;
  const differences = [
    differenceOf(
      'amount',
      told.flatMap((one) => (one.claim.amount ? [{ ...one, value: one.claim.amount }] : [])),
      (a, b) => isSoon(a, b) && compareAmounts(a.value, b.value) === 'other' && !areParts(a.claim, b.claim),
    ),
    differenceOf(
      'due',
      told.flatMap((one) => (one.claim.due?.value ? [{ ...one, value: one.claim.due }] : [])),
      (a, b) => isSoon(a, b) && areDueApart(a.claim, b.claim),
    ),
    differenceOf(
      'status',
      told.map((one) => ({ ...one, value: isDenial(one.claim) ? 'denied' : stepOf(one.claim).status })),
      (a, b) =>
        a.value === 'denied' || b.value === 'denied'
          ? a.value !== b.value && isSoon(a, b)
          : areTwoReports(a, b) && isSoon(a, b) && (speaksAgainst(a, b) || speaksAgainst(b, a)),
    ),
  ];
  return differences.filter((difference) => difference !== null);
}

/** Longer after, a report tells of a change. */
const WEEK = 7;

/** Told as not kept; and as kept in a report of that day or, as if nothing had been, in a later one. */
const speaksAgainst = (not: Told, kept: Told): boolean =>
  NOT_KEPT.includes(not.value) &&
  ((KEPT.includes(kept.value) && kept.day === not.day) ||
    (kept.value === 'fulfilled' && (kept.day ?? '') > (not.day ?? '9')));

interface Told {
  readonly value: string;
  readonly day: string | null;
}

const KEPT: readonly string[] = ['agreed', 'fulfilled'];
const NOT_KEPT: readonly string[] = ['broken', 'withdrawn'];
