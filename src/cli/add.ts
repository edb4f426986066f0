/**
 * readout add DOSSIER REPORT…: reads reports and puts them into the dossier.
 */
import { Command } from 'commander';
import type { Report } from '../domain/report.js';
import type { Added } from '../jobs/add.js';
import { showAddress, takeDossier, withDossier } from './open-dossier.js';
import { takeReports } from './options.js';
import { readerLeft, say } from './output.js';
import { ProblemLog } from './problem-log.js';
import { showProgress } from './progress.js';
import type { RunOptions } from './run.js';

interface AddOptions extends RunOptions {
  readonly again?: true;
}

const HELP = `
The same report twice changes nothing; one whose text has changed becomes a new
version, and its older text stays; one of which a day or an outlet is told that
was not is read anew. A run that was stopped, by whatever, is gone
on with by the same command, or by "readout add DOSSIER" alone.

Examples:
  readout add talks.dossier communique.txt
  readout add talks.dossier news/ march.jsonl
  readout add talks.dossier                  what an earlier run left unread
  readout add talks.dossier --again          all of it, read anew
`;

export function addCommand(): Command {
  return takeReports(takeDossier(new Command('add')), '[report...]')
    .option('--again', 'read every report of the dossier anew, as after an update of this program')
    .summary('read reports into a dossier')
    .description('Reads reports and puts them into the dossier: what they tell joins what is known.')
    .addHelpText('after', HELP)
    .action(async (address: string, inputs: readonly string[], options: AddOptions) => {
      process.exitCode = await add(address, inputs, options);
    });
}

async function add(address: string, inputs: readonly string[], options: AddOptions): Promise<number> {
  const { again, workers, ...known } = options;
  const [{ readReports }, { openReader }, { takeIn, readWaiting }, { assemble, rebuild }] = await Promise.all([
    import('../intake/read-reports.js'),
    import('../jobs/reader.js'),
    import('../jobs/add.js'),
    import('../jobs/assemble.js'),
  ]);
  return withDossier(address, {}, async (store) => {
    const interrupt = new AbortController();
    const stop = () => interrupt.abort();
    process.once('SIGINT', stop);
    const signal = AbortSignal.any([interrupt.signal, readerLeft]);
    const now = new Date().toISOString();
    const progress = showProgress(inputs);
    const log = new ProblemLog(progress);
    let read = 0;
    try {
      if (again) await store.readAgain();
      const reports = inputs.length > 0 ? readReports(inputs, { ...known, stdin: process.stdin }) : nothing();
      const { kept, changed } = await takeIn(store, log.accept(reports), now);
      await readWaiting(store, openReader(workers === undefined ? {} : { workers }), {
        signal,
        onRead: (report) => {
          log.tellOf(report);
          read += 1;
          progress.count(report.text);
        },
      });
      if (again) await rebuild(store);
      else await assemble(store, []);
      progress.clear();
      say(describe(kept, changed, read));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      process.off('SIGINT', stop);
      progress.clear();
    }
    if (!interrupt.signal.aborted) return log.exitCode;
    const { waiting } = await store.count();
    say(`stopped; ${count(waiting, 'report')} wait to be read: "readout add ${showAddress(address)}" goes on`);
    return 130;
  });
}

async function* nothing(): AsyncGenerator<Report> {}

function describe(kept: Added['kept'], changed: readonly string[], read: number): string {
  const parts = [
    `${count(kept.new, 'new report')}`,
    // Two files of one name in two folders are one report that changed: whoever meant two must see it.
    ...(changed.length > 0 ? [`${changed.length} changed (${nameSome(changed)})`] : []),
    ...(kept.known > 0 ? [`${kept.known} known already`] : []),
    ...(read > kept.new + kept.changed ? [`${read} read`] : []),
  ];
  return parts.join(', ');
}

const nameSome = (ids: readonly string[]): string =>
  ids.length > MOST_NAMED
    ? `${ids.slice(0, MOST_NAMED).join(', ')} and ${ids.length - MOST_NAMED} more`
    : ids.join(', ');

const MOST_NAMED = 8;

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
