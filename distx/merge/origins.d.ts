/**
 * How many reports tell a record, and how many of them are not copies of another: wire copy printed by five outlets
 * has one origin (invariant 4). Copies are told by their text.
 */
import type { Grounds } from '../domain/dossier.js';
import type { Report } from '../domain/report.js';
export declare function countOrigins(reports: readonly Report[]): <Record extends Grounds>(record: Record) => Record;
