/**
 * Claims of many reports → one dossier.
 *
 * In:  the claims of each report, in any order.
 * Out: the dossier: parties first, since all else refers to them; then each kind by its own rule
 *      (records/<kind>/merge.ts). What is not certainly the same stays apart.
 *
 * Reports are taken by day of publishing, then by id: the order they were given in changes nothing (invariant 7).
 */
import type { ReportClaims } from '../domain/claim.js';
import type { Dossier } from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
export declare function mergeClaims(claims: readonly ReportClaims[], problems?: readonly Problem[]): Dossier;
