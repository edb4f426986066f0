/**
 * readout export DOSSIER --format FORMAT: the dossier in a form that other programs take.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormatName } from '../export/formats.js';
import { isDossier, loadDossier, takeDossier, withDossier } from './open-dossier.js';
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
      if (out !== undefined && isDossier(out))
        throw new Error(
          `${out}: that is the name of a dossier, which would be lost: give another, as in --out talks.${format}`,
        );
      const dossier = await loadDossier(address, { asOf });
      const newest = new Map(dossier.documents.map(({ id, sha256 }) => [id, sha256]));
      const texts = new Map<string, string>();
      await withDossier(address, { readOnly: true }, async (store) => {
        for await (const { document, sha256, text } of store.texts()) {
          if (newest.get(document) === sha256) texts.set(document, text);
        }
      });
      const files = await render(dossier, { textOf: (document) => texts.get(document) });
      if (out === undefined) {
        for (const { content } of files) await writeResult(content);
        return;
      }
      try {
        if (manyFiles) await mkdir(out, { recursive: true });
        for (const { name, content } of files) await writeFile(manyFiles ? join(out, name) : out, content);
      } catch (error) {
        const { code = '', message } = error as NodeJS.ErrnoException;
        throw new Error(`${out}: ${NOT_WRITTEN[code] ?? `cannot be written: ${message}`}`, { cause: error });
      }
      say(`${files.length === 1 ? out : `${files.length} files in ${out}`} written`);
    });
}

const NOT_WRITTEN: { readonly [code: string]: string } = {
  ENOENT: 'its folder does not exist: make the folder first',
  ENOTDIR: 'its folder is a file: choose another place',
  EEXIST: 'it is a file, and a folder is needed: choose another name',
  EISDIR: 'it is a folder: give the name of a file in it',
  EACCES: 'you may not write there: choose another place',
  EPERM: 'you may not write there: choose another place',
  EROFS: 'its disk can only be read: choose another place',
  ENOSPC: 'the disk is full: make room, then export again',
};
