/**
 * readout why REPORT|DOSSIER RECORD[.FIELD]: the words, the rules and the links that made a record.
 */
import { Command, Option } from 'commander';
import type { ReportClaims } from '../domain/claim.js';
import type { Report } from '../domain/report.js';
import type { Merged } from '../merge/merge.js';
import { isDossier, withDossier } from './open-dossier.js';
import { takeReports } from './options.js';
import { wantsColour, writeResult } from './output.js';
import { type RunOptions, runOverReports } from './run.js';

interface WhyOptions extends RunOptions {
  readonly format: Format;
}

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `
RECORD is an id that "readout show", or "readout read --format json", prints;
FIELD one of its fields: time, participants, status, place, speaker, stance, by,
to, due, amount … Without FIELD, all that were read are told.

Examples:
  readout why examples/geneva-2021.txt joe-biden.speaksFor
  readout why communique.txt meeting-4f1c02b7a9de.time --format json
  readout why talks.dossier meeting-4f1c02b7a9de
`;

export function whyCommand(): Command {
  return takeReports(new Command('why'), '<report>')
    .argument('<record>', 'id of a record, or id.field')
    .summary('which words and rules made a record')
    .description(
      'Says, for each value of one record of a report or a dossier, which words it was read from, which rule read them, ' +
        'and what they were linked to; as it happened while reading.',
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .addHelpText('after', HELP)
    .action(async (report: string, record: string, options: WhyOptions) => {
      process.exitCode = await tellWhy(report, record, options);
    });
}

/** @throws Error with one line for a record or a field that is not there. */
async function tellWhy(input: string, asked: string, { format, ...options }: WhyOptions): Promise<number> {
  if (isDossier(input)) {
    const { assembleWithReasons } = await import('../jobs/assemble.js');
    const [record = ''] = asked.split('.');
    await tell(
      await withDossier(input, { readOnly: true }, (store) => assembleWithReasons(store, record)),
      asked,
      format,
    );
    return 0;
  }
  const claims: ReportClaims[] = [];
  const [outcome, { merge }] = await Promise.all([
    runOverReports<ReportClaims<Report>>({
      inputs: [input],
      options,
      read: (reader, reports, signal) => reader.read(reports, signal),
      take: (read) => void claims.push(read),
    }),
    import('../merge/merge.js'),
  ]);
  // A report that could not be read has no records to ask about; its line is said already.
  if (claims.length === 0) return outcome.exitCode;
  await tell(merge(claims), asked, format);
  return outcome.exitCode;
}

async function tell({ dossier, because, leadsTo }: Merged, asked: string, format: Format): Promise<void> {
  const { explain } = await import('../views/why.js');
  const explanation = explain(dossier, because, asked, (id) => leadsTo.get(id) ?? null);
  if ('message' in explanation) throw new Error(explanation.message);
  if (format === 'json') {
    const { renderJson } = await import('../export/json.js');
    await writeResult(renderJson(explanation));
  } else {
    const { renderWhy } = await import('../export/why-text.js');
    await writeResult(renderWhy(explanation, { colour: wantsColour(), cite: dossier.documents.length > 1 }));
  }
}
