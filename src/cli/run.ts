/**
 * One run over the reports a person named: what `read` and `inspect` have in common.
 *
 * In:  files, folders or `-`; how a report is to be read; what to do with each result, in the order of the reports.
 * Out: the problems met, and whether the person stopped it.
 *
 * Every problem is said as soon as it is met, one line each, and none of them stops the other reports.
 * Ctrl-C stops the reading and keeps what is finished; a second one ends the program at once.
 */
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Rejected } from '../intake/read-reports.js';
import type { Reader } from '../pipeline.js';
import { say } from './output.js';
import { showProgress } from './progress.js';

export interface RunOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly workers?: number;
}

export interface Run<Result> {
  readonly inputs: readonly string[];
  readonly options: RunOptions;
  readonly read: (reader: Reader, reports: AsyncIterable<Report>, signal: AbortSignal) => AsyncIterable<Result>;
  readonly textOf: (result: Result) => string;
  readonly take: (result: Result) => void | Promise<void>;
}

export interface Outcome {
  /** Of reports that were left out altogether. */
  readonly problems: readonly Problem[];
  readonly exitCode: 0 | 1 | 130;
}

export async function runOverReports<Result>({ inputs, options, read, textOf, take }: Run<Result>): Promise<Outcome> {
  const [{ readReports }, { openReader }] = await Promise.all([
    import('../intake/read-reports.js'),
    import('../pipeline.js'),
  ]);
  const { workers, ...intake } = options;
  const reader = await openReader(workers === undefined ? {} : { workers });
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  const progress = showProgress(inputs);
  const problems: Problem[] = [];
  let exitCode: 0 | 1 = 0;
  let finished = 0;

  const tell = (problem: Problem, where: string | undefined) => {
    if (problem.level === 'error') exitCode = 1;
    progress.clear();
    say(where ? `${where}: ${problem.message}` : problem.message);
  };
  async function* accept(entries: AsyncIterable<Report | Rejected>): AsyncGenerator<Report> {
    for await (const entry of entries) {
      if ('problem' in entry) {
        problems.push(entry.problem);
        tell(entry.problem, entry.problem.where);
      } else {
        for (const problem of entry.problems) tell(problem, problem.where ?? entry.id);
        yield entry;
      }
    }
  }

  try {
    const reports = accept(readReports(inputs, { ...intake, stdin: process.stdin }));
    for await (const result of read(reader, reports, interrupt.signal)) {
      finished += 1;
      progress.count(textOf(result));
      await take(result);
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
  } finally {
    process.off('SIGINT', stop);
    progress.clear();
    await reader.close();
  }
  if (!interrupt.signal.aborted) return { problems, exitCode };
  const stopped: Problem = {
    rule: 'cli/stopped',
    message: `stopped after ${finished} ${finished === 1 ? 'report' : 'reports'}; the rest was not read.`,
    level: 'error',
  };
  say(stopped.message);
  return { problems: [...problems, stopped], exitCode: 130 };
}
