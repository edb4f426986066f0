/**
 * Why a dossier says what it says of one record.
 *
 * In:  the dossier, the reasons kept while it was read, and what is asked about: `RECORD` or `RECORD.FIELD`.
 * Out: each value that has reasons, with them; for a record or field that is not there, what to ask instead.
 */
import type { Because, Reason } from '../domain/claim.js';
import type { Dossier } from '../domain/dossier.js';

export interface Explanation {
  readonly record: string;
  readonly fields: readonly ExplainedField[];
}

export interface ExplainedField {
  readonly field: string;
  /** As the dossier has it, names in the place of ids; empty where it has none after all. */
  readonly value: string;
  readonly reasons: readonly Reason[];
}

/** What was asked for is not there; `message` is one line that names what is near. */
export interface NotThere {
  readonly message: string;
}

export function explain(
  dossier: Dossier,
  because: ReadonlyMap<string, Because>,
  asked: string,
  leadsTo: (id: string) => string | null = () => null,
): Explanation | NotThere {
  const [name = '', field] = asked.split('.') as [string, string?];
  // An id that went away still leads to its record.
  const id = because.has(name) ? name : (leadsTo(name) ?? name);
  const reasons = because.get(id);
  if (!reasons) return { message: `there is no record "${id}"${suggest(id, [...because.keys()])}.` };
  const fields = Object.keys(reasons);
  if (field !== undefined && !fields.includes(field)) {
    return { message: `"${id}" has no field "${field}" that was read; it has ${fields.join(', ')}.` };
  }
  return {
    record: id,
    fields: fields
      .filter((name) => field === undefined || name === field)
      .map((name) => ({ field: name, value: showValue(dossier, id, name), reasons: reasons[name] ?? [] })),
  };
}

function suggest(id: string, ids: readonly string[]): string {
  if (ids.length === 0) return ': the dossier is empty';
  const near = [...ids].sort((a, b) => likeness(b, id) - likeness(a, id)).slice(0, MOST_SUGGESTED);
  return `; near it: ${near.join(', ')}`;
}

const MOST_SUGGESTED = 3;

/** "biden" is in "joe-biden"; "meeting-" begins as all meetings do. */
function likeness(id: string, asked: string): number {
  const wanted = asked.toLowerCase();
  if (wanted !== '' && id.includes(wanted)) return Number.POSITIVE_INFINITY;
  let shared = 0;
  while (shared < id.length && id[shared] === wanted[shared]) shared += 1;
  return shared;
}

function showValue(dossier: Dossier, id: string, field: string): string {
  const { parties, meetings, statements, positions, commitments, nextSteps } = dossier;
  const record = [...parties, ...meetings, ...statements, ...positions, ...commitments, ...nextSteps].find(
    (r) => r.id === id,
  );
  const names = new Map(parties.map((party) => [party.id, party.name]));
  const show = (value: unknown): string => {
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map(show).join(', ');
    if (typeof value !== 'object') return names.get(String(value)) ?? String(value);
    const told = value as {
      value?: unknown;
      text?: string;
      tbd?: boolean;
      quote?: string;
      currency?: string;
      unit?: string;
    };
    if (told.quote !== undefined) return told.quote;
    if (told.tbd) return 'to be determined';
    return [told.value ?? told.text, told.currency ?? told.unit].filter((part) => part !== undefined).join(' ');
  };
  return show((record as unknown as Readonly<Record<string, unknown>> | undefined)?.[field]);
}
