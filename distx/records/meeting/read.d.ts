/**
 * Meetings: one for each real encounter, whatever a report calls it.
 *
 * In:  a document's meeting frames, one for each mention, and its parties.
 * Out: a meeting for each encounter, its mentions joined (same.ts), each value chosen among them
 *      (status.ts, date.ts, place.ts, participants.ts), and what must come first (order.ts).
 * A mention that names nobody and joins no meeting is dropped: it does not say who met whom.
 */
import type { MeetingClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import type { PartyIndex } from '../party/read.js';
export declare function readMeetings(document: Document, parties: PartyIndex): MeetingClaim[];
