/**
 * The place of a meeting, as the text words it; `tbd` where it says that the place is open.
 * Among mentions of one meeting a named place is believed above an open one, the earlier above the later.
 */
import type { Document, MeetingFrame } from '../../domain/document.js';
import type { Place } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
export interface Placed {
    readonly place: Place;
    readonly span: Span;
}
export declare function readMeetingPlace(document: Document, frame: MeetingFrame): Placed | null;
export declare function chooseMeetingPlace(places: readonly Placed[]): Placed | null;
