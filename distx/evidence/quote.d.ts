/**
 * A quote and its place.
 *
 * In:  a report's frozen text and a span.
 * Out: evidence whose `quote` is the text between its offsets, byte for byte (invariant 1).
 */
import type { Evidence, EvidenceList } from '../domain/dossier.js';
import type { Report } from '../domain/report.js';
import { type Span } from '../domain/span.js';
/** @throws RangeError when the span does not lie in the text or is empty: a mistake in a reader, never in a report. */
export declare function quote(report: Pick<Report, 'id' | 'text'>, span: Span): Evidence;
/** Evidence for each span once, in order of reading. */
export declare function quoteAll(report: Pick<Report, 'id' | 'text'>, spans: readonly [Span, ...Span[]]): EvidenceList;
/** Whether the quote still stands at its place. */
export declare function stands(evidence: Evidence, text: string): boolean;
