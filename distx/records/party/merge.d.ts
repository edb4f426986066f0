/**
 * Parties of many reports.
 *
 * Two reports name one party where the full name is the same, or where a bare surname ("Zelenskyy") fits the last name
 * of one person alone. A surname that fits two people stays by itself.
 */
import type { ReportClaims } from '../../domain/claim.js';
import type { Party, PartyId } from '../../domain/dossier.js';
export interface MergedParties {
    readonly parties: readonly Party[];
    /** The id in the dossier of a party under the id its report gives it. */
    readonly idOf: (report: string, id: PartyId) => PartyId;
}
export declare function mergeParties(claims: readonly ReportClaims[]): MergedParties;
