/**
 * A quote and its place.
 *
 * In:  a report's frozen text and a span.
 * Out: evidence whose `quote` is the text between its offsets, byte for byte (invariant 1).
 */
import type { Evidence, EvidenceList, Grounds } from '../domain/dossier.js';
import type { Report } from '../domain/report.js';
import { byPlace, type Span } from '../domain/span.js';

/** @throws RangeError when the span does not lie in the text or is empty: a mistake in a reader, never in a report. */
export function quote(report: Pick<Report, 'id' | 'text'>, span: Span): Evidence {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= report.text.length)) {
    throw new RangeError(`no text from ${start} to ${end} in ${report.id} (${report.text.length} units)`);
  }
  return { document: report.id, start, end, quote: report.text.slice(start, end) };
}

/** Evidence for each span once, in order of reading. */
export function quoteAll(report: Pick<Report, 'id' | 'text'>, spans: readonly [Span, ...Span[]]): EvidenceList {
  const ordered = [...spans].sort(byPlace);
  const distinct = ordered.filter(
    (s, i) => i === 0 || s.start !== ordered[i - 1]?.start || s.end !== ordered[i - 1]?.end,
  );
  const [first, ...rest] = distinct.map((span) => quote(report, span));
  return [first as Evidence, ...rest];
}

/** All evidence of records that are one, in their order. */
export function joinEvidence(records: readonly [Grounded, ...Grounded[]]): EvidenceList {
  const [first, ...others] = records;
  return [...first.evidence, ...others.flatMap((record) => record.evidence)];
}

type Grounded = Pick<Grounds, 'evidence'>;

/** Whether the quote still stands at its place. */
export function stands(evidence: Evidence, text: string): boolean {
  return text.slice(evidence.start, evidence.end) === evidence.quote;
}
