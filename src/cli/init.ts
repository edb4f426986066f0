/**
 * readout init DOSSIER: a new, empty dossier.
 */
import { Command } from 'commander';
import { showAddress, takeDossier } from './open-dossier.js';
import { say } from './output.js';

const HELP = `
Examples:
  readout init talks.dossier
  readout init "postgres://localhost/desk#talks"     a schema of its own
`;

export function initCommand(): Command {
  return takeDossier(new Command('init'))
    .summary('a new, empty dossier')
    .description('Makes a new, empty dossier: one file (SQLite), or a schema of a PostgreSQL database.')
    .addHelpText('after', HELP)
    .action(async (address: string) => {
      const { initStore } = await import('../store/open.js');
      await initStore(address);
      const place = showAddress(address);
      say(`${place} is ready; "readout add ${place} REPORT…" fills it`);
    });
}
