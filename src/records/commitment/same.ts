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
import { covers } from '../../domain/span.js';
import { type Agreement, CERTAIN } from '../agreement.js';
import { type ContentWords, contentWords, countTelling, isTelling, overlapOf, sharedWords } from '../content-words.js';
import { daysApart, firstDay, lastDay } from '../days.js';
import { type SpeaksFor, shareSides, sidesOf } from '../sides.js';
import { shareWords } from '../support.js';
import { isEnd } from './ladder.js';

export interface CommitmentContext {
  /** Document → the day it was published. */
  readonly published: ReadonlyMap<string, IsoDay | null>;
  readonly speaksFor: SpeaksFor;
}

export function compareCommitments(
  a: CommitmentClaim,
  b: CommitmentClaim,
  context: CommitmentContext,
): Agreement | null {
  const pair = readPair(a, b, context);
  if (pair === null) return null;
  const by = `by ${pair.shared.sides.join(' and ')} in both`;
  const verdict = isBareAgreement(a) || isBareAgreement(b) ? compareAgreements(pair) : compareDeeds(pair);
  return verdict && { score: verdict.score, reasons: [by, ...verdict.reasons] };
}

interface Pair {
  readonly a: CommitmentClaim;
  readonly b: CommitmentClaim;
  /** The sides that promise. */
  readonly x: ReadonlySet<PartyId>;
  readonly y: ReadonlySet<PartyId>;
  /** The same sides promise in both, or those of the one are some of the other's. */
  readonly who: 'all' | 'within';
  readonly shared: {
    readonly sides: readonly PartyId[];
    /** How many words both have that say what is promised, … */
    readonly words: number;
    /** … and which share of the shorter wording all common words are. */
    readonly part: number;
  };
  readonly money: 'same' | 'other' | 'unknown';
  readonly days: number;
  readonly isOneReport: boolean;
}

/** null: others promise, or it is promised to others. */
function readPair(a: CommitmentClaim, b: CommitmentClaim, { published, speaksFor }: CommitmentContext): Pair | null {
  const [x, y] = [sidesOf(a.by, speaksFor), sidesOf(b.by, speaksFor)];
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const who = isMutual(words, others) && nameEachOther(a, b, x, y) ? 'all' : shareSides(x, y);
  if (who === 'none' || who === 'some') return null;
  const [p, q] = [sidesOf(a.to, speaksFor), sidesOf(b.to, speaksFor)];
  if (p.size > 0 && q.size > 0 && shareSides(p, q) === 'none') return null;
  return {
    a,
    b,
    x,
    y,
    who,
    shared: {
      sides: [...new Set([...x, ...y])].filter((side) => who === 'all' || (x.has(side) && y.has(side))),
      words: countTelling(sharedWords(words, others)),
      part: overlapOf(words, others),
    },
    money: compareAmounts(a.amount, b.amount),
    days: daysApart(dayOf(a, published), dayOf(b, published)),
    isOneReport: a.evidence[0].document === b.evidence[0].document,
  };
}

const certain = (reason: string): Agreement => ({ score: CERTAIN + 0.05, reasons: [reason] });

/** One of the two says no more than "the deal". */
function compareAgreements({ a, b, x, y, who, money, days, isOneReport }: Pair): Agreement | null {
  if (who !== 'all' || money === 'other' || isEnd(a.status) !== isEnd(b.status)) return null;
  if (isOneReport) {
    // Outside the clause of the other, the deal may be any of several that its report tells of.
    return !a.amount && !b.amount && shareWords(a, b)
      ? certain('the one report tells it in the same clause, in a general word')
      : { score: 0.7, reasons: ['the one report tells it a second time, in a general word'] };
  }
  if (Math.max(x.size, y.size) < 2 || days > WEEK) return null;
  return days <= FEW_DAYS
    ? certain(`an agreement of the same sides, told within ${FEW_DAYS} days`)
    : { score: 0.8, reasons: [`an agreement of the same sides, but ${days} days apart`] };
}

function compareDeeds(pair: Pair): Agreement | null {
  const { a, b, shared, money, days } = pair;
  if (money === 'same' && a.amount?.currency && days <= SUM_DAYS && !areDueApart(a, b)) {
    if (shared.words > 0 || !isTelling(wordsOf(a)) || !isTelling(wordsOf(b)))
      return certain(`the same sum, ${wordAmount(a.amount)}`);
  }
  if (shared.words === 0 || shared.part < (shared.words === 1 ? MOST : SOME)) return null;
  const reach = reachOf(shared.words);
  const same = `“${a.what}” and “${b.what}” have their words in common`;
  const doubt = findDoubt(pair, reach);
  if (doubt === null) return { score: CERTAIN + 0.02 * Math.min(shared.words, 4), reasons: [same] };
  // What is doubtful is worth a person's time only where it is near.
  return days > doubt.within ? null : { score: doubt.score, reasons: [same, doubt.reason] };
}

interface Doubt {
  readonly score: number;
  readonly reason: string;
  /** Farther apart in days, the two are not suggested. */
  readonly within: number;
}

function findDoubt(pair: Pair, reach: number): Doubt | null {
  const { a, b, x, y, who, shared, money, days, isOneReport } = pair;
  // The same words by the same sides within days: the reports differ, and the dossier lists it (differ.ts).
  const isDisputed = who === 'all' && shared.words >= 2 && days <= FEW_DAYS && !isOneReport;
  if (areDueApart(a, b) && !isDisputed) {
    return { score: 0.6, reason: `but due “${a.due?.text}” in one, “${b.due?.text}” in the other`, within: WEEK };
  }
  if (money === 'other' && !areParts(a, b) && !isDisputed) {
    const amounts = `${wordAmount(a.amount)} in one, ${wordAmount(b.amount)} in the other`;
    return { score: 0.6, reason: `but ${amounts}`, within: WEEK };
  }
  if (shared.part < MOST) {
    return { score: 0.5 + 0.4 * shared.part, reason: 'but each has words that the other lacks', within: reach };
  }
  if (isOneReport) return null;
  if ((a.status === 'broken') !== (b.status === 'broken') && x.size !== y.size) {
    return { score: 0.6, reason: 'but one tells that a side broke it', within: reach };
  }
  const near = money === 'other' ? Math.min(reach, MONTH) : reach;
  if (days > near) return { score: 0.6, reason: `but ${days} days apart`, within: 3 * reach };
  if (tellOfOthers(a, b)) return { score: 0.6, reason: 'but they are told of other states', within: reach };
  if (who === 'within' && !nameEachOther(a, b, x, y)) {
    return { score: 0.7, reason: 'but one of them has more promisors', within: reach };
  }
  // "the ceasefire", "sanctions": one word is enough where the same sides are bound by it in the same days.
  if (shared.words === 1 && (who !== 'all' || Math.max(x.size, y.size) < 2)) {
    return { score: 0.7, reason: 'but a single word says what it is', within: reach };
  }
  return null;
}

const WEEK = 7;
/** Parts of one deed follow each other: what was given months apart was promised anew. */
const MONTH = 30;
const FEW_DAYS = 3;
/** Shares of the words of the shorter wording. */
const MOST = 0.75;
const SOME = 0.4;
/** A sum of money is told again a year later and is still the same. */
const SUM_DAYS = 400;

/** How many days apart two reports may tell one thing, by how many words they share that say what it is. */
const reachOf = (words: number): number => (words >= 3 ? 3 * MONTH : words === 2 ? MONTH : WEEK);

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

/** What is promised, with the deed where it stands before it: "released | three hostages". */
function wordsOf(claim: CommitmentClaim): ContentWords {
  const known = WORDS.get(claim) ?? readWords(claim);
  WORDS.set(claim, known);
  return known;
}

/** Each claim is compared many times over. */
const WORDS = new WeakMap<CommitmentClaim, ContentWords>();

function readWords(claim: CommitmentClaim): ContentWords {
  const words = contentWords(claim.what);
  const [what] = claim.support?.what ?? [];
  const clause = what && claim.evidence.find((e) => e.document === what.document && covers(e, what));
  if (!clause || isBareAgreement(claim)) return words;
  const [deed] = /[\p{Ll}-]+(?=\s+$)/u.exec(clause.quote.slice(0, what.start - clause.start)) ?? [];
  return deed ? new Set([...contentWords(deed), ...words]) : words;
}

/** "the deal", "an agreement", "signed": words that say nothing of what is promised. */
const isBareAgreement = ({ what, amount, status }: CommitmentClaim): boolean =>
  !amount && !isEnd(status) && BARE.test(what);

const BARE =
  /^(?:(?:the|this|that|their|its|his|her|an?|new|final|joint)\s+)*(?:agreements?|deals?|accords?|pacts?|treaty|treaties|compromise|document|declaration|signed|signs|signing|has|agreed)$/i;

export function compareAmounts(
  a: CommitmentAmount | undefined,
  b: CommitmentAmount | undefined,
): 'same' | 'other' | 'unknown' {
  if (!a || !b || a.currency !== b.currency || a.unit !== b.unit) return 'unknown';
  return isAbout(a.value, b.value) ? 'same' : 'other';
}

/** 90 and 90.3 billion: one report rounds what the other counts. */
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b));

/** Counted things given one part after the other: three hostages on Saturday, four a week later. */
export const areParts = (a: CommitmentClaim, b: CommitmentClaim): boolean =>
  a.amount?.unit !== undefined && a.amount.unit !== 'percent' && (a.status === 'fulfilled' || b.status === 'fulfilled');

/** Of two days that both reports give exactly; a report that gives a month or a year may mean the day of the other. */
export function areDueApart({ due: a }: CommitmentClaim, { due: b }: CommitmentClaim): boolean {
  if (!a?.value || !b?.value) return false;
  return lastDay(a.value) < firstDay(b.value) || lastDay(b.value) < firstDay(a.value);
}

/** What nobody can do alone: where one report names one side of it and the next the other, both are its promisors. */
const isMutual = (a: ContentWords, b: ContentWords): boolean =>
  ['ceasefire', 'exchange', 'peac'].some((word) => a.has(word) && b.has(word));

/** Of the promisors that one claim has, the other has them too, or its words name them. */
function nameEachOther(
  a: CommitmentClaim,
  b: CommitmentClaim,
  x: ReadonlySet<PartyId>,
  y: ReadonlySet<PartyId>,
): boolean {
  return names(a, x, y) && names(b, y, x);
}

function names(claim: CommitmentClaim, sides: ReadonlySet<PartyId>, wanted: ReadonlySet<PartyId>): boolean {
  const said = new Set(claim.evidence.flatMap(({ quote }) => [...contentWords(quote)]));
  return [...wanted].every(
    (id) => sides.has(id) || claim.to.includes(id) || [...contentWords(nameOf(id))].every((word) => said.has(word)),
  );
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

function wordAmount(amount: CommitmentAmount | undefined): string {
  return amount ? `${amount.value.toLocaleString('en')} ${amount.currency ?? amount.unit ?? ''}`.trim() : 'no amount';
}

const dayOf = (claim: CommitmentClaim, published: ReadonlyMap<string, IsoDay | null>): IsoDay | null =>
  published.get(claim.evidence[0].document) ?? null;
