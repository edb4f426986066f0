/**
 * Words that leave a time or place open: "at a location to be determined", "no date has been set".
 *
 * In:  a report's text and the sentence to look in.
 * Out: each such stretch, and what it leaves open; `unknown` where the words do not say what ("details TBD").
 * "Date and venue to be announced" leaves two things open and comes twice.
 */
import type { Span } from '../../domain/span.js';
export interface Undetermined {
    readonly span: Span;
    readonly what: 'time' | 'place' | 'unknown';
}
export declare function findUndetermined(text: string, sentence: Span): Undetermined[];
