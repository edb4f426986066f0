/**
 * A person's word on the values of a record.
 *
 * In:  the claims that are one record, what persons said of them.
 * Out: the claims without the values that are wrong, before they are joined; the record with the values that are right, after;
 *      nothing where the record is false.
 *
 * Of two words on one field the later one holds. A value that was called right stays until it is called wrong.
 */
import type { Because, Reason } from '../domain/claim.js';
import type { Judgement } from '../domain/dossier.js';
import { indexIds, type Judged, type PersonsWord, type RecordKind } from './persons-word.js';

/** Judgements on single records, by the place of the claim they speak of; the latest first. */
export type Verdicts = ReadonlyMap<number, readonly Judgement[]>;

export function findVerdicts(name: RecordKind, claims: readonly Judged[], word: PersonsWord): Verdicts {
  const index = indexIds(claims);
  const verdicts = new Map<number, Judgement[]>();
  for (const judgement of word.ofKind('value', 'reject')) {
    for (const at of word.places(judgement, name, claims, index)) {
      if (at === null) continue;
      word.applied(judgement);
      const known = verdicts.get(at);
      if (known) known.push(judgement);
      else verdicts.set(at, [judgement]);
    }
  }
  return verdicts;
}

export interface Verdict {
  /** The whole record is false. */
  readonly isFalse: boolean;
  readonly wrong: ReadonlyMap<string, readonly unknown[]>;
  readonly right: ReadonlyMap<string, { readonly value: unknown; readonly judgement: Judgement }>;
}

/** What is said of the record that the claims at these places make; null where nothing is. */
export function verdictOn(places: readonly number[], verdicts: Verdicts): Verdict | null {
  if (verdicts.size === 0) return null;
  const said = places.flatMap((at) => verdicts.get(at) ?? []);
  if (said.length === 0) return null;
  const latestFirst = [...new Set(said)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
  const wrong = new Map<string, unknown[]>();
  const right = new Map<string, { value: unknown; judgement: Judgement }>();
  let isFalse = false;
  for (const judgement of latestFirst) {
    const { kind, field, value } = judgement;
    if (field === undefined) isFalse ||= kind === 'reject';
    else if (kind === 'reject') wrong.set(field, [...(wrong.get(field) ?? []), value]);
    else if (!right.has(field) && !isAmong(value, wrong.get(field))) right.set(field, { value, judgement });
  }
  return { isFalse, wrong, right };
}

/** A claim without the values that a person called wrong: left out, or null where the field is always there. */
export function withoutWrong<Claim extends object>(claim: Claim, { wrong }: Verdict): Claim {
  const kept = { ...claim } as Record<string, unknown>;
  for (const [field, values] of wrong) {
    const value = kept[field];
    if (Array.isArray(value)) kept[field] = value.filter((item) => !isAmong(item, values));
    else if (isAmong(value, values)) {
      if (NULLABLE.has(field)) kept[field] = null;
      else if (!REQUIRED.has(field)) delete kept[field];
    }
  }
  return kept as Claim;
}

const NULLABLE: ReadonlySet<string> = new Set(['time', 'place', 'speaker']);
/** Fields without which there is no record: another value must be said, or the record called false. */
const REQUIRED: ReadonlySet<string> = new Set([
  'status',
  'stance',
  'mode',
  'name',
  'kind',
  'party',
  'issue',
  'what',
  'date',
]);

export function withRight<Rec extends object>(record: Rec, { right }: Verdict): Rec {
  const corrected = { ...record } as Record<string, unknown>;
  for (const [field, { value }] of right) {
    if (value === null && !NULLABLE.has(field)) delete corrected[field];
    else corrected[field] = value;
  }
  return corrected as Rec;
}

/** Why a value stands, where a person said so. */
export function becauseOf({ right }: Verdict, because: Because): Because {
  const said = [...right].map(([field, { judgement }]): [string, readonly Reason[]] => [
    field,
    [{ says: describeJudgement(judgement), words: [], rule: 'src/merge/verdicts' }],
  ]);
  return { ...because, ...Object.fromEntries(said) };
}

const describeJudgement = ({ author, at, reason }: Judgement): string =>
  `${author} said so on ${at.slice(0, 10)}${reason ? `: ${reason}` : ''}`;

/** The same value: a day told alone is that of a time or due with more words around it. */
function isAmong(value: unknown, others: readonly unknown[] = []): boolean {
  const told = JSON.stringify(value);
  return others.some(
    (other) => JSON.stringify(other) === told || (coreOf(other) !== null && coreOf(other) === coreOf(value)),
  );
}

function coreOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return null;
  const {
    value: days,
    text,
    tbd,
  } = value as { readonly value?: unknown; readonly text?: unknown; readonly tbd?: unknown };
  if (tbd === true) return 'tbd';
  return typeof days === 'string' ? days : typeof text === 'string' && days === undefined ? text : null;
}
