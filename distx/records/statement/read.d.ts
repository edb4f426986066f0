/**
 * Statements: what a party is reported to have said, written or posted.
 *
 * In:  a document's attributions and its parties.
 * Out: a statement for each source, cue and content. Speaker null, with the text's own words, where the text hides it.
 *
 * Reported speech inside reported speech is two statements, the inner one relayed by the outer's source; an outlet
 * ("the BBC reported that …") relays and never speaks.
 */
import type { StatementClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
import type { PartyIndex } from '../party/read.js';
/** A statement with the places that later kinds ask for: who speaks here? */
export interface Speech {
    readonly claim: StatementClaim;
    readonly trigger: Span;
    readonly content: readonly Span[];
}
export declare function readStatements(document: Document, parties: PartyIndex): Speech[];
/** The innermost statement whose content holds the span, or whose own cue it is ("vowed" both says and undertakes). */
export declare function findSpeech(speeches: readonly Speech[], span: Span): Speech | null;
export declare const clauseOf: (speech: Speech) => Span;
/** Two decimals: what is below them is the noise of the arithmetic, and differs between processors. */
export declare const round: (probability: number) => number;
