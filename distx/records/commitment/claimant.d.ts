/**
 * Claim and fact apart: "Zelenskyy said the package would be worth 90 billion" keeps Zelenskyy.
 *
 * In:  a commitment, its promisors, and the statements around it.
 * Out: its status, and who says so where only somebody else than the promisors does. An offer or a pledge that another
 *      side tells of is `claimed`; what both sides agreed stays `agreed`, whoever tells it.
 */
import type { CommitmentFrame, CommitmentStatus } from '../../domain/document.js';
import type { PartyId } from '../../domain/dossier.js';
import type { Evidence } from '../../domain/dossier.js';
import type { PartyIndex } from '../party/read.js';
import { type Speech } from '../statement/read.js';
export interface Claimed {
    readonly status: CommitmentStatus;
    readonly claimant: {
        readonly party: PartyId;
        readonly cue: Evidence;
    } | null;
}
export declare function readClaimant(frame: CommitmentFrame, by: readonly PartyId[], parties: PartyIndex, speeches: readonly Speech[]): Claimed;
