/**
 * The lists of `readout show`: every record of one kind, what matters next first.
 */
import type { MeetingStatus } from '../../domain/document.js';
import type {
  Commitment,
  Days,
  DossierDocument,
  Meeting,
  NextStep,
  Party,
  Position,
  Statement,
} from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { showAmount } from '../../views/amounts.js';
import { stepAwaited } from '../../views/awaited.js';
import { orderStatements } from '../../views/brief.js';
import { listCommitmentsDue, type Rung, type Sum } from '../../views/commitments-due.js';
import { byDays, isOver, showDays } from '../../views/days.js';
import {
  commitmentEntry,
  conflictEntry,
  meetingEntry,
  partyEntry,
  positionEntry,
  showPlace,
  showValue,
  showWhen,
  statementEntry,
  stepEntry,
} from '../../views/entries.js';
import { groupBy } from '../../views/group-by.js';
import { commitmentRuns, meetingRuns, stanceRuns } from '../../views/history.js';
import { type Cell, type IssueRow, makePositionGrid } from '../../views/position-grid.js';
import { type Entry, known, open, type Phrase, type Section, undivided, unknown } from '../../views/sheet.js';
import { cite, count, cutLists, list, type Page, quoteNewest, showRuns, withRecord } from './pages.js';

// Meetings

export function showMeetings(page: Page): readonly Section[] {
  const lastTold = ({ history }: Meeting): string => history.at(-1)?.asOf ?? '';
  // Those without a day: the last spoken of first.
  const ahead = [...page.dossier.meetings].sort(
    (a, b) => byDays(dayOf(a), dayOf(b)) || byDays(lastTold(b), lastTold(a)),
  );
  const isPast = (meeting: Meeting): boolean => isOver(dayOf(meeting) ?? page.day, page.day);
  const toCome = having(ahead, 'planned', 'proposed', 'postponed');
  const lists = [
    list('Under way', having(ahead, 'ongoing'), (m) => tellMeeting(m, page)),
    list(
      'To come',
      toCome.filter((m) => !isPast(m)),
      (m) => tellMeeting(m, page),
    ),
    list('Its day passed, and nothing was told', toCome.filter(isPast), (m) => tellMeeting(m, page)),
    list('Held', newestFirst(having(ahead, 'held')), (m) => tellMeeting(m, page)),
    list('Not taking place', newestFirst(having(ahead, 'cancelled', 'declined')), (m) => tellMeeting(m, page)),
  ];
  return [{ title: 'Meetings', groups: cutLists(lists, page.limit) }];
}

const having = (meetings: readonly Meeting[], ...statuses: readonly MeetingStatus[]): readonly Meeting[] =>
  meetings.filter(({ status }) => statuses.includes(status));

const dayOf = ({ time }: Meeting): Days | null => (time?.tbd ? null : (time?.value ?? null));

/** What has no day stays last. */
function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const at = meetings.findIndex((meeting) => dayOf(meeting) === null);
  const dated = at < 0 ? meetings : meetings.slice(0, at);
  return [...dated.toReversed(), ...meetings.slice(dated.length)];
}

export function tellMeeting(meeting: Meeting, page: Page): Entry {
  const trail = showRuns(meetingRuns(meeting.history), ({ status, time, place }) =>
    [status, ...(time ? [showWhen(time).text] : []), ...(place ? [showPlace(place).text] : [])].join(' · '),
  );
  return withRecord(quoteNewest(meetingEntry(meeting, page.names), meeting.history), meeting, trail, page);
}

// Positions

export function showPositions(page: Page): readonly Section[] {
  const { rows } = makePositionGrid(page.dossier);
  const lists = rows.map((row) =>
    list(
      titleOf(row),
      row.cells.flatMap((cell) => cell.positions.map((position) => ({ cell, position }))),
      ({ cell, position }) => tellPosition(cell, position, page),
    ),
  );
  return [{ title: 'Positions', groups: cutLists(lists, page.limit) }];
}

/** "territory – giving up land" */
export const titleOf = ({ issue, within }: IssueRow): string =>
  [...within, issue].map(({ label }) => label).join(' – ');

function tellPosition(cell: Cell, position: Position, page: Page): Entry {
  const entry = positionEntry(position);
  const trail = showRuns(stanceRuns(position.history), ({ stance }) => stance);
  const told = { ...entry, headline: page.names(position.party), facts: [...entry.facts, ...showContradiction(cell)] };
  return withRecord(quoteNewest(told, position.history), position, trail, page);
}

export function showContradiction({ contradiction }: Cell): readonly Phrase[] {
  if (!contradiction) return [];
  const { kind, from, to } = contradiction;
  if (kind === 'both') return [open(`contradicts itself: ${from.stance} and ${to.stance} at once`)];
  return [open(`contradicts itself: ${from.stance} ${from.asOf ?? 'earlier'}, ${to.stance} ${to.asOf}`)];
}

// Commitments

export function showCommitments(page: Page): readonly Section[] {
  const { overdue, due, dueInWords, undated, settled, rungs } = listCommitmentsDue(page.dossier, page.day);
  const tell = (commitment: Commitment) => tellCommitment(commitment, page);
  const lists = [
    list(`Overdue on ${showDays(page.day)}`, overdue, tell),
    list('Due', due, tell),
    list('Due in words that give no day', dueInWords, tell),
    list('No day given', undated, tell),
    list('Settled', settled, tell),
  ];
  return [
    { title: 'Ladder', groups: [undivided(rungs.map(tellRung))] },
    { title: 'Commitments', groups: cutLists(lists, page.limit) },
  ];
}

function tellRung({ status, commitments, sums }: Rung): Entry {
  return {
    key: known(status),
    headline: count(commitments, 'commitment'),
    facts: sums.map((sum) => known(tellSum(sum))),
    quotes: [],
  };
}

/** "90 bn USD in 2, 1 disputed"; a counted thing by its name, whose plural is not known: "soldier: 1,200 in 1" */
function tellSum({ value, currency, unit, commitments, disputed }: Sum): string {
  const amount = currency ? showAmount({ value, currency }) : `${unit}: ${showAmount({ value })}`;
  return `${amount} in ${commitments}${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}

function tellCommitment(commitment: Commitment, page: Page): Entry {
  const trail = showRuns(commitmentRuns(commitment.history), ({ status }) => status);
  return withRecord(quoteNewest(commitmentEntry(commitment, page.names), commitment.history), commitment, trail, page);
}

// Statements

/** By the day they became known, the newest first: most statements have no day of their own. */
export function showStatements(page: Page): readonly Section[] {
  const published = new Map(page.dossier.documents.map((d) => [d.id, d.published]));
  const told = groupBy(orderStatements(page.dossier), (s) => published.get(s.evidence[0].document) ?? null);
  const days = [...told].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byDays(b, a)));
  const lists = days.map(([day, statements]) =>
    list(day === null ? 'Told on a day not given' : `Told ${showDays(day)}`, statements, (s) =>
      tellStatement(s, day, page),
    ),
  );
  return [{ title: 'Statements', groups: cutLists(lists, page.limit) }];
}

function tellStatement(statement: Statement, told: IsoDay | null, page: Page): Entry {
  const entry = statementEntry(statement, page.names);
  const day = statement.date && statement.date !== told ? [known(`said ${showDays(statement.date)}`)] : [];
  return withRecord({ ...entry, facts: [...entry.facts, ...day] }, statement, [], page);
}

// Parties

const KINDS = { state: 'States', organization: 'Organizations', group: 'Groups', person: 'People' } as const;

/** Under each kind those that most is told of first. */
export function showParties(page: Page): readonly Section[] {
  const part = countParts(page);
  const weight = ({ id }: Party): number => (part.get(id) ?? []).reduce((sum, [, n]) => sum + n, 0);
  const weighed = page.dossier.parties.map((party) => [party, weight(party)] as const).sort(([, a], [, b]) => b - a);
  const lists = Object.entries(KINDS).map(([kind, title]) =>
    list(
      title,
      weighed.map(([party]) => party).filter((party) => party.kind === kind),
      (party) => tellParty(party, part.get(party.id) ?? [], page),
    ),
  );
  return [{ title: 'Parties', groups: cutLists(lists, page.limit) }];
}

type Part = readonly [kind: string, times: number];

function countParts({ dossier }: Page): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Map<string, number>>();
  const add = (kind: string, parties: readonly (string | null | undefined)[]): void => {
    for (const id of new Set(parties)) {
      if (!id) continue;
      const own = parts.get(id) ?? new Map<string, number>();
      parts.set(id, own.set(kind, (own.get(kind) ?? 0) + 1));
    }
  };
  for (const { participants, host, mediator } of dossier.meetings) add('meeting', [...participants, host, mediator]);
  for (const { speaker } of dossier.statements) add('statement', [speaker]);
  for (const { party } of dossier.positions) add('position', [party]);
  for (const { by, to, claimedBy } of dossier.commitments) add('commitment', [...by, ...to, claimedBy]);
  for (const { who } of dossier.nextSteps) add('next step', who);
  return new Map([...parts].map(([id, own]) => [id, [...own]]));
}

function tellParty(party: Party, parts: readonly Part[], page: Page): Entry {
  const { facts, headline } = partyEntry(party, page.names);
  const entry: Entry = {
    // The group says the kind; how much is told of each is what one looks down for.
    key: known(
      count(
        parts.reduce((sum, [, n]) => sum + n, 0),
        'record',
      ),
    ),
    headline,
    facts: [...parts.map(([kind, n]) => known(count(n, kind))), ...facts],
    quotes: [],
  };
  return withRecord(entry, party, [], page);
}

// Next steps

export function showSteps(page: Page): readonly Section[] {
  const steps = [...page.dossier.nextSteps].sort((a, b) => byDays(a.due?.value, b.due?.value));
  const isPast = (step: NextStep): boolean => isOver(stepAwaited(step) ?? page.day, page.day);
  const tell = (step: NextStep) => withRecord(stepEntry(step, page.names), step, [], page);
  const waiting = steps.filter(({ done }) => !done);
  const lists = [
    list(`Overdue on ${showDays(page.day)}`, waiting.filter(isPast), tell),
    list(
      'To come',
      waiting.filter((step) => step.due?.value && !isPast(step)),
      tell,
    ),
    list(
      'No day given',
      waiting.filter(({ due }) => due?.value === undefined),
      tell,
    ),
    list(
      'Done',
      steps.filter(({ done }) => done),
      tell,
    ),
  ];
  return [{ title: 'Next steps', groups: cutLists(lists, page.limit) }];
}

// Conflicts

export function showConflicts(page: Page): readonly Section[] {
  const lists = [
    list(null, page.dossier.conflicts, (conflict) => ({
      ...conflictEntry(conflict, page.names),
      id: `${conflict.record}.${conflict.field}`,
      facts: [],
      trail: conflict.values.map(({ value, evidence }, i) =>
        known(`${i === 0 ? 'shown: ' : 'also: '}${showValue(value, page.names)} ${cite(evidence)}`),
      ),
      quotes: conflict.values.map(({ evidence }) => evidence[0]),
    })),
  ];
  return [{ title: 'Where reports differ', groups: cutLists(lists, page.limit) }];
}

// Reports

/** The newest first. */
export function showReports(page: Page): readonly Section[] {
  const newest = [...page.dossier.documents].sort((a, b) => byDays(b.published, a.published));
  const dated = newest.filter(({ published }) => published !== null);
  const undated = newest.filter(({ published }) => published === null);
  const records = countTold(page);
  const tell = (document: DossierDocument) => tellReport(document, records.get(document.id) ?? 0);
  return [{ title: 'Reports', groups: cutLists([list(null, [...dated, ...undated], tell)], page.limit) }];
}

function tellReport(
  { id, title, outlet, published, origin, versions, problems }: DossierDocument,
  records: number,
): Entry {
  return {
    key: published ? known(showDays(published)) : unknown('date not given'),
    headline: title ?? outlet ?? id,
    facts: [
      ...(title && outlet ? [known(outlet)] : []),
      ...(origin ? [known(`copy of ${origin}`)] : []),
      ...(versions && versions.length > 0 ? [known(`${count(versions.length, 'earlier version')}`)] : []),
      records > 0 ? known(count(records, 'record')) : unknown('no record'),
      ...problems.map(({ message }) => open(message)),
    ],
    quotes: [],
    id,
  };
}

/** Records, parties left out, that rest on a report. */
function countTold({ dossier }: Page): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  const { meetings, statements, positions, commitments, nextSteps } = dossier;
  for (const kind of [meetings, statements, positions, commitments, nextSteps]) {
    for (const { evidence } of kind) {
      for (const id of new Set(evidence.map(({ document }) => document))) told.set(id, (told.get(id) ?? 0) + 1);
    }
  }
  return told;
}
