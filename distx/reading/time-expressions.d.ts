/**
 * Time expressions.
 *
 * In:  a report's text, its sentences and its day of publishing.
 * Out: the words that say when, in order, not overlapping, with TIMEX3 type and value (as TimeBank uses them: no
 *      preposition in the span) and with what they mean for a dossier.
 *
 * At each word every rule is tried and the longest reading wins; between equals the earlier rule. What is relative is
 * counted from the day of publishing, its direction told by the tense of the clause ("They met on Friday" is past,
 * "they will meet on Friday" is to come). With no day of publishing it stays unresolved: nothing defaults to today.
 * Each rule matches from a fixed place with bounded repetitions, so time grows with the text alone.
 */
import type { TimeExpression } from '../domain/document.js';
import type { IsoDay } from '../domain/report.js';
import type { Span } from '../domain/span.js';
export { findUndetermined, type Undetermined } from './time/undetermined.js';
export declare function findTimes(text: string, sentences: readonly Span[], published: IsoDay | null): TimeExpression[];
