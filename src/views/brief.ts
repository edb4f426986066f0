/**
 * The brief: a dossier as somebody takes it to a meeting.
 *
 * In:  a dossier.
 * Out: sections of entries as data: a key to look down (a day, a stance, a status), a headline, facts, and the words
 *      each entry rests on. How they are set, on paper or on a page, is for export/ to say.
 *
 * Names stand in for ids. The unknown is said to be unknown and the open to be open: nothing is left to be guessed
 * from a gap. Words of reports are passed on as they are; whoever sets them makes them safe for their medium.
 */

import type { MeetingStatus } from '../domain/document.js';
import type {
  Commitment,
  Conflict,
  Days,
  Dossier,
  DossierDocument,
  Evidence,
  Grounds,
  Meeting,
  NextStep,
  Party,
  Position,
  Statement,
} from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import { showAmount } from './amounts.js';
import { byDays, showDays } from './days.js';

export interface Brief {
  readonly sources: readonly DossierDocument[];
  readonly sections: readonly Section[];
  /** Titles of the sections with nothing in them. */
  readonly absent: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  /** null where the section is not divided. */
  readonly title: string | null;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: Phrase;
  /** null where the quotes are what the entry has to say. */
  readonly headline: string | null;
  readonly facts: readonly Phrase[];
  readonly quotes: readonly Evidence[];
}

/** `open`: the text says that it is to be determined. `unknown`: no report says. */
export interface Phrase {
  readonly text: string;
  readonly tone: 'known' | 'open' | 'unknown';
}

export function makeBrief(dossier: Dossier): Brief {
  const names = nameRecords(dossier);
  const sections: readonly Section[] = [
    { title: 'Meetings', groups: groupMeetings(dossier.meetings, names) },
    { title: 'Statements', groups: groupStatements(dossier, names) },
    { title: 'Positions', groups: groupPositions(dossier.positions, names) },
    { title: 'Commitments', groups: [undivided(dossier.commitments.map((c) => commitmentEntry(c, names)))] },
    { title: 'Next steps', groups: [undivided(orderSteps(dossier.nextSteps).map((s) => stepEntry(s, names)))] },
    { title: 'Parties', groups: [undivided(orderParties(dossier.parties).map((p) => partyEntry(p, names)))] },
  ];
  // Told when there are any; that nothing is wrong is no news.
  const remarks: readonly Section[] = [
    { title: 'Where reports differ', groups: [undivided(dossier.conflicts.map((c) => conflictEntry(c, names)))] },
    { title: 'Problems', groups: [undivided(gatherProblems(dossier).map(problemEntry))] },
  ];
  return {
    sources: dossier.documents,
    sections: [...sections, ...remarks].map(withoutEmptyGroups).filter(({ groups }) => groups.length > 0),
    absent: sections.filter(isEmpty).map(({ title }) => title),
  };
}

const isEmpty = ({ groups }: Section): boolean => groups.every(({ entries }) => entries.length === 0);

const withoutEmptyGroups = ({ title, groups }: Section): Section => ({
  title,
  groups: groups.filter(({ entries }) => entries.length > 0),
});

const undivided = (entries: readonly Entry[]): Group => ({ title: null, entries });

const known = (text: string): Phrase => ({ text, tone: 'known' });
const open = (text: string): Phrase => ({ text, tone: 'open' });
const unknown = (text: string): Phrase => ({ text, tone: 'unknown' });

/** The name of a party or a meeting; an id nobody bears is its own name. */
type Names = (id: string) => string;

function nameRecords({ parties, meetings }: Dossier): Names {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const nameOf: Names = (id) => names.get(id) ?? id;
  for (const meeting of meetings) names.set(meeting.id, nameMeeting(meeting, nameOf));
  return nameOf;
}

/** "the meeting of Vladimir Putin and Joe Biden on 2021-06-16 Wed" */
function nameMeeting({ mode, participants, time }: Meeting, names: Names): string {
  const kind = mode === 'call' || mode === 'video' ? `${mode === 'video' ? 'video ' : ''}call` : 'meeting';
  const who = participants.length > 3 ? `${participants.length} parties` : list(participants.map(names));
  const when = time?.value?.length === 10 ? ` on ${showDays(time.value)}` : '';
  return `the ${kind}${who && ` of ${who}`}${when}`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

// Meetings

const MEETING_GROUPS: readonly { readonly title: string; readonly statuses: readonly MeetingStatus[] }[] = [
  { title: 'Held', statuses: ['held'] },
  { title: 'Under way', statuses: ['ongoing'] },
  { title: 'To come', statuses: ['planned', 'proposed', 'postponed'] },
  { title: 'Not taking place', statuses: ['cancelled', 'declined'] },
];

function groupMeetings(meetings: readonly Meeting[], names: Names): readonly Group[] {
  const inOrder = [...meetings].sort((a, b) => byDays(a.time?.value, b.time?.value));
  return MEETING_GROUPS.map(({ title, statuses }) => ({
    title,
    entries: inOrder.filter(({ status }) => statuses.includes(status)).map((m) => meetingEntry(m, names)),
  }));
}

function meetingEntry(meeting: Meeting, names: Names): Entry {
  const { status, participants, host, mediator, mode, after, about, history } = meeting;
  return {
    key: meetingTime(meeting),
    headline: participants.map(names).join(', ') || 'participants not named',
    facts: [
      ...showDoubt(meeting),
      ...(status === 'held' ? [] : [known(status)]),
      ...(mode === 'unknown' ? [] : [known(mode === 'in-person' ? 'in person' : mode)]),
      ...meetingPlace(meeting),
      ...(host ? [known(`host ${names(host)}`)] : []),
      ...(mediator ? [known(`mediator ${names(mediator)}`)] : []),
      ...(about ? [known(`about ${about}`)] : []),
      ...after.map((id) => known(`after ${names(id)}`)),
      ...showHistory(history, (step) => step.status),
      ...showOrigins(meeting),
    ],
    quotes: meeting.evidence,
  };
}

function meetingTime({ time }: Meeting): Phrase {
  if (time?.tbd) return open('TBD');
  if (time?.value) return known(showDays(time.value) + (time.clock ? ` ${time.clock}` : ''));
  return time?.text ? unknown(`“${time.text}”`) : unknown('date not given');
}

function meetingPlace({ place, mode }: Meeting): readonly Phrase[] {
  if (place?.tbd) return [open('place to be determined')];
  if (place?.text) return [known(place.text)];
  return mode === 'call' || mode === 'video' ? [] : [unknown('place not given')];
}

// Statements

function groupStatements(dossier: Dossier, names: Names): readonly Group[] {
  const statements = orderStatements(dossier);
  const dates = [...new Set(statements.map(({ date }) => date))];
  return dates.map((date) => ({
    title: date === undefined ? 'Date not given' : showDays(date),
    entries: statements.filter((statement) => statement.date === date).map((s) => statementEntry(s, names)),
  }));
}

/** By day; those of one day by the day their report was published, and within a report as one reads. */
function orderStatements({ statements, documents }: Dossier): readonly Statement[] {
  const published = new Map(documents.map((d) => [d.id, d.published]));
  const told = ({ evidence }: Statement) => published.get(evidence[0].document);
  return [...statements].sort(
    (a, b) => byDays(a.date, b.date) || byDays(told(a), told(b)) || byPlace(a.evidence[0], b.evidence[0]),
  );
}

function byPlace(a: Evidence, b: Evidence): number {
  return a.document === b.document ? a.start - b.start : 0;
}

const SPEECH: Record<Statement['mode'], string> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};

function statementEntry(statement: Statement, names: Names): Entry {
  const { speaker, speakerText, addressee, cue, channel, relayedBy, mode } = statement;
  const from = speaker ? names(speaker) : speakerText ? `“${speakerText}”` : 'speaker not named';
  return {
    key: { text: addressee ? `${from} → ${names(addressee)}` : from, tone: speaker ? 'known' : 'unknown' },
    headline: null,
    facts: [
      ...showDoubt(statement),
      // The cue as it stands: "denied" and "said" make opposite statements of the same words.
      ...(cue ? [known(`“${cue.quote}”`)] : []),
      known(SPEECH[mode]),
      ...(channel ? [known(`channel: ${channel}`)] : []),
      ...(relayedBy ? [known(`relayed by ${names(relayedBy)}`)] : []),
      ...showOrigins(statement),
    ],
    quotes: statement.content,
  };
}

// Positions

function groupPositions(positions: readonly Position[], names: Names): readonly Group[] {
  const parties = [...new Set(positions.map(({ party }) => party))];
  return parties.map((party) => ({
    title: names(party),
    entries: positions.filter((position) => position.party === party).map(positionEntry),
  }));
}

function positionEntry(position: Position): Entry {
  const { stance, issue, condition, date, history } = position;
  return {
    key: known(stance),
    headline: issue,
    facts: [
      ...showDoubt(position),
      date ? known(showDays(date)) : unknown('date not given'),
      ...(condition ? [known(`on condition: ${condition}`)] : []),
      ...showHistory(history, (step) => step.stance),
      ...showOrigins(position),
    ],
    quotes: position.evidence,
  };
}

// Commitments and next steps

function commitmentEntry(commitment: Commitment, names: Names): Entry {
  const { by, to, what, amount, due, condition, status, claimedBy, history } = commitment;
  const from = by.map(names).join(', ') || 'promisor not named';
  return {
    key: known(status),
    headline: `${from}${to.length > 0 ? ` → ${to.map(names).join(', ')}` : ''}: ${what}`,
    facts: [
      ...showDoubt(commitment),
      // A counted thing in the report's own words: they know its plural ("5,000 troops").
      ...(amount ? [known((amount.unit && commitment.support?.amount?.[0]?.quote) || showAmount(amount))] : []),
      ...(due ? [known(due.value ? `${showDue(due.value)} “${due.text}”` : `“${due.text}”`)] : []),
      ...(condition ? [known(`on condition: ${condition}`)] : []),
      ...(claimedBy ? [known(`claimed by ${names(claimedBy)}`)] : []),
      ...showHistory(history, (step) => step.status),
      ...showOrigins(commitment),
    ],
    quotes: commitment.evidence,
  };
}

function orderSteps(steps: readonly NextStep[]): readonly NextStep[] {
  return [...steps].sort((a, b) => byDays(a.due?.value, b.due?.value));
}

/** A day is a day to be kept; a window is given with both its ends. */
const showDue = (days: Days): string => (days.includes('/') ? showDays(days) : `by ${showDays(days)}`);

function stepEntry(step: NextStep, names: Names): Entry {
  const { what, who, due } = step;
  return {
    key: due?.value ? known(showDue(due.value)) : unknown(due ? `“${due.text}”` : 'date not given'),
    headline: who.length > 0 ? `${who.map(names).join(', ')}: ${what}` : what,
    facts: [...showDoubt(step), ...(due?.value ? [known(`“${due.text}”`)] : []), ...showOrigins(step)],
    quotes: step.evidence,
  };
}

// Parties

const PARTY_KINDS: readonly Party['kind'][] = ['state', 'organization', 'group', 'person'];
const collator = new Intl.Collator('en');

function orderParties(parties: readonly Party[]): readonly Party[] {
  const rank = ({ kind }: Party) => PARTY_KINDS.indexOf(kind);
  return [...parties].sort((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
}

function partyEntry(party: Party, names: Names): Entry {
  const { kind, name, role, speaksFor, aliases, evidence } = party;
  // Usually the name itself; a state may be known by its people or its offices alone ("Swiss", "the Kremlin").
  const named = evidence.map(({ quote }) => quote).filter((quote) => ![name, role, ...aliases].includes(quote));
  return {
    key: known(kind),
    headline: name,
    facts: [
      ...showDoubt(party),
      ...(role ? [known(role)] : []),
      ...(speaksFor ? [known(`speaks for ${names(speaksFor)}`)] : []),
      ...(aliases.length > 0 ? [known(`also ${aliases.map((alias) => `“${alias}”`).join(', ')}`)] : []),
      ...(named.length > 0 ? [known(`from ${[...new Set(named)].map((words) => `“${words}”`).join(', ')}`)] : []),
    ],
    quotes: [],
  };
}

// Remarks

function conflictEntry({ record, field, values }: Conflict, names: Names): Entry {
  return {
    key: known(field),
    headline: names(record),
    facts: values.map(({ value }) => known(typeof value === 'string' ? names(value) : JSON.stringify(value))),
    quotes: values.flatMap(({ evidence }) => evidence),
  };
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

// What several kinds share

/** Under this a record is marked: it is rather wrong than right. */
const UNSURE_BELOW = 0.5;

function showDoubt({ confidence }: Grounds): readonly Phrase[] {
  if (confidence === undefined || confidence >= UNSURE_BELOW) return [];
  return [unknown(`unsure (${confidence.toFixed(2)})`)];
}

/** "2021-05-25 proposed, 2021-06-16 held": told only where something changed. */
function showHistory<Step extends { readonly asOf: string | null }>(
  history: readonly Step[],
  word: (step: Step) => string,
): readonly Phrase[] {
  const changes = history.filter((step, i) => i === 0 || word(step) !== word(history[i - 1] as Step));
  if (changes.length < 2) return [];
  return [known(`so far: ${changes.map((step) => `${word(step)} ${step.asOf ?? '(date not given)'}`).join(', ')}`)];
}

function showOrigins({ origins }: Grounds): readonly Phrase[] {
  if (!origins || origins.reports < 2) return [];
  if (origins.independent === origins.reports) return [known(`${origins.reports} independent reports`)];
  return [known(`${origins.reports} reports, ${origins.independent} independent`)];
}
