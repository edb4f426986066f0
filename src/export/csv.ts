/**
 * The dossier as tables: one CSV file for each kind of record, one for each kind of history, one for all quotes.
 *
 * RFC 4180 in UTF-8 with a byte order mark (Excel takes it for another encoding without): comma, CRLF, a line of
 * headings even where there are no rows. Records are named by id and by name; several values in a cell are divided by
 * "; ", and it is the ids that can be relied on there. An empty cell is a value no report gives; what reports leave
 * open says so in a column of its own (`time_tbd`, `place_tbd`).
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and a control character is written as
 * `\u0007`: quotes are exact but for these two.
 */
import { stringify } from 'csv-stringify/sync';
import type {
  Commitment,
  Conflict,
  Dossier,
  DossierDocument,
  Grounds,
  Judgement,
  Meeting,
  MeetingStep,
  NextStep,
  Party,
  Place,
  Position,
  Statement,
  When,
} from '../domain/dossier.js';
import { type Names, nameRecords } from '../views/names.js';
import { escapeControls } from './escape.js';
import { type Cited, listEvidence } from './evidence-list.js';

export interface CsvTable {
  /** `meeting-history`: the name of its file without the ending. */
  readonly name: string;
  readonly text: string;
}

type Cell = string | number | boolean | null | undefined;
type Row = { readonly [column: string]: Cell };

export function renderCsv(dossier: Dossier): readonly CsvTable[] {
  const names = nameRecords(dossier);
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const { meetings, positions, commitments } = dossier;
  return [
    table('documents', DOCUMENT, dossier.documents.map(documentRow)),
    table(
      'parties',
      PARTY,
      dossier.parties.map((party) => partyRow(party, names)),
    ),
    table(
      'meetings',
      MEETING,
      meetings.map((meeting) => meetingRow(meeting, names)),
    ),
    table('meeting-history', MEETING_STEP, meetings.flatMap(meetingSteps)),
    table(
      'statements',
      STATEMENT,
      dossier.statements.map((statement) => statementRow(statement, names)),
    ),
    table('issues', ISSUE, issueRows(dossier)),
    table(
      'positions',
      POSITION,
      positions.map((position) => positionRow(position, names)),
    ),
    table('position-history', POSITION_STEP, positions.flatMap(positionSteps)),
    table(
      'commitments',
      COMMITMENT,
      commitments.map((commitment) => commitmentRow(commitment, names)),
    ),
    table('commitment-history', COMMITMENT_STEP, commitments.flatMap(commitmentSteps)),
    table(
      'next-steps',
      NEXT_STEP,
      dossier.nextSteps.map((step) => nextStepRow(step, names)),
    ),
    table(
      'conflicts',
      CONFLICT,
      dossier.conflicts.flatMap((conflict) => conflictRows(conflict, names)),
    ),
    table(
      'judgements',
      JUDGEMENT,
      dossier.judgements.map((judgement) => judgementRow(judgement, names)),
    ),
    table(
      'evidence',
      EVIDENCE,
      listEvidence(dossier).map((cited) => evidenceRow(cited, documents)),
    ),
  ];
}

function table(name: string, columns: readonly string[], rows: readonly Row[]): CsvTable {
  const text = stringify(
    rows.map((row) => columns.map((column) => writeCell(row[column]))),
    {
      ...{ columns: [...columns], header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' },
      // With CRLF as the end of a row, csv-stringify 6.9 leaves a line break of one character unquoted.
      quoted_match: /[\r\n]/,
    },
  );
  return { name, text };
}

/** A number stays a number: it is no formula where it begins with a minus. */
function writeCell(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return escapeControls(cell ?? '');
}

const list = (items: readonly string[]): string => items.join('; ');

const ORIGINS = ['reports', 'independent', 'confidence'] as const;
const groundsCells = ({ origins, confidence }: Grounds): Row => ({ ...origins, confidence });

const WHEN = ['days', 'clock', 'time_text', 'time_tbd'] as const;
const whenCells = (time: When | null | undefined): Row =>
  time ? { days: time.value, clock: time.clock, time_text: time.text, time_tbd: time.tbd } : {};

const PLACE = ['place', 'place_tbd'] as const;
const placeCells = (place: Place | null | undefined): Row => (place ? { place: place.text, place_tbd: place.tbd } : {});

const DOCUMENT = [
  ...['id', 'title', 'outlet', 'url', 'published', 'language', 'sha256', 'copy_of', 'earlier_versions', 'problems'],
];

function documentRow({ origin, versions = [], problems, ...document }: DossierDocument): Row {
  const { id, title, outlet, url, published, language, sha256 } = document;
  const told = { copy_of: origin, earlier_versions: versions.length, problems: list(problems.map((p) => p.message)) };
  return { id, title, outlet, url, published, language, sha256, ...told };
}

const PARTY = ['id', 'name', 'kind', 'role', 'speaks_for_id', 'speaks_for', 'aliases', ...ORIGINS];

function partyRow(party: Party, names: Names): Row {
  const { id, name, kind, role, speaksFor, aliases } = party;
  return {
    ...{ id, name, kind, role, aliases: list(aliases), ...groundsCells(party) },
    ...(speaksFor === undefined ? {} : { speaks_for_id: speaksFor, speaks_for: names(speaksFor) }),
  };
}

const MEETING = [
  ...['id', 'name', 'status', 'mode', ...WHEN, ...PLACE, 'participant_ids', 'participants', 'host_id', 'host'],
  ...['mediator_id', 'mediator', 'after_ids', 'after', 'at_risk_ids', 'at_risk', 'about', ...ORIGINS],
];

function meetingRow(meeting: Meeting, names: Names): Row {
  const { id, status, mode, time, place, participants, host, mediator, after, risk = [], about } = meeting;
  return {
    ...{ id, name: names(id), status, mode, ...whenCells(time), ...placeCells(place), about },
    ...{ participant_ids: list(participants), participants: list(participants.map(names)) },
    ...(host === undefined ? {} : { host_id: host, host: names(host) }),
    ...(mediator === undefined ? {} : { mediator_id: mediator, mediator: names(mediator) }),
    ...{ after_ids: list(after), after: list(after.map(names)) },
    ...{ at_risk_ids: list(risk), at_risk: list(risk.map(names)), ...groundsCells(meeting) },
  };
}

const MEETING_STEP = ['meeting_id', 'step', 'as_of', 'status', ...WHEN, ...PLACE];

function meetingSteps({ id, history }: Meeting): readonly Row[] {
  return history.map(({ asOf, status, time, place }: MeetingStep, i) => ({
    ...{ meeting_id: id, step: i + 1, as_of: asOf, status, ...whenCells(time), ...placeCells(place) },
  }));
}

const STATEMENT = [
  ...['id', 'speaker_id', 'speaker', 'speaker_text', 'cue', 'content', 'mode', 'addressee_id', 'addressee'],
  ...['channel', 'relayed_by', 'days', ...ORIGINS],
];

function statementRow(statement: Statement, names: Names): Row {
  const { id, speaker, speakerText, cue, content, mode, addressee, channel, relayedBy, date } = statement;
  return {
    ...{ id, speaker_text: speakerText, cue: cue?.quote, mode, channel, days: date, ...groundsCells(statement) },
    ...(speaker === null ? {} : { speaker_id: speaker, speaker: names(speaker) }),
    ...(addressee === undefined ? {} : { addressee_id: addressee, addressee: names(addressee) }),
    ...{ content: content.map(({ quote }) => quote).join(' … '), relayed_by: relayedBy && names(relayedBy) },
  };
}

const ISSUE = ['id', 'label', 'aliases', 'parent_id', 'parent'];

function issueRows({ issues }: Dossier): readonly Row[] {
  const labels = new Map(issues.map(({ id, label }) => [id, label]));
  return issues.map(({ id, label, aliases, parent }) => ({
    ...{ id, label, aliases: list(aliases), parent_id: parent },
    parent: parent && (labels.get(parent) ?? parent),
  }));
}

const POSITION = ['id', 'party_id', 'party', 'issue_id', 'issue', 'stance', 'condition', 'date', ...ORIGINS];

function positionRow(position: Position, names: Names): Row {
  const { id, party, issueId, issue, stance, condition, date } = position;
  const who = { party_id: party, party: names(party) };
  return { id, ...who, issue_id: issueId, issue, stance, condition, date, ...groundsCells(position) };
}

const POSITION_STEP = ['position_id', 'step', 'as_of', 'stance'];

const positionSteps = ({ id, history }: Position): readonly Row[] =>
  history.map(({ asOf, stance }, i) => ({ position_id: id, step: i + 1, as_of: asOf, stance }));

const COMMITMENT = [
  ...['id', 'by_ids', 'by', 'to_ids', 'to', 'what', 'amount', 'currency', 'unit', 'due_days', 'due_text', 'condition'],
  ...['status', 'claimed_by_id', 'claimed_by', ...ORIGINS],
];

function commitmentRow(commitment: Commitment, names: Names): Row {
  const { id, by, to, what, amount, due, condition, status, claimedBy } = commitment;
  return {
    ...{ id, by_ids: list(by), by: list(by.map(names)), to_ids: list(to), to: list(to.map(names)), what },
    ...{ amount: amount?.value, currency: amount?.currency, unit: amount?.unit },
    ...{ due_days: due?.value, due_text: due?.text, condition, status, ...groundsCells(commitment) },
    ...(claimedBy === undefined ? {} : { claimed_by_id: claimedBy, claimed_by: names(claimedBy) }),
  };
}

const COMMITMENT_STEP = ['commitment_id', 'step', 'as_of', 'status'];

const commitmentSteps = ({ id, history }: Commitment): readonly Row[] =>
  history.map(({ asOf, status }, i) => ({ commitment_id: id, step: i + 1, as_of: asOf, status }));

const NEXT_STEP = ['id', 'who_ids', 'who', 'what', 'due_days', 'due_text', 'done', 'done_as_of', ...ORIGINS];

function nextStepRow(step: NextStep, names: Names): Row {
  const { id, who, what, due, done } = step;
  return {
    ...{ id, who_ids: list(who), who: list(who.map(names)), what, due_days: due?.value, due_text: due?.text },
    ...{ done: done !== undefined, done_as_of: done?.asOf, ...groundsCells(step) },
  };
}

/** `rank` 1 is the value that stands in the record. */
const CONFLICT = ['record_id', 'record', 'field', 'rank', 'value'];

const conflictRows = ({ record, field, values }: Conflict, names: Names): readonly Row[] =>
  values.map(({ value }, i) => ({
    ...{ record_id: record, record: names(record), field, rank: i + 1, value: writeValue(value) },
  }));

const JUDGEMENT = [
  ...['id', 'kind', 'about_ids', 'about', 'field', 'value', 'author', 'at', 'reason', 'undone_by', 'undone_at'],
];

function judgementRow(judgement: Judgement, names: Names): Row {
  const { id, kind, about, field, value, author, at, reason, undone } = judgement;
  return {
    ...{ id, kind, about_ids: list(about), about: list(about.map(names)), field, value: writeValue(value) },
    ...{ author, at, reason, undone_by: undone?.author, undone_at: undone?.at },
  };
}

/** A value of any kind: words as they are, the rest as JSON. */
const writeValue = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);

/** `step` counts the steps of a history (field `history`), and the values of a conflict. */
const EVIDENCE = ['table', 'record_id', 'field', 'step', 'document_id', 'outlet', 'published', 'start', 'end', 'quote'];

function evidenceRow(cited: Cited, documents: ReadonlyMap<string, DossierDocument>): Row {
  const { table, record, field, step, evidence } = cited;
  const { document, start, end, quote } = evidence;
  const { outlet, published } = documents.get(document) ?? {};
  return { table, record_id: record, field, step, document_id: document, outlet, published, start, end, quote };
}
