/**
 * Windows: what the encoder reads at once.
 *
 * In:  the pieces of a text and its sentences.
 * Out: stretches of pieces, in order, without gaps, each short enough for the encoder with its two edge pieces.
 *
 * Cut at sentence ends, so that a trigger and what fills its roles stay together, and of about equal length, so that no
 * last window has three words of context. A sentence that is too long by itself is cut hard. The cut depends on the
 * text alone: dynamic int8 takes its scales from the whole window, so another cut would read otherwise (invariant 7).
 */
import type { Span } from '../../domain/span.js';
import type { Pieces } from './wordpiece.js';
/** Indices of pieces, `to` exclusive. */
export interface Window {
    readonly from: number;
    readonly to: number;
}
/** `longest`: how many pieces the encoder takes, [CLS] and [SEP] among them. */
export declare function cutWindows(pieces: Pieces, sentences: readonly Span[], longest: number): Window[];
