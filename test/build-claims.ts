/**
 * Claims built by hand, as if read from a report of one clause each: what a test does not say is empty.
 *
 *   commitment('2025-02-01', 'Hamas releases three hostages', { by: ['hamas'], what: 'three hostages' })
 *
 * The report is named by its day; `2025-02-01.b` is another of that day.
 */
import type { CommitmentClaim, NextStepClaim, PositionClaim } from '../src/domain/claim.js';
import type { Evidence } from '../src/domain/dossier.js';
import type { IsoDay } from '../src/domain/report.js';
import { recordId } from '../src/records/record-id.js';

export function position(
  report: string,
  clause: string,
  fields: Pick<PositionClaim, 'party' | 'issue' | 'stance'> & Partial<PositionClaim>,
): PositionClaim {
  const grounds = groundsOf(report, clause);
  const id = recordId('position', grounds.evidence[0], fields.party, fields.issue, fields.stance);
  return { id, date: dayOf(report), ...grounds, ...fields, basis: { ...BASIS, kind: 'position' } };
}

export function commitment(
  report: string,
  clause: string,
  fields: Pick<CommitmentClaim, 'by' | 'what'> & Partial<CommitmentClaim>,
): CommitmentClaim {
  const grounds = groundsOf(report, clause);
  const id = recordId('commitment', grounds.evidence[0], ...fields.by, fields.what);
  const support = { what: quotesOf(grounds.evidence[0], fields.what) };
  return { id, to: [], status: 'agreed', ...grounds, support, ...fields, basis: { ...BASIS, kind: 'commitment' } };
}

export function nextStep(
  report: string,
  clause: string,
  fields: Pick<NextStepClaim, 'what'> & Partial<NextStepClaim>,
): NextStepClaim {
  const grounds = groundsOf(report, clause);
  const id = recordId('next-step', grounds.evidence[0]);
  return { id, who: [], ...grounds, ...fields, basis: { ...BASIS, kind: 'step' } };
}

/** Document → day, for claims of reports named by their day. */
export const publishedOf = (
  claims: readonly { readonly evidence: readonly [Evidence, ...Evidence[]] }[],
): ReadonlyMap<string, IsoDay | null> =>
  new Map(claims.map(({ evidence: [{ document }] }) => [document, dayOf(document)]));

const BASIS = { trigger: 0.9, roles: 0.9, told: 1, wording: 'name' } as const;

const dayOf = (report: string): IsoDay => report.slice(0, 10);

function groundsOf(report: string, clause: string) {
  const evidence: readonly [Evidence] = [{ document: report, start: 0, end: clause.length, quote: clause }];
  return { evidence, confidence: 0.8, because: {} };
}

function quotesOf(clause: Evidence, words: string): Evidence[] {
  const start = clause.quote.indexOf(words);
  return start < 0 ? [] : [{ document: clause.document, start, end: start + words.length, quote: words }];
}
