/**
 * The brief: a dossier as somebody takes it to a meeting.
 *
 * In:  a dossier.
 * Out: its sections (sheet.ts): every record once, under its kind.
 */

import type { MeetingStatus } from '../domain/document.js';
import type {
  Conflict,
  Dossier,
  DossierDocument,
  Evidence,
  Judgement,
  Meeting,
  MeetingStep,
  NextStep,
  Party,
  Statement,
} from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import { byDays, showDays } from './days.js';
import {
  commitmentEntry,
  meetingEntry,
  partyEntry,
  positionEntry,
  showHistory,
  showOrigins,
  showValue,
  statementEntry,
  stepEntry,
} from './entries.js';
import { groupBy } from './group-by.js';
import { type Names, nameRecords } from './names.js';
import {
  type Entry,
  type Group,
  known,
  open,
  type Phrase,
  type Section,
  undivided,
  withoutEmptyGroups,
} from './sheet.js';

export interface Brief {
  readonly sources: readonly DossierDocument[];
  readonly sections: readonly Section[];
  /** Titles of the sections with nothing in them. */
  readonly absent: readonly string[];
}

export function makeBrief(dossier: Dossier): Brief {
  const names = nameRecords(dossier);
  const { commitments, nextSteps, parties, conflicts } = dossier;
  const sections: readonly Section[] = [
    { title: 'Meetings', groups: groupMeetings(dossier.meetings, names) },
    { title: 'Statements', groups: groupStatements(dossier, names) },
    { title: 'Positions', groups: groupPositions(dossier, names) },
    {
      title: 'Commitments',
      groups: [
        undivided(
          commitments.map((c) =>
            withFacts(
              commitmentEntry(c, names),
              showHistory(c.history, (step) => step.status),
              showOrigins(c),
            ),
          ),
        ),
      ],
    },
    {
      title: 'Next steps',
      groups: [undivided(orderSteps(nextSteps).map((s) => withFacts(stepEntry(s, names), showOrigins(s))))],
    },
    { title: 'Parties', groups: [undivided(orderParties(parties).map((p) => partyEntry(p, names)))] },
  ];
  // Told when there are any; that nothing is wrong is no news.
  const remarks: readonly Section[] = [
    { title: 'Where reports differ', groups: conflicts.map((c) => conflictGroup(c, names)) },
    { title: 'Judgements', groups: [undivided(dossier.judgements.map((j) => judgementEntry(j, names)))] },
    { title: 'Problems', groups: [undivided(gatherProblems(dossier).map(problemEntry))] },
  ];
  return {
    sources: dossier.documents,
    sections: [...sections, ...remarks].map(withoutEmptyGroups).filter(({ groups }) => groups.length > 0),
    absent: sections.filter(isEmpty).map(({ title }) => title),
  };
}

const isEmpty = ({ groups }: Section): boolean => groups.every(({ entries }) => entries.length === 0);

const withFacts = (entry: Entry, ...facts: readonly (readonly Phrase[])[]): Entry => ({
  ...entry,
  facts: [...entry.facts, ...facts.flat()],
});

export const MEETING_GROUPS: readonly { readonly title: string; readonly statuses: readonly MeetingStatus[] }[] = [
  { title: 'Held', statuses: ['held'] },
  { title: 'Under way', statuses: ['ongoing'] },
  { title: 'To come', statuses: ['planned', 'proposed', 'postponed'] },
  { title: 'Not taking place', statuses: ['cancelled', 'declined'] },
];

function groupMeetings(meetings: readonly Meeting[], names: Names): readonly Group[] {
  const inOrder = [...meetings].sort((a, b) => byDays(a.time?.value, b.time?.value));
  const tell = (meeting: Meeting): Entry =>
    withFacts(
      meetingEntry(meeting, names),
      showHistory(carryTime(meeting.history), (step) => `${step.status}${wasMoved(meeting) ? sayWhen(step) : ''}`),
      showOrigins(meeting),
    );
  return MEETING_GROUPS.map(({ title, statuses }) => ({
    title,
    entries: inOrder.filter(({ status }) => statuses.includes(status)).map(tell),
  }));
}

/** A report that does not repeat the time of what it tells says nothing against it. */
function carryTime(history: readonly MeetingStep[]): readonly MeetingStep[] {
  const carried: MeetingStep[] = [];
  for (const step of history) {
    const before = carried.at(-1);
    const time = step.time ?? (before?.status === step.status ? before.time : undefined);
    carried.push(time === undefined ? step : { ...step, time });
  }
  return carried;
}

const wasMoved = ({ history }: Meeting): boolean =>
  new Set(history.flatMap(({ time }) => (time?.tbd ? [] : (time?.value ?? [])))).size > 1;

const sayWhen = ({ time }: MeetingStep): string =>
  time?.value && !time.tbd ? ` for ${showDays(time.value)} as of` : '';

function groupStatements(dossier: Dossier, names: Names): readonly Group[] {
  const dates = groupBy(orderStatements(dossier), ({ date }) => date);
  return [...dates].map(([date, statements]) => ({
    title: date === undefined ? 'Date not given' : showDays(date),
    entries: statements.map((s) => withFacts(statementEntry(s, names), showOrigins(s))),
  }));
}

/** By day; those of one day by the day their report was published, and within a report as one reads. */
export function orderStatements({ statements, documents }: Dossier): readonly Statement[] {
  const published = new Map(documents.map((d) => [d.id, d.published]));
  const told = ({ evidence }: Statement) => published.get(evidence[0].document);
  return [...statements].sort(
    (a, b) => byDays(a.date, b.date) || byDays(told(a), told(b)) || byPlace(a.evidence[0], b.evidence[0]),
  );
}

function byPlace(a: Evidence, b: Evidence): number {
  return a.document === b.document ? a.start - b.start : 0;
}

function groupPositions({ positions }: Dossier, names: Names): readonly Group[] {
  const parties = groupBy(positions, ({ party }) => party);
  return [...parties].map(([party, own]) => ({
    title: names(party),
    entries: own.map((position) =>
      withFacts(
        positionEntry(position),
        showHistory(position.history, (step) => step.stance),
        showOrigins(position),
      ),
    ),
  }));
}

export function orderSteps(steps: readonly NextStep[]): readonly NextStep[] {
  return [...steps].sort((a, b) => byDays(a.due?.value, b.due?.value));
}

const PARTY_KINDS: readonly Party['kind'][] = ['state', 'organization', 'group', 'person'];
const collator = new Intl.Collator('en');

export function orderParties(parties: readonly Party[]): readonly Party[] {
  const rank = ({ kind }: Party) => PARTY_KINDS.indexOf(kind);
  return [...parties].sort((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
}

/** Each value with its own words; the one that stands in the record comes first. */
function conflictGroup({ record, field, values }: Conflict, names: Names): Group {
  return {
    title: `${names(record)}: ${field}`,
    entries: values.map(({ value, evidence }, i) => ({
      key: known(showValue(value, names)),
      headline: null,
      facts: i === 0 ? [known('stands in the record')] : [],
      quotes: evidence,
    })),
  };
}

function judgementEntry(judgement: Judgement, names: Names): Entry {
  const { at, author, reason, undone } = judgement;
  return {
    key: known(showDays(at.slice(0, 10))),
    headline: sayJudgement(judgement, names),
    facts: [
      known(`by ${author}`),
      ...(reason === undefined ? [] : [known(`because ${reason}`)]),
      ...(undone ? [open(`taken back by ${undone.author} on ${showDays(undone.at.slice(0, 10))}`)] : []),
    ],
    quotes: [],
  };
}

function sayJudgement({ kind, about, field, value }: Judgement, names: Names): string {
  const subject = about.map(names).join(' and ');
  const object = showValue(value, names);
  switch (kind) {
    case 'same':
      return `the same: ${subject}`;
    case 'different':
      return `not the same: ${subject}`;
    case 'value':
      return `${subject}: ${field} is ${object}`;
    case 'reject':
      return field === undefined ? `false: ${subject}` : `${subject}: ${field} is not ${object}`;
    case 'speaks-for':
      return `${names(about[0] ?? '')} speaks for ${about[1] === undefined ? 'nobody' : names(about[1])}`;
    case 'issue':
      return `issue “${object}”: ${subject}`;
  }
}

function gatherProblems({ documents, problems }: Dossier): readonly Problem[] {
  const ofDocuments = documents.flatMap((d) => d.problems.map((p) => ({ ...p, where: p.where ?? d.id })));
  return [...ofDocuments, ...problems];
}

function problemEntry({ level, where, message }: Problem): Entry {
  return {
    key: level === 'error' ? open('left out') : known('note'),
    headline: where ? `${where}: ${message}` : message,
    facts: [],
    quotes: [],
  };
}
