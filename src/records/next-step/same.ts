/**
 * Do two claims tell of one step to come?
 *
 * Certain where most of the words that say what it is are the same, the days do not contradict, and something ties the
 * two together: one report, one day, or somebody named in both within two weeks. "The upcoming election" of two reports
 * may be any country's.
 */
import type { NextStepClaim } from '../../domain/claim.js';
import type { IsoDay } from '../../domain/report.js';
import { type Agreement, CERTAIN } from '../agreement.js';
import { contentWords, countTelling, isTelling, overlapOf, sharedWords } from '../content-words.js';
import { countDays, daysApart, firstDay, lastDay } from '../days.js';
import { type SpeaksFor, shareSides, sidesOf } from '../sides.js';

export interface NextStepContext {
  /** Document → the day it was published. */
  readonly published: ReadonlyMap<string, IsoDay | null>;
  readonly speaksFor: SpeaksFor;
}

export function compareNextSteps(
  a: NextStepClaim,
  b: NextStepClaim,
  { published, speaksFor }: NextStepContext,
): Agreement | null {
  const [x, y] = [sidesOf(a.who, speaksFor), sidesOf(b.who, speaksFor)];
  if (x.size > 0 && y.size > 0 && shareSides(x, y) === 'none') return null;
  const [words, others] = [contentWords(a.what), contentWords(b.what)];
  const shared = countTelling(sharedWords(words, others));
  const part = overlapOf(words, others);
  const days = daysApart(dayOf(a, published), dayOf(b, published));
  if (shared === 0 || part < MOST) return null;
  const [states, otherStates] = [statesOf(a), statesOf(b)];
  const isElsewhere = states.length > 0 && otherStates.length > 0 && !states.some((s) => otherStates.includes(s));
  if (isElsewhere) return null;
  const isTied = shareSides(x, y) !== 'none' || states.some((state) => otherStates.includes(state));
  const due = compareDue(a, b);
  const reasons = [`“${a.what}” and “${b.what}” have their words in common`];
  if (due === 'other') {
    return isTied && shared >= 2 && days <= MOVED
      ? { score: 0.6, reasons: [...reasons, `but “${a.due?.text}” in one, “${b.due?.text}” in the other`] }
      : null;
  }
  if (a.evidence[0].document === b.evidence[0].document) {
    return { score: CERTAIN + 0.05, reasons: [...reasons, 'in one report'] };
  }
  if (due === 'same') reasons.push(`both due ${a.due?.value}`);
  if (isTied && due === 'same') return { score: CERTAIN + 0.05, reasons };
  if (isTied && shared >= 2 && days <= NEAR) return { score: CERTAIN, reasons };
  if (due === 'same') return { score: 0.7, reasons: [...reasons, 'but nobody is named in both'] };
  if (!isTied || days > NEAR) return null;
  return { score: 0.6, reasons: [...reasons, 'but a single word says what it is'] };
}

/** Of the words of the shorter wording. */
const MOST = 0.75;
/** Days between two reports of one step that has no day, … */
const NEAR = 14;
/** … and of one that may have been put off. */
const MOVED = 30;

/** The states its clause names. */
const statesOf = (claim: NextStepClaim): string[] =>
  claim.evidence.flatMap(({ quote }) => [...contentWords(quote)].filter((word) => word.startsWith('state:')));

/** Claims are compared only where they share a word that says what it is. */
export const blockNextStep = (claim: NextStepClaim): string[] =>
  [...contentWords(claim.what)].filter((word) => isTelling(new Set([word])));

/** A month that holds the other's day leaves open whether it is the same. */
function compareDue({ due: a }: NextStepClaim, { due: b }: NextStepClaim): 'same' | 'other' | 'unknown' {
  if (!a?.value || !b?.value) return 'unknown';
  if (lastDay(a.value) < firstDay(b.value) || lastDay(b.value) < firstDay(a.value)) return 'other';
  return Math.max(countDays(a.value), countDays(b.value)) <= DAYS_OF_A_WEEK ? 'same' : 'unknown';
}

const DAYS_OF_A_WEEK = 7;

const dayOf = (claim: NextStepClaim, published: ReadonlyMap<string, IsoDay | null>): IsoDay | null =>
  published.get(claim.evidence[0].document) ?? null;
