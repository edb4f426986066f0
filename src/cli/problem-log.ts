/**
 * The problems of a run: each is said as soon as it is met, one line, and decides the exit code.
 *
 *   readout: march.jsonl:14: "publishd" is not a field of a report; did you mean "published"?
 */
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Rejected } from '../intake/read-reports.js';
import { say } from './output.js';
import type { Progress } from './progress.js';

export class ProblemLog {
  /** Of reports that were left out altogether: no report carries them. */
  readonly rejected: Problem[] = [];
  exitCode: 0 | 1 = 0;
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** The reports among what came in. */
  async *accept(entries: AsyncIterable<Report | Rejected>): AsyncGenerator<Report> {
    for await (const entry of entries) {
      if ('problem' in entry) this.reject(entry.problem);
      else yield entry;
    }
  }

  reject(problem: Problem): void {
    this.rejected.push(problem);
    this.#tell(problem, problem.where);
  }

  tellOf({ id, problems }: Report): void {
    for (const problem of problems) this.#tell(problem, problem.where ?? id);
  }

  #tell({ level, message }: Problem, where: string | undefined): void {
    if (level === 'error') this.exitCode = 1;
    this.#progress.clear();
    say(where ? `${where}: ${message}` : message);
  }
}
