/**
 * The date of a meeting.
 *
 * In:  a meeting mentioned in a document, with the stretches that say when.
 * Out: the date this mention gives, with the words that say so; null when it gives none.
 * Among mentions the more exact one is believed: a day above a month, a known day above an open one.
 */
import type { Document, MeetingFrame, TimeExpression } from '../../domain/document.js';
import type { When } from '../../domain/dossier.js';
import { type Span } from '../../domain/span.js';
export interface Dated {
    readonly when: When;
    readonly span: Span;
}
export declare function readMeetingDate(document: Document, frame: MeetingFrame): Dated | null;
export declare function chooseMeetingDate(dates: readonly Dated[]): Dated | null;
/** Two dates that cannot be of one meeting: both known, and no day in common. */
export declare function datesDiffer(a: When | null, b: When | null): boolean;
/** What a time stretch says: the days of the expressions in it, or its words where they give none ("in due course"). */
export declare function readWhen(document: Document, span: Span): Dated | null;
export declare function timesIn(document: Document, span: Span): TimeExpression[];
