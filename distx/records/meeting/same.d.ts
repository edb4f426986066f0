/**
 * Are two mentions of one meeting?
 *
 * In:  a mention, and a meeting put together from earlier mentions of the same report.
 * Out: how well they agree; null where something forbids it: another day, another way of meeting, one over and one
 *      ahead, a two-sided and a three-sided one, other participants.
 *
 * A report names a meeting once in full ("talks between Rubio and Lavrov in Riyadh on Tuesday") and then with the
 * article alone ("the talks"): the second joins the nearest meeting that nothing forbids.
 */
import type { MeetingMode, MeetingStatus } from '../../domain/document.js';
import type { PartyId, When } from '../../domain/dossier.js';
export interface Participant {
    readonly id: PartyId;
    /** The state or body a person speaks for: one mention names the minister, the next the country. */
    readonly standsFor: PartyId | null;
}
export interface MeetingTraits {
    readonly participants: readonly Participant[];
    readonly status: MeetingStatus;
    readonly mode: MeetingMode;
    readonly when: When | null;
    readonly place: string | null;
    /** How many sides the words say it has: "bilateral" 2, "three-way" 3. */
    readonly sides: number | null;
    /** The word for it, in the singular: summit, meeting, call. */
    readonly noun: string;
    /** "the summit", "their talks": the words point back at a meeting told before. */
    readonly pointsBack: boolean;
}
/** Below this, two mentions stay apart: sharing a day, or one of several participants, is not enough by itself. */
export declare const SAME = 1;
export declare function agreement(mention: MeetingTraits, meeting: MeetingTraits): number | null;
