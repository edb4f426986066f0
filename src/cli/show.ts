/**
 * readout show DOSSIER [VIEW]: one view of a dossier.
 */
import { Argument, Command, Option } from 'commander';
import type { ShowOptions as HowToShow } from '../export/show/show.js';
import type { Part } from '../store/store.js';
import { authorOf, loadDossier, takeDossier, withDossier } from './open-dossier.js';
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
  silences: ['documents', 'parties', 'statements', 'issues', 'positions'],
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
      const { asOf, since, of, ...rest } = options;
      const day = asOf ?? today();
      const how = { ...rest, day, colour: wantsColour(), ...(of ? { about: of } : {}) };
      if (since !== undefined) {
        await writeResult(await showSince(address, since, how));
        return;
      }
      const { renderShow } = await import('../export/show/show.js');
      const shown = renderShow(await loadDossier(address, { asOf, parts: PARTS_OF[view] }), view, how);
      if (shown === null) throw new Error(of ? `the dossier has no meeting ${of}` : 'say which meeting: --of ID');
      await writeResult(shown);
    });
}

/** Since a day: what reports published after it tell. Since the last look: what was added after it, whatever its day. */
async function showSince(address: string, since: string, how: HowToShow): Promise<string> {
  const { assembleAddedBy, assembleAsOf } = await import('../jobs/assemble.js');
  const { renderBetween } = await import('./diff.js');
  if (since !== 'last') {
    const from = parseDay(since);
    return withDossier(address, { readOnly: true }, async (store) =>
      renderBetween(await assembleAsOf(store, from), await assembleAsOf(store, how.day), { from, to: how.day }, how),
    );
  }
  return withDossier(address, {}, async (store) => {
    const who = authorOf(undefined);
    const now = new Date().toISOString();
    const looked = await store.lastLook(who);
    const [before, after] = [await assembleAddedBy(store, looked ?? ''), await assembleAddedBy(store, now)];
    // At the first look all is new, from the first report on.
    const from = looked?.slice(0, 10) ?? after.dossier.documents[0]?.published ?? how.day;
    const shown = await renderBetween(before, after, { from, to: how.day }, how);
    await store.keepLook(who, now);
    return shown;
  });
}

/** What is overdue and what is next is counted from here; nothing else depends on it. */
const today = (): string => new Date().toISOString().slice(0, 10);
