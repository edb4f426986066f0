/**
 * The problems of a run: each is said as soon as it is met, one line, and decides the exit code.
 *
 *   readout: march.jsonl:14: "publishd" is not a field of a report; did you mean "published"?
 */
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Rejected } from '../intake/read-reports.js';
import type { Progress } from './progress.js';
export declare class ProblemLog {
    #private;
    /** Of reports that were left out altogether: no report carries them. */
    readonly rejected: Problem[];
    exitCode: 0 | 1;
    constructor(progress: Progress);
    /** The reports among what came in. */
    accept(entries: AsyncIterable<Report | Rejected>): AsyncGenerator<Report>;
    reject(problem: Problem): void;
    tellOf({ id, problems }: Report): void;
}
