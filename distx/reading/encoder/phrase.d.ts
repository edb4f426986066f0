/**
 * From pieces to the words as one would mark them by hand.
 *
 * In:  a stretch of a text that the encoder chose.
 * Out: the phrase without edge punctuation; null where nothing is left.
 *
 * Kept at an edge: the stop of an abbreviation ("the U.S."), brackets and quotation marks whose partner is inside
 * ("the Free Aceh Movement (GAM)"), and of a content all its quotation marks; a content that stops one mark short of
 * its quotation takes that mark in.
 */
import type { Span } from '../../domain/span.js';
export declare function findPhrase(text: string, stretch: Span): Span | null;
export declare function findQuotedPhrase(text: string, stretch: Span): Span | null;
