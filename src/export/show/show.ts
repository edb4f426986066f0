/**
 * `readout show`: one view of a dossier, for a terminal, as Markdown or as JSON.
 *
 * Text and Markdown tell so many entries and count the others; JSON has them all. Every line that stands for a record
 * has its id, which `readout why` and `readout judge` take.
 */
import type { Dossier, DossierDocument, Evidence } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { compareAccounts } from '../../views/accounts.js';
import { makeCalendar } from '../../views/calendar.js';
import { listCommitmentsDue } from '../../views/commitments-due.js';
import { makeOverview } from '../../views/overview.js';
import { makePositionGrid } from '../../views/position-grid.js';
import { type Section, withoutEmptyGroups } from '../../views/sheet.js';
import { listSilences } from '../../views/silent-since.js';
import { makeTimeline } from '../../views/timeline.js';
import { makeNetwork, pairParties } from '../../views/who-met-whom.js';
import { paintLines, quiet, setAcross, strong } from '../columns.js';
import { escapeForMarkdown } from '../escape.js';
import { renderJson } from '../json.js';
import { renderSection, renderSource } from '../markdown.js';
import { describeSources, setSection } from '../text.js';
import { showOverview } from './overview.js';
import { openPage, type Page } from './pages.js';
import {
  showCommitments,
  showConflicts,
  showMeetings,
  showParties,
  showPositions,
  showReports,
  showStatements,
  showSteps,
} from './records.js';
import { showAccounts, showCalendar, showGrid, showPairs, showSilences, showTimeline } from './views.js';

interface ShowView {
  /** null: what was asked about is not there. */
  readonly sections: (page: Page, about: string) => readonly Section[] | null;
  readonly data: (dossier: Dossier, day: IsoDay, about: string) => unknown;
  /** Quotes an entry shows in text; one unless told otherwise. */
  readonly quotes?: number;
}

const VIEWS = {
  overview: { sections: showOverview, data: makeOverview },
  meetings: { sections: showMeetings, data: recordsOf('meetings') },
  positions: { sections: showPositions, data: recordsOf('positions') },
  commitments: { sections: showCommitments, data: listCommitmentsDue },
  statements: { sections: showStatements, data: recordsOf('statements') },
  parties: { sections: showParties, data: recordsOf('parties') },
  steps: { sections: showSteps, data: recordsOf('nextSteps') },
  // The words of each value: they are what one compares.
  conflicts: { sections: showConflicts, data: ({ conflicts }) => ({ conflicts }), quotes: 4 },
  reports: { sections: showReports, data: ({ documents }) => ({ documents }) },
  calendar: { sections: showCalendar, data: makeCalendar },
  timeline: { sections: showTimeline, data: makeTimeline },
  pairs: {
    sections: showPairs,
    data: (dossier) => {
      const pairs = pairParties(dossier);
      return { pairs, network: makeNetwork(pairs) };
    },
  },
  grid: { sections: showGrid, data: makePositionGrid },
  silences: { sections: showSilences, data: (dossier, day) => ({ day, silences: listSilences(dossier, day) }) },
  accounts: { sections: showAccounts, data: (dossier, _, about) => compareAccounts(dossier, about) },
} as const satisfies Record<string, ShowView>;

export type ShowViewName = keyof typeof VIEWS;
export const SHOW_VIEWS = Object.keys(VIEWS) as readonly ShowViewName[];

export interface ShowOptions {
  /** The day to count from: what is overdue, what is next, who is silent. */
  readonly day: IsoDay;
  readonly format: 'text' | 'json' | 'md';
  readonly colour: boolean;
  /** The most entries a section tells; JSON has them all. */
  readonly limit: number;
  /** Id of the meeting whose accounts are compared; the other views pass it over. */
  readonly about?: string;
}

/** null: `about` is no meeting of the dossier. */
export function renderShow(dossier: Dossier, view: ShowViewName, options: ShowOptions): string | null {
  const { day, format, limit, about = '' } = options;
  const { sections, data, quotes = 1 }: ShowView = VIEWS[view];
  if (format === 'json') {
    const found = data(dossier, day, about);
    return found === null ? null : renderJson(found);
  }
  const found = sections(openPage(dossier, day, limit), about);
  if (found === null) return null;
  const told = found.map(withoutEmptyGroups);
  return format === 'md' ? renderMarkdown(told, dossier) : renderText(told, dossier, quotes, options);
}

/** The records of one kind, and where reports differ on them. */
function recordsOf(kind: 'meetings' | 'positions' | 'statements' | 'parties' | 'nextSteps') {
  return (dossier: Dossier) => {
    const ids = new Set(dossier[kind].map(({ id }) => id));
    return { [kind]: dossier[kind], conflicts: dossier.conflicts.filter(({ record }) => ids.has(record)) };
  };
}

function renderText(
  sections: readonly Section[],
  { documents }: Dossier,
  most: number,
  { colour }: ShowOptions,
): string {
  const told = sections.filter(({ groups }) => groups.length > 0);
  const lines = [
    ...setAcross([strong(describeSources(documents))]),
    ...told.flatMap((section) => setSection(section, { cite: documents.length > 1, most })),
    ...(documents.length > 0 ? nothingIn(sections).flatMap((line) => [[], [], ...setAcross([quiet(line)])]) : []),
  ];
  return paintLines(lines, colour);
}

function renderMarkdown(sections: readonly Section[], { documents }: Dossier): string {
  const told = sections.filter(({ groups }) => groups.length > 0);
  const cited = citedIn(told);
  const sources = documents.filter(({ id }) => cited.has(id));
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const blocks = [
    `# ${escapeForMarkdown(describeSources(documents))}`,
    ...told.flatMap((section) => renderSection(section, numbers)),
    ...nothingIn(sections).map(escapeForMarkdown),
    ...(sources.length > 0 ? ['## Sources', sources.map((source) => renderSource(source, numbers)).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function citedIn(sections: readonly Section[]): ReadonlySet<DossierDocument['id']> {
  const quotes: readonly Evidence[] = sections.flatMap(({ groups }) =>
    groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.quotes)),
  );
  return new Set(quotes.map(({ document }) => document));
}

/** "Nothing: overdue, at risk." */
function nothingIn(sections: readonly Section[]): readonly string[] {
  const empty = sections.filter(({ groups }) => groups.length === 0).map(({ title }) => title.toLowerCase());
  return empty.length > 0 ? [`Nothing under: ${empty.join(', ')}.`] : [];
}
