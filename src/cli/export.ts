/**
 * readout export DOSSIER --format FORMAT: the dossier in a form that other programs take.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormatName } from '../export/formats.js';
import { loadDossier, takeDossier, withDossier } from './open-dossier.js';
import { parseDay } from './options.js';
import { say, writeResult } from './output.js';

interface ExportOptions {
  readonly format: ExportFormatName;
  readonly out?: string;
  readonly asOf?: string;
}

const NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];

const HELP = `
Formats:
${NAMES.map((name) => `  ${name.padEnd(9)}${EXPORT_FORMATS[name].says}`).join('\n')}

Examples:
  readout export talks.dossier --format md > brief.md
  readout export talks.dossier --format csv --out tables/
  readout export talks.dossier --format ics --out talks.ics
`;

export function exportCommand(): Command {
  return takeDossier(new Command('export'))
    .addOption(new Option('--format <format>', 'one of those below').choices(NAMES).makeOptionMandatory())
    .option('--out <path>', 'a file, or the folder for a format of many files; else standard output')
    .option('--as-of <date>', 'what could be known on that day', parseDay)
    .summary('the dossier in a form other programs take')
    .description('Writes the dossier as data, tables, a calendar, a graph or a brief.')
    .addHelpText('after', HELP)
    .action(async (address: string, { format, out, asOf }: ExportOptions) => {
      const { manyFiles, render } = EXPORT_FORMATS[format];
      if (manyFiles && out === undefined)
        throw new Error(`${format} is many files: give a folder, as in --out tables/`);
      const dossier = await loadDossier(address, { asOf });
      const newest = new Map(dossier.documents.map(({ id, sha256 }) => [id, sha256]));
      const texts = new Map<string, string>();
      await withDossier(address, { readOnly: true }, async (store) => {
        for await (const { document, sha256, text } of store.texts()) {
          if (newest.get(document) === sha256) texts.set(document, text);
        }
      });
      const files = await render(dossier, { textOf: (document) => texts.get(document) });
      if (manyFiles) await mkdir(out as string, { recursive: true });
      for (const { name, content } of files) {
        if (out === undefined) await writeResult(content);
        else await writeFile(manyFiles ? join(out, name) : out, content);
      }
      if (out !== undefined) say(`${files.length === 1 ? out : `${files.length} files in ${out}`} written`);
    });
}
