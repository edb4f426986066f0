/**
 * Positions of many reports: one record for each party and issue, with a step for each report that shows its stance.
 * Issues are the same where their labels are, letter case aside.
 */
import type { PositionClaim } from '../../domain/claim.js';
import type { Issue, Position } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
export declare function gatherIssues(claims: readonly PositionClaim[]): Issue[];
export declare function mergePositions(claims: readonly PositionClaim[], issues: readonly Issue[], published: ReadonlyMap<string, IsoDay | null>): Position[];
