/**
 * readout verify DOSSIER: reads every quote back from its text.
 */
import { Command } from 'commander';
import { loadDossier, takeDossier, withDossier } from './open-dossier.js';
import { say, writeResult } from './output.js';

export function verifyCommand(): Command {
  return takeDossier(new Command('verify'))
    .summary('read every quote back from its text')
    .description(
      'Checks the dossier: that its file is whole, that every text has the hash it came with, and that every quote of ' +
        'every record stands at its place. Exit code 1 where one is lost.',
    )
    .action(async (address: string) => {
      const dossier = await loadDossier(address);
      process.exitCode = await withDossier(address, { readOnly: true }, async (store) => {
        const { verify } = await import('../jobs/verify.js');
        const { quotes, texts, lost } = await verify(store, dossier);
        for (const line of lost) say(line);
        const found = lost.length === 0 ? 'all stand' : `${lost.length} found wrong`;
        await writeResult(`${quotes.toLocaleString('en')} quotes in ${texts.toLocaleString('en')} texts: ${found}\n`);
        return lost.length === 0 ? 0 : 1;
      });
    });
}
