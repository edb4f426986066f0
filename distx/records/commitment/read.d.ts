/**
 * Commitments: what a party undertakes to do or give.
 *
 * In:  a document's commitment frames, its parties and its statements.
 * Out: a commitment for each undertaking with its promisors, beneficiaries, amount, due day, condition, status, and who
 *      says so where it is not the promisor (claim.ts). Without a promisor there is none: nobody could be held to it.
 */
import type { CommitmentClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
import type { PartyIndex } from '../party/read.js';
import { type Speech } from '../statement/read.js';
export declare function readCommitments(document: Document, parties: PartyIndex, speeches: readonly Speech[]): CommitmentClaim[];
/** Where undertakings stand: a pledge is not read as a position once more. */
export declare const undertakingSpans: (document: Document) => Span[];
