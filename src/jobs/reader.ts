/**
 * A reader of reports: the pipeline on worker threads, results in the order of the reports.
 *
 *   const reader = openReader();
 *   for await (const claims of reader.read(reports)) …
 *
 * Each worker holds its own encoder, and a report is read by one worker alone: how many there are changes nothing in
 * what is read (invariant 7). A report that cannot be read comes back empty, with a problem that says so.
 */
import '../reading/encoder/no-telemetry.js';
import { availableParallelism } from 'node:os';
import type { ReportClaims } from '../domain/claim.js';
import type { Document } from '../domain/document.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import { mapInOrder } from './pool.js';

export interface Reader {
  /** @throws the signal's reason when it is aborted, and Error when the encoder cannot be loaded */
  read(reports: Reports, signal?: AbortSignal): AsyncGenerator<ReportClaims<Report>>;
  inspect(reports: Reports, signal?: AbortSignal): AsyncGenerator<Document>;
}

export type Reports = AsyncIterable<Report> | Iterable<Report>;

/** What a worker does with each report, told to it once at its start. */
export type Task = 'read' | 'inspect';

/** More workers than this only add memory on a laptop: each holds a model. */
const MOST_WORKERS = 8;

/** @param options.workers how many worker threads; by default one for each processor, eight at most */
export function openReader(options: { readonly workers?: number } = {}): Reader {
  const workers = options.workers ?? Math.min(MOST_WORKERS, availableParallelism());
  async function* run<Result>(
    task: Task,
    reports: Reports,
    whenFailed: (report: Report) => Result,
    signal?: AbortSignal,
  ): AsyncGenerator<Result> {
    const file = new URL('./reader-worker.js', import.meta.url);
    const pool = { workers, workerData: task, ...(signal ? { signal } : {}) };
    for await (const outcome of mapInOrder<Report, Result>(file, reports, pool)) {
      yield outcome.kind === 'done' ? outcome.output : whenFailed(unread(outcome.input, outcome.reason));
    }
  }
  return {
    read: (reports, signal) => run('read', reports, withoutClaims, signal),
    inspect: (reports, signal) => run('inspect', reports, withoutReadings, signal),
  };
}

function unread(report: Report, reason: string): Report {
  const problem: Problem = {
    rule: 'reading/failed',
    level: 'error',
    where: report.id,
    message: `could not be read and is left out (${reason}); please report this with the text`,
  };
  return { ...report, problems: [...report.problems, problem] };
}

const withoutClaims = (report: Report): ReportClaims<Report> => ({
  report,
  fingerprint: [],
  parties: [],
  meetings: [],
  statements: [],
  positions: [],
  commitments: [],
  nextSteps: [],
});

const withoutReadings = (report: Report): Document => ({
  report,
  sentences: [],
  tokens: [],
  mentions: [],
  groups: [],
  times: [],
  amounts: [],
  frames: [],
  attributions: [],
  turns: [],
  declaration: null,
  entries: [],
});
