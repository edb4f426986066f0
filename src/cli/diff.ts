/**
 * readout diff DOSSIER FROM TO: what changed between two days.
 */
import { Command, Option } from 'commander';
import type { ShowOptions } from '../export/show/show.js';
import type { Merged } from '../merge/merge.js';
import type { Store } from '../store/store.js';
import type { Period } from '../views/changes.js';
import { takeDossier, withDossier } from './open-dossier.js';
import { parseCount, parseDay } from './options.js';
import { wantsColour, writeResult } from './output.js';

interface DiffOptions {
  readonly limit: number;
  readonly format: 'text' | 'json' | 'md';
}

const HELP = `
What counts is the day a report was published, whatever the day it was added.

Example:
  readout diff talks.dossier 2025-02-01 2025-02-28
`;

export function diffCommand(): Command {
  return takeDossier(new Command('diff'))
    .argument('<from>', 'a day: as it was known at its end', parseDay)
    .argument('<to>', 'a later day', parseDay)
    .option('--limit <count>', 'the most entries of a section', parseCount, 50)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'md']).default('text'))
    .summary('what changed between two days')
    .description(
      'Tells what became known between two days: new, moved, changed position, fell silent, contradicted, fulfilled, overdue.',
    )
    .addHelpText('after', HELP)
    .action(async (address: string, from: string, to: string, options: DiffOptions) => {
      if (from > to) throw new Error(`${from} lies after ${to}: give the earlier day first`);
      await withDossier(address, { readOnly: true }, async (store) => {
        await writeResult(await renderDifference(store, { from, to }, { ...options, day: to, colour: wantsColour() }));
      });
    });
}

async function renderDifference(store: Store, period: Period, options: ShowOptions): Promise<string> {
  const { assembleAsOf } = await import('../jobs/assemble.js');
  const before = await assembleAsOf(store, period.from);
  return renderBetween(before, await assembleAsOf(store, period.to), period, options);
}

export async function renderBetween(
  before: Merged,
  after: Merged,
  period: Period,
  options: ShowOptions,
): Promise<string> {
  const [{ findChanges }, { renderChanges }] = await Promise.all([
    import('../views/changes.js'),
    import('../export/show/changes.js'),
  ]);
  const changes = findChanges(before.dossier, after.dossier, period, (id) => after.leadsTo.get(id) ?? null);
  return renderChanges(changes, before.dossier, after.dossier, options);
}
