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
import { readerLeft } from './output.js';
import { ProblemLog } from './problem-log.js';
import { showProgress } from './progress.js';

export interface RunOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly workers?: number;
}

export interface Run<Result extends { readonly report: Report }> {
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

export async function runOverReports<Result extends { readonly report: Report }>(run: Run<Result>): Promise<Outcome> {
  const { inputs, options, read, take } = run;
  const { workers, ...known } = options;
  const [{ readReports }, { openReader }] = await Promise.all([
    import('../intake/read-reports.js'),
    import('../jobs/reader.js'),
  ]);
  const reader = openReader(workers === undefined ? {} : { workers });
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  const signal = AbortSignal.any([interrupt.signal, readerLeft]);
  const progress = showProgress(inputs);
  const log = new ProblemLog(progress);
  let finished = 0;
  try {
    const reports = log.accept(readReports(inputs, { ...known, stdin: process.stdin }));
    for await (const result of read(reader, reports, signal)) {
      log.tellOf(result.report);
      await take(result);
      finished += 1;
      progress.count(result.report.text);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    process.off('SIGINT', stop);
    progress.clear();
  }
  if (interrupt.signal.aborted) log.reject(describeStop(finished));
  return { problems: log.rejected, exitCode: interrupt.signal.aborted ? 130 : log.exitCode };
}

/** A dossier of a run cut short says so itself: it may be read when the terminal is long closed. */
function describeStop(finished: number): Problem {
  const message = `stopped after ${finished} ${finished === 1 ? 'report' : 'reports'}; the rest was not read.`;
  return { rule: 'cli/stopped', level: 'error', message };
}
