/**
 * The views of `readout show` that put records beside each other: calendar, timeline, who met whom, positions as a grid,
 * silences, two accounts of one meeting. A line a record, its reports in brackets.
 */
import type { Meeting } from '../../domain/dossier.js';
import {
  type Accounts,
  type Compared,
  compareAccounts,
  type PartySide,
  type ReportSide,
} from '../../views/accounts.js';
import { type CalendarMeeting, makeCalendar } from '../../views/calendar.js';
import { byDays, showDays } from '../../views/days.js';
import { meetingEntry, showPlace, showValue, showWhen, statementEntry } from '../../views/entries.js';
import { nameCommitment } from '../../views/names.js';
import { type Cell, makePositionGrid } from '../../views/position-grid.js';
import { type Entry, known, open, type Phrase, type Section, unknown } from '../../views/sheet.js';
import { listSilences, type Silence } from '../../views/silent-since.js';
import { type Happened, type Learned, makeTimeline, type TimelineDay } from '../../views/timeline.js';
import { type Pair, pairParties } from '../../views/who-met-whom.js';
import { cite, count, cutLists, list, type Page } from './pages.js';
import { showContradiction, tellMeeting, titleOf } from './records.js';

// Calendar

export function showCalendar(page: Page): readonly Section[] {
  const { days, windows, toBeDetermined, untold } = makeCalendar(page.dossier);
  const tell = (entered: CalendarMeeting) => tellCalendar(entered, page);
  const lists = [
    list(`From ${showDays(page.day)}`, days.filter(({ day }) => day >= page.day).flatMap(meetingsOf), tell),
    list('In a window', windows.flatMap(meetingsOf), tell),
    list('To be determined', toBeDetermined, tell),
    list('Not told', untold, tell),
    list(
      'Before, the newest first',
      days
        .filter(({ day }) => day < page.day)
        .toReversed()
        .flatMap(meetingsOf),
      tell,
    ),
  ];
  return [{ title: 'Calendar', groups: cutLists(lists, page.limit) }];
}

const meetingsOf = ({ meetings }: { readonly meetings: readonly CalendarMeeting[] }) => meetings;

function tellCalendar({ meeting, otherTimes, evidence }: CalendarMeeting, { names }: Page): Entry {
  const { key, headline, facts } = meetingEntry(meeting, names);
  const status = meeting.status === 'held' ? [known('held')] : [];
  return {
    key,
    headline,
    facts: [...status, ...facts, known(cite(evidence))],
    quotes: [],
    id: meeting.id,
    trail: otherTimes.map((other) => open(`other reports: ${showValue(other.value, names)} ${cite(other.evidence)}`)),
  };
}

// Timeline

/** The newest day first. */
export function showTimeline(page: Page): readonly Section[] {
  const { days, undated, untoldWhen } = makeTimeline(page.dossier);
  type Event = Happened | Learned;
  const tell = (event: Event) => ('of' in event ? tellLearned(event, page) : tellHappened(event, page));
  const lists = [
    ...days.toReversed().map((d) => list<Event>(showDays(d.days), [...d.happened, ...withoutSame(d)], tell)),
    list<Event>('On a day no report gives', undated, tell),
    list<Event>('Told on a day not given', untoldWhen, tell),
  ];
  return [{ title: 'Timeline', groups: cutLists(lists, page.limit) }];
}

/** That a meeting took place and was told of on the same day is told once. */
function withoutSame({ happened, learned }: TimelineDay): readonly Learned[] {
  const held = new Set(happened.map(({ record }) => record));
  return learned.filter(({ record }) => !held.has(record));
}

function tellHappened({ record, status, evidence }: Happened, { names }: Page): Entry {
  return { key: known(status), headline: names(record), facts: [known(cite(evidence))], quotes: [], id: record };
}

function tellLearned(learned: Learned, { names }: Page): Entry {
  const { record, evidence } = learned;
  return {
    key: known('told'),
    headline: names(record),
    facts: [...sayLearned(learned), known(cite(evidence))],
    quotes: [],
    id: record,
  };
}

/** "planned → held", "supports → opposes"; of what is told for the first time, what it is. */
export function sayLearned(learned: Learned): readonly Phrase[] {
  if (learned.of !== 'meeting') {
    return [known(learned.from === null ? learned.to : `${learned.from} → ${learned.to}`)];
  }
  const { from, to } = learned;
  const status = from === null || from.status === to.status ? to.status : `${from.status} → ${to.status}`;
  const time = to.time && to.time.value !== from?.time?.value ? [showWhen(to.time)] : [];
  const place = to.place && to.place.text !== from?.place?.text ? [showPlace(to.place)] : [];
  return [known(status), ...time, ...place];
}

// Who met whom

export function showPairs(page: Page): readonly Section[] {
  return [
    {
      title: 'Who met whom',
      groups: cutLists([list(null, pairParties(page.dossier), (p) => tellPair(p, page))], page.limit),
    },
  ];
}

function tellPair({ parties: [a, b], held, planned, off, first, last }: Pair, { names }: Page): Entry {
  const dated = held.filter(({ time }) => time?.value && !time.tbd).length;
  return {
    key: held.length > 0 ? known(`met ${count(held.length, 'time')}`) : unknown('not met'),
    headline: `${names(a)} – ${names(b)}`,
    facts: [
      ...(first && last
        ? [known(first === last ? showDays(first) : `first ${showDays(first)}, last ${showDays(last)}`)]
        : []),
      ...(dated < held.length ? [unknown(`${held.length - dated} on a day not given`)] : []),
      ...(planned.length > 0 ? [known(`${planned.length} to come`)] : []),
      ...(off.length > 0 ? [known(`${off.length} called off`)] : []),
    ],
    quotes: [],
  };
}

// Positions as a grid

export function showGrid(page: Page): readonly Section[] {
  const { rows } = makePositionGrid(page.dossier);
  const lists = rows.map((row) => list(titleOf(row), row.cells, (cell) => tellCell(cell, page)));
  return [{ title: 'Where each party stands', groups: cutLists(lists, page.limit) }];
}

function tellCell(cell: Cell, { names }: Page): Entry {
  const { party, stance, since, evidence, positions } = cell;
  return {
    key: known(stance),
    headline: names(party),
    facts: [
      since ? known(`since ${showDays(since)}`) : unknown('date not given'),
      ...showContradiction(cell),
      known(cite(evidence)),
    ],
    quotes: [],
    id: positions.map(({ id }) => id).join(', '),
  };
}

// Silences

export function showSilences(page: Page): readonly Section[] {
  const labels = new Map(page.dossier.issues.map(({ id, label }) => [id, label]));
  const silences = listSilences(page.dossier, page.day);
  const tell = (silence: Silence) => tellSilence(silence, labels.get(silence.issue) ?? silence.issue, page);
  return [{ title: `Silent on ${showDays(page.day)}`, groups: cutLists([list(null, silences, tell)], page.limit) }];
}

function tellSilence(
  { party, since, told, lastWord, reportsSince, statementsSince, evidence }: Silence,
  issue: string,
  { names }: Page,
): Entry {
  return {
    key: known(showDays(since)),
    headline: `${names(party)} on ${issue}`,
    facts: [
      told ? open('said to be silent') : known('last word'),
      ...(lastWord ? [known(told ? `before: ${lastWord.stance}` : lastWord.stance)] : []),
      known(`${count(reportsSince, 'report')} since`),
      ...(statementsSince > 0 ? [known(`${count(statementsSince, 'statement')} on other matters`)] : []),
      known(cite(evidence)),
    ],
    quotes: [],
  };
}

// Accounts

/** null: the dossier has no such meeting. */
export function showAccounts(page: Page, meeting: string): readonly Section[] | null {
  const accounts = compareAccounts(page.dossier, meeting);
  if (!accounts) return null;
  const { fields, parties, issues } = accounts;
  const sideName = nameSides(accounts, page);
  const labels = new Map(page.dossier.issues.map(({ id, label }) => [id, label]));
  const compared = (what: (c: Compared) => string) => (c: Compared) => tellCompared(c, what(c), sideName, page);
  return [
    {
      title: 'Meeting',
      groups: cutLists([list<Meeting>(null, [accounts.meeting], (m) => tellMeeting(m, page))], page.limit),
    },
    {
      title: 'What the reports say',
      groups: cutLists(
        [
          list(
            null,
            fields,
            compared(({ what }) => what),
          ),
        ],
        page.limit,
      ),
    },
    {
      title: 'What the sides hold',
      groups: cutLists(
        [
          list(
            null,
            issues,
            compared(({ what }) => labels.get(what) ?? what),
          ),
        ],
        page.limit,
      ),
    },
    {
      title: 'What the sides say',
      groups: cutLists(
        parties.flatMap((side) => listSide(side, page)),
        page.limit,
      ),
    },
  ];
}

function nameSides({ reports }: Accounts, { names }: Page): (id: string) => string {
  const outlets = new Map(reports.map((side: ReportSide) => [side.id, side]));
  return (id) => {
    const report = outlets.get(id);
    if (!report) return names(id);
    const copies = report.copies.length > 0 ? ` and ${count(report.copies.length, 'copy', 'copies')}` : '';
    return `${report.outlet ? `${report.outlet} ` : ''}[${id}]${copies}`;
  };
}

const AGREEMENT = {
  all: 'all say',
  some: 'several say',
  one: 'one says',
  changed: 'changed since',
  differ: 'they differ',
} as const;

function tellCompared(
  { agreement, values }: Compared,
  what: string,
  sideName: (id: string) => string,
  { names }: Page,
): Entry {
  return {
    key: agreement === 'differ' ? open(AGREEMENT[agreement]) : known(AGREEMENT[agreement]),
    headline: what,
    facts: [],
    quotes: [],
    trail: values.map(({ value, sides }) => known(`${showValue(value, names)}: ${sides.map(sideName).join(', ')}`)),
  };
}

function listSide({ id, statements, commitments }: PartySide, { names }: Page) {
  return [
    list(names(id), statements, (statement) => {
      const entry = statementEntry(statement, names);
      return { ...entry, id: statement.id };
    }),
    list(
      `${names(id)}: commitments`,
      [...commitments].sort((a, b) => byDays(a.due?.value, b.due?.value)),
      (commitment) => ({
        key: known(commitment.status),
        headline: nameCommitment(commitment, names),
        facts: commitment.claimedBy ? [known(`claimed by ${names(commitment.claimedBy)}`)] : [],
        quotes: [commitment.evidence[0]],
        id: commitment.id,
      }),
    ),
  ];
}
