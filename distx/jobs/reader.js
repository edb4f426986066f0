/**
 * A reader of reports: the pipeline on worker threads, results in the order of the reports.
 *
 *   const reader = openReader();
 *   for await (const claims of reader.read(reports)) …
 *
 * Each worker holds its own encoder, and a report is read by one worker alone: how many there are changes nothing in
 * what is read (invariant 7). A report that cannot be read comes back empty, with a problem that says so.
 */
import { availableParallelism } from 'node:os';
import { mapInOrder } from './pool.js';
/** More workers than this only add memory on a laptop: each holds a model. */
const MOST_WORKERS = 8;
/** @param options.workers how many worker threads; by default one for each processor, eight at most */
export function openReader(options = {}) {
    const workers = options.workers ?? Math.min(MOST_WORKERS, availableParallelism());
    async function* run(task, reports, whenFailed, signal) {
        const file = new URL('./reader-worker.js', import.meta.url);
        const pool = { workers, workerData: task, ...(signal ? { signal } : {}) };
        for await (const outcome of mapInOrder(file, reports, pool)) {
            yield outcome.kind === 'done' ? outcome.output : whenFailed(unread(outcome.input, outcome.reason));
        }
    }
    return {
        read: (reports, signal) => run('read', reports, withoutClaims, signal),
        inspect: (reports, signal) => run('inspect', reports, withoutReadings, signal),
    };
}
function unread(report, reason) {
    const problem = {
        rule: 'reading/failed',
        level: 'error',
        where: report.id,
        message: `could not be read and is left out (${reason}); please report this with the text`,
    };
    return { ...report, problems: [...report.problems, problem] };
}
const withoutClaims = (report) => ({
    report,
    parties: [],
    meetings: [],
    statements: [],
    positions: [],
    commitments: [],
    nextSteps: [],
});
const withoutReadings = (report) => ({
    report,
    sentences: [],
    tokens: [],
    mentions: [],
    groups: [],
    times: [],
    amounts: [],
    frames: [],
    attributions: [],
});
