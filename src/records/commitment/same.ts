/**
 * Do two claims tell of one undertaking?
 *
 * In:  two claims with the parties of the dossier, the days of publishing, and who speaks for whom.
 * Out: how certain it is; null where it cannot be: nobody promises in both, it is for others, or due on other days.
 *
 * What is promised must be the same in its words or in its sum of money. The fewer words tell what it is, the nearer
 * the two must lie: "the ceasefire" of two reports in one week is one, of two months it may be another; "$90 billion of
 * arms" is the same after a year. A deed done in parts (hostages let go week after week) is one undertaking.
 */
import type { CommitmentClaim } from '../../domain/claim.js';
import type { CommitmentAmount, PartyId } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { type Agreement, CERTAIN } from '../agreement.js';
import { type ContentWords, contentWords, countTelling, isTelling, overlapOf, sharedWords } from '../content-words.js';
import { daysBetween, firstDay, lastDay } from '../days.js';
import { type SpeaksFor, shareSides, sidesOf } from '../sides.js';
import { isEnd } from './ladder.js';

export interface CommitmentContext {
  /** Document → the day it was published. */
  readonly published: ReadonlyMap<string, IsoDay | null>;
  readonly speaksFor: SpeaksFor;
}

export function compareCommitments(
  a: CommitmentClaim,
  b: CommitmentClaim,
  { published, speaksFor }: CommitmentContext,
): Agreement | null {
  const [x, y] = [sidesOf(a.by, speaksFor), sidesOf(b.by, speaksFor)];
  const who = shareSides(x, y);
  if (who === 'none' || who === 'some') return null;
  const [p, q] = [sidesOf(a.to, speaksFor), sidesOf(b.to, speaksFor)];
  // What two agree, one of them may be told to owe the other.
  if (p.size > 0 && q.size > 0 && shareSides(p, q) === 'none') return null;
  if (areDueApart(a, b)) return null;
  const days = daysBetween(dayOf(a, published), dayOf(b, published));
  const isOneReport = a.evidence[0].document === b.evidence[0].document;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = countTelling(sharedWords(words, others));
  const money = compareAmounts(a.amount, b.amount);
  const reasons = [`by ${[...x].filter((side) => y.has(side)).join(' and ')} in both`];
  const certain = (reason: string): Agreement => ({ score: CERTAIN + 0.05, reasons: [...reasons, reason] });
  const doubtful = (score: number, reason: string): Agreement => ({ score, reasons: [...reasons, reason] });

  if (isBareAgreement(a) || isBareAgreement(b)) {
    if (money === 'other' || isEnd(a.status) !== isEnd(b.status)) return null;
    if (isOneReport) return certain('the one report tells it a second time, in a general word');
    if (who !== 'all' || x.size < 2 || days > WEEK) return null;
    return days <= FEW_DAYS
      ? certain(`an agreement of the same sides, told within ${FEW_DAYS} days`)
      : doubtful(0.8, `an agreement of the same sides, but ${days} days apart`);
  }
  if (
    money === 'same' &&
    a.amount?.currency &&
    days <= SUM_DAYS &&
    (shared > 0 || !isTelling(words) || !isTelling(others))
  ) {
    return certain(`the same sum, ${wordAmount(a.amount)}`);
  }
  if (shared === 0 || overlapOf(words, others) < MOST) return null;
  if (isOneReport && money !== 'other') return certain(`the one report has “${a.what}” and “${b.what}”`);
  const reach = reachOf(shared);
  if (days > 3 * reach) return null;
  reasons.push(`“${a.what}” and “${b.what}” have their words in common`);
  if (money === 'other' && !areParts(a, b)) {
    if (days > WEEK) return null;
    return doubtful(0.6, `but ${wordAmount(a.amount)} in one, ${wordAmount(b.amount)} in the other`);
  }
  if (days > reach) return doubtful(0.6, `but ${days} days apart`);
  if (tellOfOthers(a, b)) return doubtful(0.6, 'but they are told of other states');
  if (who === 'within' && !namesTheOthers(a, b, x, y)) return doubtful(0.7, 'but one of them has more promisors');
  if (isVague(words, others) && x.size + y.size < 3) return doubtful(0.7, 'but one of them tells more');
  return { score: CERTAIN + 0.02 * Math.min(shared, 4), reasons };
}

const WEEK = 7;
const FEW_DAYS = 3;
/** Of the words of the shorter wording. */
const MOST = 0.75;
/** A sum of money is told again a year later and is still the same. */
const SUM_DAYS = 400;

/** How many days apart two reports may tell one thing, by how many words they share that say what it is. */
const reachOf = (shared: number): number => (shared >= 3 ? 90 : shared === 2 ? 30 : 10);

/** Claims are compared only where they share a side and a telling word, a sum of money, or their report. */
export function blockCommitment(claim: CommitmentClaim, { speaksFor }: CommitmentContext): string[] {
  const telling = [...wordsOf(claim)].filter((word) => isTelling(new Set([word])));
  const what = [
    ...telling.map((word) => `~${word}`),
    ...(claim.amount?.currency ? [`${claim.amount.value} ${claim.amount.currency}`] : []),
    `in ${claim.evidence[0].document}`,
    ...(isBareAgreement(claim) || claim.by.length > 1 ? ['an agreement'] : []),
  ];
  return [...sidesOf(claim.by, speaksFor)].flatMap((side) => what.map((key) => `${side} ${key}`));
}

const wordsOf = (claim: CommitmentClaim): ContentWords => contentWords(claim.what);

/** "the deal", "an agreement", "signed": words that say nothing of what is promised. */
const isBareAgreement = ({ what, amount, status }: CommitmentClaim): boolean =>
  !amount && !isEnd(status) && BARE.test(what);

const BARE =
  /^(?:(?:the|this|that|their|its|his|her|an?|new|final|joint)\s+)*(?:agreements?|deals?|accords?|pacts?|treaty|treaties|compromise|document|declaration|signed|signs|signing|has|agreed)$/i;

function compareAmounts(
  a: CommitmentAmount | undefined,
  b: CommitmentAmount | undefined,
): 'same' | 'other' | 'unknown' {
  if (!a || !b || a.currency !== b.currency || a.unit !== b.unit) return 'unknown';
  return isAbout(a.value, b.value) ? 'same' : 'other';
}

/** 90 and 90.3 billion: one report rounds what the other counts. */
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b));

/** Counted things given one part after the other: three hostages on Saturday, four a week later. */
const areParts = (a: CommitmentClaim, b: CommitmentClaim): boolean =>
  a.amount?.unit !== undefined && a.amount.unit !== 'percent' && (a.status === 'fulfilled' || b.status === 'fulfilled');

/** Of two days that both reports give exactly; a report that gives a month or a year may mean the day of the other. */
function areDueApart({ due: a }: CommitmentClaim, { due: b }: CommitmentClaim): boolean {
  if (!a?.value || !b?.value) return false;
  return lastDay(a.value) < firstDay(b.value) || lastDay(b.value) < firstDay(a.value);
}

/** Where one report has two promisors and the other one: that it speaks of the second too. */
function namesTheOthers(
  a: CommitmentClaim,
  b: CommitmentClaim,
  x: ReadonlySet<PartyId>,
  y: ReadonlySet<PartyId>,
): boolean {
  const [fewer, missing] =
    x.size < y.size ? [a, [...y].filter((s) => !x.has(s))] : [b, [...x].filter((s) => !y.has(s))];
  const said = new Set(fewer.evidence.flatMap(({ quote }) => [...contentWords(quote)]));
  return missing.every((id) => fewer.to.includes(id) || [...contentWords(nameOf(id))].every((word) => said.has(word)));
}

/** A party's id is its name: "united-states" → United States. */
const nameOf = (id: PartyId): string =>
  id.replace(/(^|-)(\p{L})/gu, (_, gap, letter) => (gap ? ' ' : '') + letter.toUpperCase());

function tellOfOthers(a: CommitmentClaim, b: CommitmentClaim): boolean {
  const own = contentWords([...a.by, ...b.by].map(nameOf).join(', '));
  const [x, y] = [a, b].map((claim) =>
    claim.evidence
      .flatMap(({ quote }) => [...contentWords(quote)])
      .filter((w) => w.startsWith('state:') && !own.has(w)),
  ) as [string[], string[]];
  return x.length > 0 && y.length > 0 && !x.some((state) => y.includes(state));
}

/** "tariffs" and "tariffs on steel and cars": the longer may be one of several. */
function isVague(a: ContentWords, b: ContentWords): boolean {
  const [few, many] = [countTelling(a), countTelling(b)].sort((m, n) => m - n) as [number, number];
  return few === 1 && many > 2;
}

function wordAmount(amount: CommitmentAmount | undefined): string {
  return amount ? `${amount.value.toLocaleString('en')} ${amount.currency ?? amount.unit ?? ''}`.trim() : 'no amount';
}

const dayOf = (claim: CommitmentClaim, published: ReadonlyMap<string, IsoDay | null>): IsoDay | null =>
  published.get(claim.evidence[0].document) ?? null;
