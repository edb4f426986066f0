/**
 * Who takes part in a meeting, and who receives.
 *
 * A person stands for the state: "Rubio met Lavrov; Russia and the United States …" is a meeting of two people.
 * A host who is a person takes part; a state that hosts the talks of two others does not.
 */
import type { MeetingFrame } from '../../domain/document.js';
import type { PartyId } from '../../domain/dossier.js';
import type { PartyIndex } from '../party/read.js';
export interface Attendance {
    readonly participants: readonly PartyId[];
    readonly host: PartyId | null;
    readonly mediator: PartyId | null;
}
export declare function readAttendance(text: string, frame: MeetingFrame, parties: PartyIndex): Attendance;
/** All who are named in any mention of one meeting; a description ("European leaders") gives way to the people it stands for. */
export declare function joinAttendance(mentions: readonly Attendance[], parties: PartyIndex): Attendance;
