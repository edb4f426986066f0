/**
 * readout inspect REPORT…: how each report was read, before any record is made of it.
 */
import { Command, Option } from 'commander';
import type { Document } from '../domain/document.js';
import { takeReports } from './options.js';
import { wantsColour, writeResult } from './output.js';
import { type RunOptions, runOverReports } from './run.js';

interface InspectOptions extends RunOptions {
  readonly format: Format;
}

const FORMATS = ['text', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `
Formats:
  text   sentence by sentence: frames with their roles, times, who is mentioned
  jsonl  a line a report: id, published, language, text, sentences, mentions,
         times, frames, attributions, problems; offsets are UTF-16 code units,
         end exclusive

Examples:
  readout inspect communique.txt
  readout inspect page.html --format jsonl | jq -r .text
`;

export function inspectCommand(): Command {
  return takeReports(new Command('inspect'))
    .summary('how each report was read')
    .description(
      'Shows what was found in each report before any record was made of it: its text, sentences, ' +
        'who is mentioned, times, and the frames that records are put together from.',
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .addHelpText('after', HELP)
    .action(async (inputs: readonly string[], options: InspectOptions) => {
      const { format, ...runOptions } = options;
      const render = await loadRenderer(format);
      const { exitCode } = await runOverReports<Document>({
        inputs,
        options: runOptions,
        read: (reader, reports, signal) => reader.inspect(reports, signal),
        take: (document) => writeResult(render(document)),
      });
      process.exitCode = exitCode;
    });
}

async function loadRenderer(format: Format): Promise<(document: Document) => string> {
  const { viewReading } = await import('../views/reading.js');
  if (format === 'jsonl') {
    const { renderJsonLine } = await import('../export/json.js');
    return (document) => renderJsonLine(viewReading(document));
  }
  const { renderReading } = await import('../export/reading-text.js');
  return (document) => renderReading(viewReading(document), { colour: wantsColour() });
}
