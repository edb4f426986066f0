/**
 * What must come first: "after such a bilateral session, a three-way one would follow".
 *
 * In:  the meetings of a report with the mentions they were put together from.
 * Out: for each meeting still to come, the meetings still to come that its words put before it.
 */
import type { MeetingFrame, MeetingStatus } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
export interface Ordered {
    readonly id: string;
    readonly status: MeetingStatus;
    readonly frames: readonly MeetingFrame[];
}
export declare function readOrder(meetings: readonly Ordered[]): Map<string, readonly {
    id: string;
    span: Span;
}[]>;
