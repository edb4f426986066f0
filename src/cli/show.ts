/**
 * readout show DOSSIER [VIEW]: one view of a dossier.
 */
import { Argument, Command, Option } from 'commander';
import type { Part } from '../store/store.js';
import { authorOf, takeDossier, tellRebuild, tellWaiting, withDossier } from './open-dossier.js';
import { parseCount, parseDay } from './options.js';
import { wantsColour, writeResult } from './output.js';

interface ShowOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly of?: string;
  readonly limit: number;
  readonly format: 'text' | 'json' | 'md';
}

const VIEWS = [
  'overview',
  'meetings',
  'positions',
  'commitments',
  'statements',
  'parties',
  'steps',
  'conflicts',
  'reports',
  'calendar',
  'timeline',
  'pairs',
  'grid',
  'silences',
  'accounts',
] as const;

/** What a view is made from; the others need all of it. */
export const PARTS_OF: { readonly [view in (typeof VIEWS)[number]]?: readonly Part[] } = {
  meetings: ['documents', 'parties', 'meetings', 'conflicts'],
  positions: ['documents', 'parties', 'issues', 'positions', 'conflicts'],
  commitments: ['documents', 'parties', 'commitments', 'conflicts'],
  statements: ['documents', 'parties', 'statements', 'conflicts'],
  steps: ['documents', 'parties', 'nextSteps', 'conflicts'],
  calendar: ['documents', 'parties', 'meetings', 'conflicts'],
  pairs: ['documents', 'parties', 'meetings'],
  grid: ['documents', 'parties', 'issues', 'positions'],
};

const HELP = `
Views:
  overview       what is next, what is due, what changed last, where reports differ
  meetings, positions, commitments, statements, parties, steps, conflicts, reports
                 all of them, each with its id, its history and its sources
  calendar       meetings by day; windows as windows; what has no day by itself
  timeline       what happened and what became known, day by day
  pairs          who met whom, how often, from when to when
  grid           where each party stands on each issue, and since when
  silences       who has said nothing on what since when
  accounts       two sides’ accounts of one meeting (--of ID), side by side

--as-of shows what could be known on a day; --since only what changed since then,
and "--since last" what changed since you last looked.

Examples:
  readout show talks.dossier
  readout show talks.dossier meetings --as-of 2025-02-17
  readout show talks.dossier --since last
  readout show talks.dossier accounts --of meeting-4f1c02b7a9de
`;

export function showCommand(): Command {
  return takeDossier(new Command('show'))
    .addArgument(new Argument('[view]', 'what to show, as below').choices(VIEWS).default('overview'))
    .option('--as-of <date>', 'what could be known on that day', parseDay)
    .option('--since <date>', 'only what changed since that day, or since the "last" look')
    .option('--of <id>', 'the meeting whose accounts are compared')
    .option('--limit <count>', 'the most entries of a section', parseCount, 50)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'md']).default('text'))
    .summary('one view of a dossier')
    .description(
      'Shows a dossier: what is next, or one kind of record with its history, its sources and where they differ.',
    )
    .addHelpText('after', HELP)
    .action(async (address: string, view: (typeof VIEWS)[number], options: ShowOptions) => {
      await withDossier(address, { readOnly: options.since !== 'last' }, async (store) => {
        const [{ assemble, assembleAsOf }, { renderShow }] = await Promise.all([
          import('../jobs/assemble.js'),
          import('../export/show/show.js'),
        ]);
        await tellWaiting(store, address);
        const { asOf, since, of, ...rest } = options;
        const day = asOf ?? today();
        const how = { ...rest, day, colour: wantsColour(), ...(of ? { about: of } : {}) };
        if (since !== undefined) {
          const { renderDifference } = await import('./diff.js');
          const who = authorOf(undefined);
          const from = since === 'last' ? ((await store.lastLook(who))?.slice(0, 10) ?? '0001-01-01') : parseDay(since);
          await writeResult(await renderDifference(store, { from, to: day }, how));
          if (since === 'last') await store.keepLook(who, new Date().toISOString());
          return;
        }
        const dossier = asOf
          ? (await assembleAsOf(store, asOf)).dossier
          : await assemble(store, PARTS_OF[view], { onRebuild: tellRebuild, readOnly: true });
        const shown = renderShow(dossier, view, how);
        if (shown === null) throw new Error(of ? `the dossier has no meeting ${of}` : 'say which meeting: --of ID');
        await writeResult(shown);
      });
    });
}

/** What is overdue and what is next is counted from here; nothing else depends on it. */
const today = (): string => new Date().toISOString().slice(0, 10);
