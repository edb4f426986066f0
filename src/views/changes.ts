/**
 * What changed in a dossier between two days.
 *
 * In:  the dossier as it was known at the end of one day, and of a later one; where an id that went away leads to.
 * Out: each change with its record, the old and the new value, and the words that tell the new one. What is overdue has
 *      changed without any report: its day passed. For that the words are those that set the day.
 *
 * A record is found again by its id, or by where its old id leads: one that got a new id is no new record, and of two
 * that became one, one is said to have gone into the other.
 */
import type {
  Commitment,
  Conflict,
  Days,
  Dossier,
  DossierDocument,
  EvidenceList,
  Meeting,
  NextStep,
  Party,
  Position,
  Statement,
} from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { commitmentAwaited, meetingAwaited, stepAwaited } from './awaited.js';
import { isOver, liesWithin } from './days.js';
import { asEvidence } from './gather-evidence.js';
import { recordsById } from './names.js';

export interface Changes {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Reports that came in, or whose text changed. */
  readonly reports: readonly { readonly document: DossierDocument; readonly was: 'new' | 'changed' }[];
  /** By record in the order of the later dossier; what went away last. */
  readonly changes: readonly Change[];
}

export const CHANGE_KINDS = [
  /** Not there before. */
  'new',
  /** A time or place that was not known, to be determined or less exact is known now. */
  'set',
  /** Another time or place than before. */
  'moved',
  /** A meeting's status, or a commitment's rung. */
  'status',
  /** What must come first is off. */
  'at-risk',
  'position',
  'silent',
  'fulfilled',
  'withdrawn',
  /** Its day passed, and nothing tells that it happened. */
  'overdue',
  /** Reports differ on a field they did not differ on, or in one more value. */
  'contradicted',
  /** Any other field. */
  'changed',
  /** Went into another record. */
  'merged',
  /** No longer there: its report changed, or somebody rejected it. */
  'gone',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type RecordKind = 'party' | 'meeting' | 'statement' | 'position' | 'commitment' | 'next-step';

export interface Change {
  readonly kind: ChangeKind;
  readonly of: RecordKind;
  /** Id in the later dossier; of one that went away, its old one. */
  readonly record: string;
  readonly field?: string;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly evidence: EvidenceList;
}

export interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** The id a record has now; null: it leads nowhere. */
export type Resolve = (id: string) => string | null;

export function findChanges(
  before: Dossier,
  after: Dossier,
  { from, to }: Period,
  resolve: Resolve = () => null,
): Changes {
  const followed = followIds(before, after, resolve);
  const { idNow } = followed;
  const changes: Change[] = [];
  const compareKind = <Kind extends AnyRecord>(
    of: RecordKind,
    old: readonly Kind[],
    now: readonly Kind[],
    differences: (was: Kind, is: Kind) => readonly Difference[],
    passing: (is: Kind) => readonly Difference[] = () => [],
  ): void => {
    const was = recordsById(old);
    for (const record of now) {
      const earlier = was.get(followed.earlierId(record.id) ?? '');
      const found = earlier ? differences(earlier, record) : [{ kind: 'new', evidence: record.evidence } as const];
      for (const change of [...found, ...passing(record)]) changes.push({ ...change, of, record: record.id });
    }
  };
  const passing = passingIn(from, to);
  compareKind(
    'meeting',
    before.meetings,
    after.meetings,
    (was, is) => compareMeetings(was, is, idNow),
    passing.meeting,
  );
  compareKind('position', before.positions, after.positions, comparePositions);
  compareKind(
    'commitment',
    before.commitments,
    after.commitments,
    (was, is) => compareCommitments(was, is, idNow),
    passing.commitment,
  );
  compareKind('next-step', before.nextSteps, after.nextSteps, compareSteps, passing.nextStep);
  compareKind('statement', before.statements, after.statements, () => []);
  compareKind('party', before.parties, after.parties, (was, is) => compareParties(was, is, idNow));
  changes.push(...newConflicts(before, after, idNow), ...goneRecords(before, followed));
  return { from, to, reports: newReports(before, after), changes };
}

type AnyRecord = Party | Meeting | Statement | Position | Commitment | NextStep;
type Difference = Omit<Change, 'of' | 'record'>;

// Who is who

interface Followed {
  /** The id in the later dossier of one of the earlier; itself where it leads nowhere. */
  readonly idNow: (id: string) => string;
  /** The id in the earlier dossier that a later record continues; undefined: none. */
  readonly earlierId: (id: string) => string | undefined;
  /** Where one that is no longer there leads; undefined: nowhere. */
  readonly leadsTo: (id: string) => string | undefined;
}

function followIds(before: Dossier, after: Dossier, resolve: Resolve): Followed {
  const now = new Set<string>();
  for (const [, records] of recordsByKind(after)) for (const { id } of records) now.add(id);
  // Where an id leads, and what its record was before: both only of those whose id is another now.
  const leads = new Map<string, string>();
  const old = new Set<string>();
  const continued = new Map<string, string>();
  for (const [, records] of recordsByKind(before)) for (const { id } of records) old.add(id);
  for (const id of old) {
    const target = now.has(id) ? null : resolve(id);
    if (target === null || !now.has(target)) continue;
    leads.set(id, target);
    // The first that leads there is what it was before; the others have gone into it.
    if (!old.has(target) && !continued.has(target)) continued.set(target, id);
  }
  return {
    idNow: (id) => leads.get(id) ?? id,
    earlierId: (id) => continued.get(id) ?? (old.has(id) && now.has(id) ? id : undefined),
    leadsTo: (id) => leads.get(id),
  };
}

function recordsByKind(dossier: Dossier): readonly (readonly [RecordKind, readonly AnyRecord[]])[] {
  const { meetings, positions, commitments, nextSteps, statements, parties } = dossier;
  return [
    ['meeting', meetings],
    ['position', positions],
    ['commitment', commitments],
    ['next-step', nextSteps],
    ['statement', statements],
    ['party', parties],
  ];
}

function goneRecords(before: Dossier, { idNow, earlierId, leadsTo }: Followed): readonly Change[] {
  return recordsByKind(before).flatMap(([of, records]) =>
    records
      .filter(({ id }) => earlierId(idNow(id)) !== id)
      .map(({ id, evidence }): Change => {
        const target = leadsTo(id);
        const kind = target === undefined ? 'gone' : 'merged';
        return { kind, of, record: id, old: id, ...(target === undefined ? {} : { new: target }), evidence };
      }),
  );
}

function newReports(before: Dossier, after: Dossier): Changes['reports'] {
  const texts = new Map(before.documents.map(({ id, sha256 }) => [id, sha256]));
  return after.documents
    .filter(({ id, sha256 }) => texts.get(id) !== sha256)
    .map((document) => ({ document, was: texts.has(document.id) ? 'changed' : 'new' }));
}

// What is different

type IdNow = (id: string) => string;

function compareMeetings(was: Meeting, is: Meeting, idNow: IdNow): readonly Difference[] {
  const tells = (test: (step: Meeting['history'][number]) => boolean): EvidenceList =>
    is.history.findLast(test)?.evidence ?? is.evidence;
  const risk = (is.risk ?? []).filter((id) => !(was.risk ?? []).map(idNow).includes(id));
  return [
    ...(was.status === is.status
      ? []
      : [
          changeOf(
            'status',
            'status',
            was.status,
            is.status,
            tells((step) => step.status === is.status),
          ),
        ]),
    ...compareSettling(
      'time',
      was.time,
      is.time,
      tells((step) => sameTime(step.time, is.time)),
      sameTime,
      narrowsTime,
    ),
    ...compareSettling(
      'place',
      was.place,
      is.place,
      tells((step) => samePlace(step.place, is.place)),
      samePlace,
      () => false,
    ),
    ...(risk.length > 0 ? [changeOf('at-risk', 'risk', was.risk ?? [], risk, is.evidence)] : []),
    ...compareFields(was, is, ['participants', 'host', 'mediator', 'mode', 'about', 'after'], idNow),
  ];
}

interface Openable {
  readonly tbd: boolean;
  readonly text?: string;
}

/** Known in place of unknown or less exact is `set`; anything else in its place is `moved`. */
function compareSettling<Value extends Openable>(
  field: string,
  was: Value | null,
  is: Value | null,
  evidence: EvidenceList,
  same: (a: Value | null | undefined, b: Value | null | undefined) => boolean,
  narrows: (was: Value, is: Value) => boolean,
): readonly Difference[] {
  if (same(was, is)) return [];
  const isSet = is !== null && !is.tbd && (was === null || was.tbd || narrows(was, is));
  return [changeOf(isSet ? 'set' : 'moved', field, was, is, evidence)];
}

/** The words may change where the day does not. */
function sameTime(a: Meeting['time'] | undefined, b: Meeting['time'] | undefined): boolean {
  if (!a || !b) return !a && !b;
  return a.tbd === b.tbd && a.value === b.value && a.clock === b.clock && (a.value !== undefined || a.text === b.text);
}

function narrowsTime(was: NonNullable<Meeting['time']>, is: NonNullable<Meeting['time']>): boolean {
  if (was.value === undefined) return is.value !== undefined;
  if (is.value === undefined || !liesWithin(is.value, was.value)) return false;
  return is.value !== was.value || was.clock === undefined;
}

function samePlace(a: Meeting['place'] | undefined, b: Meeting['place'] | undefined): boolean {
  if (!a || !b) return !a && !b;
  return a.tbd === b.tbd && a.text?.toLowerCase() === b.text?.toLowerCase();
}

function comparePositions(was: Position, is: Position): readonly Difference[] {
  if (was.stance === is.stance) return compareFields(was, is, ['condition'], (id) => id);
  const evidence = is.history.findLast(({ stance }) => stance === is.stance)?.evidence ?? is.evidence;
  return [changeOf(is.stance === 'silent' ? 'silent' : 'position', 'stance', was.stance, is.stance, evidence)];
}

function compareCommitments(was: Commitment, is: Commitment, idNow: IdNow): readonly Difference[] {
  const fields = compareFields(was, is, ['by', 'to', 'amount', 'due', 'condition', 'claimedBy'], idNow);
  if (was.status === is.status) return fields;
  const evidence = is.history.findLast(({ status }) => status === is.status)?.evidence ?? is.evidence;
  const kind = is.status === 'fulfilled' || is.status === 'withdrawn' ? is.status : 'status';
  return [changeOf(kind, 'status', was.status, is.status, evidence), ...fields];
}

function compareSteps(was: NextStep, is: NextStep): readonly Difference[] {
  const done = is.done && !was.done ? [changeOf('fulfilled', 'done', undefined, is.done.asOf, is.done.evidence)] : [];
  return [...done, ...compareFields(was, is, ['due'], (id) => id)];
}

const compareParties = (was: Party, is: Party, idNow: IdNow): readonly Difference[] =>
  compareFields(was, is, ['name', 'role', 'speaksFor'], idNow);

/** Fields compared by value; ids by where they lead, lists of them in any order. */
function compareFields<Kind extends AnyRecord>(
  was: Kind,
  is: Kind,
  fields: readonly (keyof Kind & string)[],
  idNow: IdNow,
): readonly Difference[] {
  return fields.flatMap((field) => {
    const [old, now] = [was[field], is[field]];
    if (old === now || keyOf(old, idNow) === keyOf(now, idNow)) return [];
    return [changeOf('changed', field, old, now, asEvidence(is.support?.[field]) ?? is.evidence)];
  });
}

function keyOf(value: unknown, idNow: IdNow): string {
  if (Array.isArray(value)) return JSON.stringify([...new Set(value.map((item) => idNow(String(item))))].sort());
  return JSON.stringify(typeof value === 'string' ? idNow(value) : value) ?? '';
}

/** A value that is not there is left out. */
function changeOf(kind: ChangeKind, field: string, old: unknown, now: unknown, evidence: EvidenceList): Difference {
  return { kind, field, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }), evidence };
}

// What passed

/** Days that lie behind at the later date and did not at the earlier one. */
function passingIn(from: IsoDay, to: IsoDay) {
  const overdue = (field: string, days: Days | null, record: AnyRecord): readonly Difference[] =>
    days !== null && isOver(days, to) && !isOver(days, from)
      ? [changeOf('overdue', field, undefined, days, asEvidence(record.support?.[field]) ?? record.evidence)]
      : [];
  return {
    meeting: (meeting: Meeting) => overdue('time', meetingAwaited(meeting), meeting),
    commitment: (promise: Commitment) => overdue('due', commitmentAwaited(promise), promise),
    nextStep: (step: NextStep) => overdue('due', stepAwaited(step), step),
  };
}

// Where reports differ

function newConflicts(before: Dossier, after: Dossier, idNow: IdNow): readonly Change[] {
  const disputed = new Set(after.conflicts.map(({ record }) => record));
  const kinds = new Map(
    recordsByKind(after).flatMap(([of, records]) =>
      records.filter(({ id }) => disputed.has(id)).map(({ id }) => [id, of] as const),
    ),
  );
  const known = new Map(before.conflicts.map((c) => [JSON.stringify([idNow(c.record), c.field]), valuesOf(c)]));
  return after.conflicts.flatMap((conflict): readonly Change[] => {
    const old = known.get(JSON.stringify([conflict.record, conflict.field])) ?? [];
    const added = conflict.values.filter(({ value }) => !old.includes(JSON.stringify(value)));
    const [first, ...others] = added.flatMap(({ evidence }) => evidence);
    const of = kinds.get(conflict.record);
    if (!first || !of) return [];
    const shown = old.length > 0 ? { old: old.map((value) => JSON.parse(value) as unknown) } : {};
    const now = conflict.values.map(({ value }) => value);
    return [
      {
        kind: 'contradicted',
        of,
        record: conflict.record,
        field: conflict.field,
        ...shown,
        new: now,
        evidence: [first, ...others],
      },
    ];
  });
}

const valuesOf = ({ values }: Conflict): readonly string[] => values.map(({ value }) => JSON.stringify(value));
