/**
 * Parties: everyone and everything that takes part in a record.
 *
 * In:  a document: its mentions with chains, its groups.
 * Out: an index that says which parties the words of a role mean, and claims for those that some record refers to.
 *
 * One party for each real one: "Washington", "the White House" and "US officials" are the United States where they act.
 * A person's party is named by the fullest name without title, a state by its usual English name, anything else as the
 * text words it best. "Officials", "sources", "the statement" are nobody (resolve.ts).
 */
import type { PartyClaim, ReportClaims } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import type { PartyId, PartyKind } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
export type PartyContext = 'actor' | 'place';
export interface PartyIndex {
    /** The parties that a role's words mean; none where they hide or name nobody. */
    resolve(span: Span, context?: PartyContext): PartyId[];
    kind(id: PartyId): PartyKind;
    name(id: PartyId): string;
    /** The state or body a person speaks for. */
    speaksFor(id: PartyId): PartyId | undefined;
    /** Of the parties that these records refer to, and of whom they speak for. */
    claims(records: Omit<ReportClaims, 'report' | 'parties'>): PartyClaim[];
}
export declare function readParties(document: Document): PartyIndex;
