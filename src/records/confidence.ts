/**
 * How probable it is that a record is right: that somebody who marks the same text by hand would have it, too.
 *
 * In:  what the record rests on: the encoder's probabilities of the words it was read from, how often it is told, and
 *      whether its party is named or meant by "he".
 * Out: a probability, fitted by `npm run bench:calibration` (calibration-values.ts; how, and how well it holds, is in
 *      bench/results/calibration.md).
 */
import type { Basis, RecordBasis, Wording } from '../domain/claim.js';
import type { Filler, Frame } from '../domain/document.js';
import type { Calibration } from './calibration.js';
import { CALIBRATION } from './calibration-values.js';

/** Two decimals of a probability: what is below them is the noise of the arithmetic, and differs between processors. */
const roundConfidence = (probability: number): number => Math.round(probability * 100) / 100;

/** Of a record told more than once: that of its surest telling. */
export const surest = (tellings: readonly { readonly confidence?: number }[]): number =>
  Math.max(0, ...tellings.map((telling) => telling.confidence ?? 0));

/** The probability of a record told by these frames, and what it was made of. */
export function weigh(
  frames: readonly [Frame, ...Frame[]],
  wording: Wording = 'name',
): { readonly confidence: number; readonly basis: RecordBasis } {
  const best = frames.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const basis = { kind: best.type, trigger: best.confidence, roles: leastSure(best), told: frames.length, wording };
  return { confidence: confidenceOf(basis), basis };
}

export function confidenceOf(basis: Basis, calibration: Calibration = CALIBRATION): number {
  const odds = oddsOf(basis, calibration) + calibration.otherMarkers;
  return roundConfidence(logistic(odds) * linkOf(basis, calibration));
}

/** Log-odds before the corrections: right by the marks of those who also marked what the encoder was trained on. */
export function oddsOf(basis: Basis, calibration: Calibration = CALIBRATION): number {
  const { record, party } = calibration;
  return basis.kind === 'party'
    ? dot([1, ...factorsOf(basis, calibration)], [party.intercept[basis.of], party.record, party.told])
    : dot(
        [1, ...factorsOf(basis, calibration)],
        [record.intercept[basis.kind], record.trigger, record.roles, record.told],
      );
}

/** What the log-odds are a sum of, intercept aside. */
export function factorsOf(basis: Basis, calibration: Calibration = CALIBRATION): readonly number[] {
  if (basis.kind !== 'party') return [logit(basis.trigger), logit(basis.roles), Math.log(basis.told)];
  const surest = Math.max(...basis.records.map((record) => confidenceOf(record, calibration)));
  return [logit(surest), Math.log(basis.records.length)];
}

/** How probable it is that "he" is who he is taken for, where a name would be certain. */
const linkOf = (basis: Basis, { link }: Calibration): number => (basis.kind === 'party' ? 1 : link[basis.wording]);

/** The roles without which a frame makes no record: the least sure of them counts. */
const NEEDED: Readonly<Record<Frame['type'], readonly string[]>> = {
  attribution: ['content'],
  meeting: ['participant'],
  position: ['holder', 'issue'],
  commitment: ['by', 'what'],
  step: ['what'],
};

function leastSure({ type, roles }: Frame): number {
  const fillers = NEEDED[type].flatMap((role) => (roles as Readonly<Record<string, readonly Filler[]>>)[role] ?? []);
  return fillers.length === 0 ? UNFILLED : Math.min(...fillers.map((filler) => filler.confidence ?? BY_RULE));
}

/** Of a role that is taken from elsewhere: the speaker for the holder, the trigger itself for what is promised. */
const UNFILLED = 0.5;
/** Of words that a rule put into a role. */
const BY_RULE = 0.9;

/** Kept from the ends, where a thousandth would count as much as a half. */
export function logit(probability: number): number {
  const kept = Math.min(0.999, Math.max(0.05, probability));
  return Math.log(kept / (1 - kept));
}

export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
