/**
 * Sentences.
 *
 * In:  a report's frozen text.
 * Out: its sentences in order, trimmed, not overlapping; every character that is no space lies in one.
 *
 * A sentence ends at a blank line, at a line's end (unless the line was only wrapped), and at `. ! ? …` with the quotes
 * and brackets that close behind it, unless what stands before or behind says that it goes on ("Sen. Graham",
 * "“Why?” he asked"). A quotation of three sentences is three sentences; quotation marks stay with their neighbours.
 * One pass with bounded looks to both sides: the time grows with the text alone.
 */
import type { Span } from '../domain/span.js';
export declare function findSentences(text: string): Span[];
