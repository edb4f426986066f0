/**
 * Whose words a place of the text belongs to.
 *
 * In:  the attributions of a report and its quotation marks.
 * Out: for a place, the innermost attribution whose content holds it, and whether it stands inside quotation marks.
 */
import type { AttributionFrame, Frame } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
export declare class Speakers {
    #private;
    constructor(text: string, frames: readonly Frame[]);
    /** The innermost attribution around a place. */
    around(place: Span): AttributionFrame | null;
    /** Inside quotation marks: an opening one before it in the same paragraph is not closed yet. */
    isQuoted({ start }: Span): boolean;
}
