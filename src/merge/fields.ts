/**
 * Which values of a record a person may put right, and how they are written.
 *
 * In:  the kind of a record, a field, and words as somebody types them.
 * Out: the value as the dossier has it. `-` says that it is not known, `tbd` that it is left open.
 */
import { COMMITMENT_STATUSES, MEETING_MODES, MEETING_STATUSES, STANCES, STATEMENT_MODES } from '../domain/document.js';
import type { RecordKind } from './persons-word.js';

type Shape =
  | { readonly of: 'text' | 'party' | 'parties' | 'meetings' | 'days' | 'when' | 'place' | 'due' | 'amount' }
  | { readonly of: 'choice'; readonly among: readonly string[] };

const choice = (among: readonly string[]): Shape => ({ of: 'choice', among });
const of = (shape: Exclude<Shape, { readonly of: 'choice' }>['of']): Shape => ({ of: shape });

const FIELDS: { readonly [kind in RecordKind]: { readonly [field: string]: Shape } } = {
  party: { name: of('text'), kind: choice(['person', 'state', 'organization', 'group']), role: of('text') },
  meeting: {
    status: choice(MEETING_STATUSES),
    participants: of('parties'),
    host: of('party'),
    mediator: of('party'),
    mode: choice(MEETING_MODES),
    place: of('place'),
    time: of('when'),
    after: of('meetings'),
    about: of('text'),
  },
  statement: {
    speaker: of('party'),
    mode: choice(STATEMENT_MODES),
    addressee: of('party'),
    channel: of('text'),
    relayedBy: of('text'),
    date: of('days'),
  },
  position: { stance: choice(STANCES), condition: of('text') },
  commitment: {
    by: of('parties'),
    to: of('parties'),
    what: of('text'),
    amount: of('amount'),
    due: of('due'),
    condition: of('text'),
    status: choice(COMMITMENT_STATUSES),
    claimedBy: of('party'),
  },
  'next-step': { what: of('text'), who: of('parties'), due: of('due') },
};

/** Fields that may be called unknown. */
const OPEN: ReadonlySet<string> = new Set(
  'role host mediator place time about speaker addressee channel relayedBy date condition amount due claimedBy'.split(
    ' ',
  ),
);

export interface Resolve {
  /** The id of a party by its id, name or alias; @throws Error with one line. */
  party(words: string): string;
  meeting(id: string): string;
}

/** @throws Error with one line for a field that no record of this kind has */
export function refuseOtherField(kind: RecordKind, field: string): void {
  shapeOf(kind, field);
}

function shapeOf(kind: RecordKind, field: string): Shape {
  const shape = FIELDS[kind][field];
  if (shape) return shape;
  const fields = Object.keys(FIELDS[kind]).join(', ');
  throw new Error(`a ${kind} has no field "${field}" that can be put right; there are: ${fields}`);
}

/** @throws Error with one line: what is wrong, and what would work. */
export function parseValue(kind: RecordKind, field: string, words: string, resolve: Resolve): unknown {
  const shape = shapeOf(kind, field);
  const told = words.trim();
  if (told === '-' || told === '') {
    if (OPEN.has(field)) return null;
    throw new Error(`the ${field} of a ${kind} is always something: give a value`);
  }
  switch (shape.of) {
    case 'text':
      return told;
    case 'choice':
      if (!shape.among.includes(told))
        throw new Error(`"${told}" is no ${field}; there are: ${shape.among.join(', ')}`);
      return told;
    case 'party':
      return resolve.party(told);
    case 'parties':
      return list(told).map(resolve.party);
    case 'meetings':
      return list(told).map(resolve.meeting);
    case 'days':
      return parseDays(told);
    case 'when':
      return parseWhen(told);
    case 'place':
      return told === 'tbd' ? { tbd: true } : { text: told, tbd: false };
    case 'due':
      return isDays(told) ? { value: told, text: told } : { text: told };
    case 'amount':
      return parseAmount(told);
  }
}

const list = (words: string): string[] =>
  words
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Days that exist: `2025-02-31` does not. */
function isDays(words: string): boolean {
  const [from, to, ...more] = words.split('/');
  const exists = (day: string | undefined): boolean =>
    day !== undefined &&
    /^\d{4}(-\d\d){0,2}$/.test(day) &&
    !Number.isNaN(Date.parse(day)) &&
    new Date(day).toISOString().startsWith(day);
  return more.length === 0 && exists(from) && (to === undefined || (exists(to) && (from as string) <= to));
}

function parseDays(words: string): string {
  if (isDays(words)) return words;
  throw new Error(`"${words}" is no day: write 2025-02-18, 2025-02, 2025 or 2025-02-18/2025-02-20`);
}

function parseWhen(words: string): unknown {
  if (words === 'tbd') return { tbd: true };
  const [days = '', clock, ...more] = words.split(/\s+/);
  if (more.length > 0 || (clock !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock))) {
    throw new Error(`"${words}" is no time: write a day, with the hour behind it where it is known (2025-02-18 14:00)`);
  }
  return { value: parseDays(days), ...(clock ? { clock } : {}), tbd: false };
}

function parseAmount(words: string): unknown {
  const [, number, unit] = /^([\d.,]+)\s+(\S.*)$/.exec(words) ?? [];
  const value = Number((number ?? '').replace(/,/g, ''));
  if (!unit || !Number.isFinite(value)) throw new Error(`"${words}" is no amount: write 90000000000 USD or 5000 troop`);
  return /^[A-Z]{3}$/.test(unit) ? { value, currency: unit } : { value, unit };
}
