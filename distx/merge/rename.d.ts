/** The same claims with each party under the id it has in the dossier. */
import type { ReportClaims } from '../domain/claim.js';
import type { PartyId } from '../domain/dossier.js';
export declare function renameParties(claims: ReportClaims, idOf: (id: PartyId) => PartyId): ReportClaims;
