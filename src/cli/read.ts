/**
 * readout read REPORT…: the dossier of what is given; nothing is kept.
 */
import { Command, Option } from 'commander';
import type { ReportClaims } from '../domain/claim.js';
import type { Dossier } from '../domain/dossier.js';
import type { Report } from '../domain/report.js';
import { parseProbability, takeReports } from './options.js';
import { wantsColour, writeResult } from './output.js';
import { type RunOptions, runOverReports } from './run.js';

interface ReadOptions extends RunOptions {
  readonly each?: true;
  readonly minConfidence?: number;
  readonly format: Format;
}

const FORMATS = ['text', 'json', 'jsonl', 'md'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `
Formats:
  text   a brief to print: meetings, statements, positions, commitments, steps
  json   the dossier as data (readout/dossier@1); with --each, a list of them
  jsonl  the same, one dossier on one line
  md     the brief as Markdown, with numbered sources

Examples:
  readout read communique.txt
  readout read news/ march.jsonl --format md > brief.md
  curl -s https://example.org/feed.html | readout read - --published 2021-06-16
  readout read archive.jsonl --each --format jsonl > dossiers.jsonl

A record marked "unsure" is right with a probability under 0.5. With
--min-confidence, parties and meetings that others refer to stay all the same.

Without --published, the day comes from the data, the page, or the opening of
the text; where none of them says it, "on Friday" stays what it is.
`;

export function readCommand(): Command {
  return takeReports(new Command('read'))
    .summary('one dossier of the reports given')
    .description(
      'Reads reports and prints their dossier: who met whom and who is to meet next, who said what, where ' +
        'each party stands, who promised what by when, what comes next; each line with the words it rests on.',
    )
    .option('--each', 'a dossier for each report, in the order given, instead of one for all')
    .option(
      '--min-confidence <p>',
      'leave out records that are right with a smaller probability than this, from 0 to 1',
      parseProbability,
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .addHelpText('after', HELP)
    .action(async (inputs: readonly string[], options: ReadOptions) => {
      process.exitCode = await (options.each ? readEach(inputs, options) : readTogether(inputs, options));
    });
}

async function readTogether(inputs: readonly string[], options: ReadOptions): Promise<number> {
  const { each, format, minConfidence, ...runOptions } = options;
  const claims: ReportClaims[] = [];
  const [outcome, { mergeClaims }] = await Promise.all([
    runOverReports<ReportClaims<Report>>({
      inputs,
      options: runOptions,
      read: (reader, reports, signal) => reader.read(reports, signal),
      take: (read) => void claims.push(read),
    }),
    import('../merge/merge.js'),
  ]);
  const render = await loadRenderer(format, minConfidence);
  await writeResult(render(mergeClaims(claims, { problems: outcome.problems })));
  return outcome.exitCode;
}

/** One dossier after the other, each as soon as its turn has come: nothing is held back. */
async function readEach(inputs: readonly string[], options: ReadOptions): Promise<number> {
  const { each, format, minConfidence, ...runOptions } = options;
  const [{ mergeClaims }, render] = await Promise.all([
    import('../merge/merge.js'),
    loadRenderer(format, minConfidence),
  ]);
  const { opening, between, closing } = FRAMING[format];
  let separator = opening;
  const outcome = await runOverReports<ReportClaims<Report>>({
    inputs,
    options: runOptions,
    read: (reader, reports, signal) => reader.read(reports, signal),
    take: async (read) => {
      await writeResult(separator + render(mergeClaims([read])));
      separator = between;
    },
  });
  await writeResult(separator === opening ? opening + closing : closing);
  return outcome.exitCode;
}

/** What stands around several dossiers in one stream. */
const FRAMING: Record<Format, { readonly opening: string; readonly between: string; readonly closing: string }> = {
  text: { opening: '', between: `\n${'─'.repeat(80)}\n\n`, closing: '' },
  json: { opening: '[\n', between: ',\n', closing: ']\n' },
  jsonl: { opening: '', between: '', closing: '' },
  md: { opening: '', between: '\n---\n\n', closing: '' },
};

type Render = (dossier: Dossier) => string;

async function loadRenderer(format: Format, minConfidence: number | undefined): Promise<Render> {
  const render = await loadFormat(format);
  if (minConfidence === undefined) return render;
  const { keepConfident } = await import('../views/confident.js');
  return (dossier) => render(keepConfident(dossier, minConfidence));
}

async function loadFormat(format: Format): Promise<Render> {
  if (format === 'json' || format === 'jsonl') {
    const { renderJson, renderJsonLine } = await import('../export/json.js');
    return format === 'json' ? renderJson : renderJsonLine;
  }
  const { makeBrief } = await import('../views/brief.js');
  if (format === 'md') {
    const { renderMarkdown } = await import('../export/markdown.js');
    return (dossier) => renderMarkdown(makeBrief(dossier));
  }
  const { renderText } = await import('../export/text.js');
  return (dossier) => renderText(makeBrief(dossier), { colour: wantsColour() });
}
