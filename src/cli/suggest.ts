/**
 * readout suggest DOSSIER: what waits for a person's word.
 */
import { Command, Option } from 'commander';
import { takeDossier, withDossier } from './open-dossier.js';
import { parseCount } from './options.js';
import { wantsColour, writeResult } from './output.js';

const HELP = `
Answer with "readout judge":
  readout judge talks.dossier same ID ID
  readout judge talks.dossier different ID ID
  readout judge talks.dossier part ID REPORT      what the report tells is another
`;

interface SuggestOptions {
  readonly format: 'text' | 'json';
  readonly limit: number;
}

export function suggestCommand(): Command {
  return takeDossier(new Command('suggest'))
    .summary('records that may be one, for a person to say')
    .description(
      'Lists records that may be one and were too doubtful to join, and those that were joined and may be two, the most ' +
        'doubtful first, with the reasons; judgements that ' +
        'no longer find what they speak of; and judgements that a later one contradicts.',
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--limit <count>', 'how many at most', parseCount, 20)
    .addHelpText('after', HELP)
    .action(async (address: string, { format, limit }: SuggestOptions) => {
      await withDossier(address, { readOnly: true }, async (store) => {
        const [{ rebuild }, { renderSuggestions }, { renderJson }] = await Promise.all([
          import('../jobs/assemble.js'),
          import('../export/suggestions-text.js'),
          import('../export/json.js'),
        ]);
        const { dossier, suggestions, lost, overruled } = await rebuild(store, { readOnly: true });
        const waiting = { suggestions, lost, overruled };
        await writeResult(
          format === 'json'
            ? renderJson(waiting)
            : renderSuggestions(dossier, waiting, { colour: wantsColour(), limit }),
        );
      });
    });
}
