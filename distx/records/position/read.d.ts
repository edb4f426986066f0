/**
 * Positions: where a party stands on an issue of the negotiation.
 *
 * In:  a document's position frames, its parties, its statements and its commitments.
 * Out: one position for each party, issue and stance, with every clause that shows it.
 *
 * "must" and "should" inside reported speech are the speaker's. A pledge is not repeated as a position. Silence is a
 * position only where the text says that an earlier demand was dropped or not repeated (silence.ts): refusing to
 * comment is a statement.
 */
import type { PositionClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
import type { PartyIndex } from '../party/read.js';
import { type Speech } from '../statement/read.js';
export declare function readPositions(document: Document, parties: PartyIndex, speeches: readonly Speech[], undertakings: readonly Span[]): PositionClaim[];
