/**
 * The words of a statement.
 *
 * In:  the stretches an attribution marks as said.
 * Out: the same without what is not said: the outer quotation marks, a leading "that", a closing comma or full stop.
 *      An inner mark that has lost its partner stays: `the “first line of defence` would be a worse quote.
 */
import type { Span } from '../../domain/span.js';
export declare function trimContent(text: string, span: Span): Span | null;
