/**
 * The whole way, on one screen:
 *
 *   bytes → Report → Document → Claim[] → Dossier → View → page, file, terminal
 *
 * intake/ makes reports of bytes, and views/ with export/ show dossiers; between them lie the stages below. Each takes
 * what the one before it gave and asks nothing of a later one. Only the ways in (cli, jobs, the library's index)
 * import this file.
 */
import type { ReportClaims } from './domain/claim.js';
import type { Document } from './domain/document.js';
import type { Report } from './domain/report.js';
import type { Encoder } from './reading/encoder/encoder.js';
export { mergeClaims } from './merge/merge.js';
export interface ReadingOptions {
    /** Also PolNeAR's broad attributions (beliefs, intentions), which no record is made from. */
    readonly attributions: boolean;
}
/** Report → Document: sentences, tokens, frames, mentions and who they refer to, times, amounts. */
export declare function readDocument(encoder: Encoder, report: Report, options: ReadingOptions): Promise<Document>;
/** Document → Claim[]: each kind of record with the results of the kinds before it. */
export declare function readClaims(document: Document): ReportClaims;
