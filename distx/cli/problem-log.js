import { say } from './output.js';
export class ProblemLog {
    /** Of reports that were left out altogether: no report carries them. */
    rejected = [];
    exitCode = 0;
    #progress;
    constructor(progress) {
        this.#progress = progress;
    }
    /** The reports among what came in. */
    async *accept(entries) {
        for await (const entry of entries) {
            if ('problem' in entry)
                this.reject(entry.problem);
            else
                yield entry;
        }
    }
    reject(problem) {
        this.rejected.push(problem);
        this.#tell(problem, problem.where);
    }
    tellOf({ id, problems }) {
        for (const problem of problems)
            this.#tell(problem, problem.where ?? id);
    }
    #tell({ level, message }, where) {
        if (level === 'error')
            this.exitCode = 1;
        this.#progress.clear();
        say(where ? `${where}: ${message}` : message);
    }
}
