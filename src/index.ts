/**
 * Readout as a library.
 *
 * ```ts
 * import { mergeClaims, openReader, readReports } from 'readout';
 *
 * const claims = [];
 * for await (const read of openReader().read(reports)) claims.push(read);
 * const dossier = mergeClaims(claims);
 * ```
 *
 * `readReports` turns files, folders and standard input into reports and says what it could not read; `freezeReport`
 * makes one of a text at hand. `test/library.test.ts` runs this example.
 */
export type { ReportClaims } from './domain/claim.js';
export type { Document } from './domain/document.js';
export type * from './domain/dossier.js';
export type { Problem } from './domain/problem.js';
export type { Report } from './domain/report.js';
export { freezeReport } from './intake/freeze.js';
export { type Rejected, readReports } from './intake/read-reports.js';
export { openReader, type Reader } from './jobs/reader.js';
export { mergeClaims } from './merge/merge.js';
