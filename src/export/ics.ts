/**
 * The dossier as a calendar (iCalendar, RFC 5545): its meetings, and the days by which something is due.
 *
 * Nothing is given a day that no report gives it.
 * - A day, or an interval of at most 7 days, is an event over whole days; it has a clock time only where a report
 *   tells one, and that is local to wherever the meeting is (a floating time: no report says which zone).
 * - A meeting with no known day, with a month, or with a window of more than 7 days is a task (VTODO) without dates:
 *   an event of 31 days would say that they sit together all month. What is known of its time stands in its text.
 * - So are a commitment and a next step whose due day is told in such words. Those of which no report tells a due
 *   day are left out; the description of the calendar counts them.
 *
 * STATUS: what is held, under way or planned is CONFIRMED; what is proposed or postponed, or waits for a meeting that
 * may not come, is TENTATIVE; what is cancelled, declined or withdrawn is CANCELLED. A meeting that must come first is
 * named by RELATED-TO;RELTYPE=DEPENDS-ON (RFC 9253). UIDs are made from the ids of records and SEQUENCE from the
 * length of their history: importing a later calendar updates an earlier one. DTSTAMP is the day of the last report
 * that tells of the record, at midnight UTC (1970-01-01 where no report has a day), and never that of the clock.
 * Nobody is marked as busy by other people's meetings (TRANSP:TRANSPARENT).
 *
 * ical-generator folds and escapes; it writes neither tasks nor RELATED-TO, so components are put together here.
 */
import { escape as escapeText, foldLines } from 'ical-generator';
import type { MeetingStatus } from '../domain/document.js';
import type {
  Commitment,
  CommitmentStep,
  Days,
  Dossier,
  DossierDocument,
  Due,
  Evidence,
  Grounds,
  Meeting,
  NextStep,
} from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { showAmount } from '../views/amounts.js';
import { showDays } from '../views/days.js';
import { showDoubt, showOrigins } from '../views/entries.js';
import { type Names, nameRecords } from '../views/names.js';
import { escapeForTerminal } from './escape.js';

/** The longest interval that is shown as an event: "next week" is, "in August" is not. */
const LONGEST_EVENT = 7;

export function renderIcs(dossier: Dossier): string {
  const context: Context = {
    names: nameRecords(dossier),
    meetings: new Set(dossier.meetings.map(({ id }) => id)),
    documents: new Map(dossier.documents.map((document) => [document.id, document])),
  };
  const due = [...dossier.commitments, ...dossier.nextSteps].filter((record) => record.due !== undefined);
  const components = [
    ...dossier.meetings.map((meeting) => meetingItem(meeting, context)),
    ...dossier.commitments.flatMap((c) => (c.due ? [commitmentItem(c, c.due, context)] : [])),
    ...dossier.nextSteps.flatMap((step) => (step.due ? [stepItem(step, step.due, context)] : [])),
  ];
  const leftOut = dossier.commitments.length + dossier.nextSteps.length - due.length;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Dossier',
    'X-WR-CALNAME:Dossier',
    ...describeCalendar(components, leftOut),
    ...components.flatMap(writeItem),
    'END:VCALENDAR',
  ];
  return foldLines(`${lines.join('\r\n')}\r\n`);
}

interface Context {
  readonly names: Names;
  readonly meetings: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, DossierDocument>;
}

/** What an event and a task have in common. */
interface Item {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: IsoDay;
  readonly days: EventDays | null;
  readonly clock?: string;
  readonly standing: Standing;
  readonly summary: string;
  readonly place?: string;
  readonly description: readonly string[];
  /** UIDs of what must come first. */
  readonly after: readonly string[];
}

interface EventDays {
  readonly first: IsoDay;
  /** The last of them: an interval includes both ends. */
  readonly last: IsoDay;
}

/** How an event and a task of one standing are marked. */
const STANDINGS = {
  done: { event: 'CONFIRMED', task: 'COMPLETED' },
  'under way': { event: 'CONFIRMED', task: 'IN-PROCESS' },
  sure: { event: 'CONFIRMED', task: 'NEEDS-ACTION' },
  unsure: { event: 'TENTATIVE', task: 'NEEDS-ACTION' },
  off: { event: 'CANCELLED', task: 'CANCELLED' },
} as const;
type Standing = keyof typeof STANDINGS;

const MEETING_STANDINGS: Record<MeetingStatus, Standing> = {
  held: 'done',
  ongoing: 'under way',
  planned: 'sure',
  proposed: 'unsure',
  postponed: 'unsure',
  cancelled: 'off',
  declined: 'off',
};

function meetingItem(meeting: Meeting, context: Context): Item {
  const { id, status, mode, time, place, participants, host, mediator, after, risk = [], about, history } = meeting;
  const { names, meetings } = context;
  const days = time?.tbd ? null : readEventDays(time?.value);
  const standing = MEETING_STANDINGS[status];
  const kind = mode === 'call' ? 'Call' : mode === 'video' ? 'Video call' : 'Meeting';
  const who = participants.map(names).join(', ') || 'participants not named';
  const news = ['held', 'ongoing', 'planned'].includes(status) ? kind : `${kind} ${status}`;
  return {
    uid: makeUid('meetings', id),
    sequence: countChanges(history),
    stamp: findStamp([meeting, ...history], context),
    days,
    ...(time?.clock && days?.first === days?.last ? { clock: time.clock } : {}),
    standing: standing === 'sure' && risk.length > 0 ? 'unsure' : standing,
    summary: `${news}: ${who}`,
    ...(place?.text === undefined ? {} : { place: place.text }),
    description: [
      [status, ...(mode === 'unknown' ? [] : [mode === 'in-person' ? 'in person' : mode])].join(' · '),
      ...describeTime(days, time),
      ...(place?.tbd ? ['place to be determined'] : []),
      ...(host === undefined ? [] : [`host ${names(host)}`]),
      ...(mediator === undefined ? [] : [`mediator ${names(mediator)}`]),
      ...(about === undefined ? [] : [`about ${about}`]),
      ...after.map((first) => `after ${names(first)}${risk.includes(first) ? ', which may not come' : ''}`),
      ...describeHistory(
        history,
        (step) => `${step.status}${step.time?.value ? ` for ${showDays(step.time.value)}` : ''}`,
      ),
      ...describeGrounds(meeting, context),
    ],
    after: [...new Set(after)]
      .filter((first) => first !== id && meetings.has(first))
      .map((first) => makeUid('meetings', first)),
  };
}

function commitmentItem(commitment: Commitment, due: Due, context: Context): Item {
  const { id, by, to, what, amount, condition, status, claimedBy, history } = commitment;
  const { names } = context;
  const days = readEventDays(due.value);
  const from = by.map(names).join(', ') || 'promisor not named';
  const standing: Readonly<Partial<Record<CommitmentStep['status'], Standing>>> = {
    fulfilled: 'done',
    withdrawn: 'off',
    offered: 'unsure',
    claimed: 'unsure',
  };
  return {
    uid: makeUid('commitments', id),
    sequence: countChanges(history),
    stamp: findStamp([commitment, ...history], context),
    days,
    standing: standing[status] ?? 'sure',
    summary: `Due (${status}): ${from}${to.length > 0 ? ` → ${to.map(names).join(', ')}` : ''}: ${what}`,
    description: [
      ...describeTime(days, due),
      ...(amount ? [showAmount(amount)] : []),
      ...(condition === undefined ? [] : [`on condition: ${condition}`]),
      ...(claimedBy === undefined ? [] : [`claimed by ${names(claimedBy)}`]),
      ...describeHistory(history, (step) => step.status),
      ...describeGrounds(commitment, context),
    ],
    after: [],
  };
}

function stepItem(step: NextStep, due: Due, context: Context): Item {
  const { id, what, who, done } = step;
  const days = readEventDays(due.value);
  const whose = who.length > 0 ? `${who.map(context.names).join(', ')}: ` : '';
  return {
    uid: makeUid('next-steps', id),
    sequence: done ? 1 : 0,
    stamp: findStamp(done ? [step, done] : [step], context),
    days,
    standing: done ? 'done' : 'sure',
    summary: `${done ? 'Done' : 'Due'}: ${whose}${what}`,
    description: [
      ...describeTime(days, due),
      ...(done ? [describeStep(done.asOf, 'done')] : []),
      ...describeGrounds(step, context),
    ],
    after: [],
  };
}

/** One id may be borne by records of two kinds. */
const makeUid = (kind: string, id: string): string => `${id}@${kind}.readout`;

/** The first telling is revision 0. */
const countChanges = (history: readonly unknown[]): number => Math.max(history.length - 1, 0);

interface Told {
  readonly asOf?: IsoDay | null;
  readonly evidence: readonly Evidence[];
}

function findStamp(told: readonly Told[], { documents }: Context): IsoDay {
  const days = told.flatMap(({ asOf, evidence }) => [
    asOf,
    ...evidence.map(({ document }) => documents.get(document)?.published),
  ]);
  return days.filter(isDay).sort().at(-1) ?? '1970-01-01';
}

const isDay = (day: string | null | undefined): day is IsoDay => {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** The days of an event: null for what is longer, is no days at all, or no report tells. */
function readEventDays(days: Days | undefined): EventDays | null {
  const [first, last = first, ...more] = days?.split('/') ?? [];
  if (!isDay(first) || !isDay(last) || more.length > 0 || last === LAST_DAY) return null;
  const length = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  return length >= 1 && length <= LONGEST_EVENT ? { first, last } : null;
}

/** No day comes after it that iCalendar could write. */
const LAST_DAY = '9999-12-31';

const DAY = 24 * 60 * 60 * 1000;

const dayAfter = (day: IsoDay): IsoDay => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** What is known of the time, where the event cannot say it; the words of the report, where there are any. */
function describeTime(
  days: EventDays | null,
  time: { readonly value?: Days; readonly text?: string; readonly tbd?: boolean } | null,
): readonly string[] {
  const words = time?.text === undefined ? [] : [`“${time.text}”`];
  if (days) return words.length > 0 ? [`told as ${words[0]}`] : [];
  if (time?.tbd) return ['day to be determined'];
  const known = [...(time?.value === undefined ? [] : [showDays(time.value)]), ...words].join(' ');
  return [known ? `no day is known: ${known}` : 'no day is known'];
}

const describeStep = (asOf: IsoDay | null, word: string): string => `${asOf ?? 'date not given'}: ${word}`;

/** A line for each step; one step alone is what the record says anyway. */
function describeHistory<Step extends { readonly asOf: IsoDay | null }>(
  history: readonly Step[],
  word: (step: Step) => string,
): readonly string[] {
  return history.length < 2 ? [] : history.map((step) => describeStep(step.asOf, word(step)));
}

/** How sure, how many tell it, and each quote with where it stands. */
function describeGrounds(grounds: Grounds, { documents }: Context): readonly string[] {
  return [
    ...[...showDoubt(grounds), ...showOrigins(grounds)].map(({ text }) => text),
    ...grounds.evidence.map(({ document, quote }) => {
      const { title, outlet, published, url } = documents.get(document) ?? {};
      return `“${quote}” — ${[title, outlet, published, url, document].filter(Boolean).join(', ')}`;
    }),
  ];
}

function describeCalendar(items: readonly Item[], leftOut: number): readonly string[] {
  const undated = items.filter(({ days }) => days === null).length;
  const told = [
    `${items.length - undated} events.`,
    ...(undated > 0 ? [`${undated} more have no known day: they are tasks without dates.`] : []),
    ...(leftOut > 0 ? [`Commitments and next steps left out, since no due day is told: ${leftOut}.`] : []),
  ];
  const text = writeText([told.join(' ')]);
  return [`DESCRIPTION:${text}`, `X-WR-CALDESC:${text}`];
}

function writeItem(item: Item): readonly string[] {
  const { uid, sequence, stamp, days, clock, standing, summary, place, description, after } = item;
  const component = days ? 'VEVENT' : 'VTODO';
  return [
    `BEGIN:${component}`,
    `UID:${writeText([uid])}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `SEQUENCE:${sequence}`,
    ...(days ? [...writeDays(days, clock), 'TRANSP:TRANSPARENT'] : []),
    `STATUS:${STANDINGS[standing][days ? 'event' : 'task']}`,
    `SUMMARY:${writeText([summary])}`,
    ...(place === undefined ? [] : [`LOCATION:${writeText([place])}`]),
    `DESCRIPTION:${writeText(description)}`,
    ...after.map((first) => `RELATED-TO;RELTYPE=DEPENDS-ON:${writeText([first])}`),
    `END:${component}`,
  ];
}

/** The end of an event over days is the day after its last; one at a clock time has none: no report tells it. */
function writeDays({ first, last }: EventDays, clock: string | undefined): readonly string[] {
  if (clock && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock))
    return [`DTSTART:${compact(first)}T${clock.replace(':', '')}00`];
  return [`DTSTART;VALUE=DATE:${compact(first)}`, `DTEND;VALUE=DATE:${compact(dayAfter(last))}`];
}

const compact = (day: IsoDay): string => day.replaceAll('-', '');

/** A TEXT value: nothing in it ends the line or begins another property. */
const writeText = (lines: readonly string[]): string => escapeText(lines.map(escapeForTerminal).join('\n'), false);
