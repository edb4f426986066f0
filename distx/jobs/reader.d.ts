import type { ReportClaims } from '../domain/claim.js';
import type { Document } from '../domain/document.js';
import type { Report } from '../domain/report.js';
export interface Reader {
    /** @throws the signal's reason when it is aborted, and Error when the encoder cannot be loaded */
    read(reports: Reports, signal?: AbortSignal): AsyncGenerator<ReportClaims>;
    inspect(reports: Reports, signal?: AbortSignal): AsyncGenerator<Document>;
}
export type Reports = AsyncIterable<Report> | Iterable<Report>;
/** What a worker does with each report, told to it once at its start. */
export type Task = 'read' | 'inspect';
/** @param options.workers how many worker threads; by default one for each processor, eight at most */
export declare function openReader(options?: {
    readonly workers?: number;
}): Reader;
