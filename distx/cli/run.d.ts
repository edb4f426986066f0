/**
 * One run over the reports a person named: what `read` and `inspect` have in common.
 *
 * In:  files, folders or `-`; how a report is to be read; what to do with each result, in the order of the reports.
 * Out: the problems of what was left out, and the exit code.
 *
 * No problem of one report stops the others. Ctrl-C stops the reading and keeps what is finished; a second one ends
 * the program at once.
 */
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Reader } from '../jobs/reader.js';
export interface RunOptions {
    readonly published?: string;
    readonly outlet?: string;
    readonly workers?: number;
}
export interface Run<Result extends {
    readonly report: Report;
}> {
    readonly inputs: readonly string[];
    readonly options: RunOptions;
    readonly read: (reader: Reader, reports: AsyncIterable<Report>, signal: AbortSignal) => AsyncIterable<Result>;
    readonly take: (result: Result) => void | Promise<void>;
}
export interface Outcome {
    /** Of reports that were left out altogether. */
    readonly problems: readonly Problem[];
    readonly exitCode: 0 | 1 | 130;
}
export declare function runOverReports<Result extends {
    readonly report: Report;
}>(run: Run<Result>): Promise<Outcome>;
