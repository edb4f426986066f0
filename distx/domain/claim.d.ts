import type { Commitment, Meeting, NextStep, Party, Position, Statement } from './dossier.js';
import type { Report } from './report.js';
/**
 * What one report says of one thing: the record's fields as this report gives them, each resting on its words.
 * History, origins and conflicts are not claimed; they come of putting claims together (merge/).
 */
export type PartyClaim = Omit<Party, 'origins'>;
export type MeetingClaim = Omit<Meeting, 'history' | 'origins'>;
export type StatementClaim = Omit<Statement, 'origins'>;
export type PositionClaim = Omit<Position, 'history' | 'issueId' | 'origins'>;
export type CommitmentClaim = Omit<Commitment, 'history' | 'origins'>;
export type NextStepClaim = Omit<NextStep, 'origins'>;
/** All claims of one report. Ids of parties inside them are those of `parties` beside them. */
export interface ReportClaims {
    readonly report: Report;
    readonly parties: readonly PartyClaim[];
    readonly meetings: readonly MeetingClaim[];
    readonly statements: readonly StatementClaim[];
    readonly positions: readonly PositionClaim[];
    readonly commitments: readonly CommitmentClaim[];
    readonly nextSteps: readonly NextStepClaim[];
}
