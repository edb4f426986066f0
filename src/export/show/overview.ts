/**
 * The page of `readout show` when no view is named: what is next, what is overdue or at risk, what was learned last, where
 * reports differ.
 */
import { showDays } from '../../views/days.js';
import { conflictEntry, meetingEntry } from '../../views/entries.js';
import { type Awaited, makeOverview, type Overview } from '../../views/overview.js';
import { type Entry, known, open, type Section, unknown } from '../../views/sheet.js';
import type { Learned } from '../../views/timeline.js';
import { cite, count, cutLists, list, type Page } from './pages.js';
import { showContradiction } from './records.js';
import { sayLearned } from './views.js';

/** Entries of each section: the whole page is to fit a screen or two. */
const MOST = 6;

export function showOverview(page: Page): readonly Section[] {
  const overview = makeOverview(page.dossier, page.day);
  const most = Math.min(MOST, page.limit);
  const section = <Item>(title: string, items: readonly Item[], tell: (item: Item) => Entry): Section => ({
    title,
    groups: cutLists([list(null, items, tell)], most),
  });
  return [
    section('In all', [overview], tellCounts),
    section('Next', overview.next, (awaited) => tellAwaited(awaited, page)),
    section('Overdue', overview.overdue, (awaited) => tellAwaited(awaited, page)),
    section('At risk', overview.atRisk, (meeting) =>
      tellAwaited(
        { of: 'meeting', record: meeting, when: meeting.time?.value ?? null, evidence: meeting.evidence },
        page,
      ),
    ),
    section('Learned last', overview.learned, (learned) => tellLearned(learned, page)),
    section('Where reports differ', overview.conflicts, (conflict) => ({
      ...conflictEntry(conflict, page.names),
      quotes: [],
      id: `${conflict.record}.${conflict.field}`,
    })),
    section('Where parties contradict themselves', overview.contradictions, (cell) => ({
      key: known(cell.stance),
      headline: `${page.names(cell.party)} on ${cell.issue}`,
      facts: [...showContradiction(cell), known(cite(cell.evidence))],
      quotes: [],
      id: cell.positions.map(({ id }) => id).join(', '),
    })),
  ];
}

function tellCounts({ counts, day }: Overview): Entry {
  const { meetings, held, statements, positions, issues, commitments, nextSteps, parties, judgements } = counts;
  return {
    key: known(showDays(day)),
    headline: `${count(meetings, 'meeting')}, ${held} held`,
    facts: [
      known(count(statements, 'statement')),
      known(`${count(positions, 'position')} on ${count(issues, 'issue')}`),
      known(count(commitments, 'commitment')),
      known(count(nextSteps, 'next step')),
      known(count(parties, 'party', 'parties')),
      ...(judgements > 0 ? [known(count(judgements, 'judgement'))] : []),
    ],
    quotes: [],
  };
}

function tellAwaited({ of, record, when, evidence }: Awaited, { names }: Page): Entry {
  const entry = of === 'meeting' ? meetingEntry(record, names) : null;
  return {
    key: entry?.key ?? (when ? known(showDays(when)) : unknown('date not given')),
    headline: entry?.headline ?? names(record.id),
    facts: [...(entry?.facts ?? [known(of === 'commitment' ? record.status : 'next step')]), known(cite(evidence))],
    quotes: [],
    id: record.id,
  };
}

function tellLearned(learned: Learned, { names }: Page): Entry {
  const { asOf, record, evidence } = learned;
  return {
    key: asOf ? known(showDays(asOf)) : open('date not given'),
    headline: names(record),
    facts: [...sayLearned(learned), known(cite(evidence))],
    quotes: [],
    id: record,
  };
}
