import { ProblemLog } from './problem-log.js';
import { showProgress } from './progress.js';
export async function runOverReports(run) {
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
    const progress = showProgress(inputs);
    const log = new ProblemLog(progress);
    let finished = 0;
    try {
        const reports = log.accept(readReports(inputs, { ...known, stdin: process.stdin }));
        for await (const result of read(reader, reports, interrupt.signal)) {
            log.tellOf(result.report);
            await take(result);
            finished += 1;
            progress.count(result.report.text);
        }
    }
    catch (error) {
        if (!interrupt.signal.aborted)
            throw error;
    }
    finally {
        process.off('SIGINT', stop);
        progress.clear();
    }
    if (interrupt.signal.aborted)
        log.reject(describeStop(finished));
    return { problems: log.rejected, exitCode: interrupt.signal.aborted ? 130 : log.exitCode };
}
/** A dossier of a run cut short says so itself: it may be read when the terminal is long closed. */
function describeStop(finished) {
    const message = `stopped after ${finished} ${finished === 1 ? 'report' : 'reports'}; the rest was not read.`;
    return { rule: 'cli/stopped', level: 'error', message };
}
