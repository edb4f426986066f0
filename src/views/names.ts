/**
 * How the records of a dossier are spoken of: by name, never by id.
 *
 *   party        Joe Biden
 *   meeting      the meeting of Joe Biden and Vladimir Putin on 2021-06-16 Wed
 *   position     Joe Biden on cyberattacks
 *   commitment   Joe Biden and Vladimir Putin: their ambassadors will return to their posts
 */
import type { Commitment, Dossier, Meeting, NextStep, PartyId, Statement } from '../domain/dossier.js';
import { isDay, showDays } from './days.js';

/** The name of any record; an id nobody bears is its own name. */
export type Names = (id: string) => string;

export function nameRecords(dossier: Dossier): Names {
  const parties = namesOf(dossier.parties, (party) => party.name);
  // Records are named by their parties: an id that another record bears too leads no further.
  const party: Names = (id) => parties(id) ?? id;
  const kinds = [
    parties,
    namesOf(dossier.meetings, (meeting) => nameMeeting(meeting, party)),
    namesOf(dossier.statements, (statement) => nameStatement(statement, party)),
    namesOf(dossier.positions, (position) => `${party(position.party)} on ${position.issue}`),
    namesOf(dossier.commitments, (commitment) => nameCommitment(commitment, party)),
    namesOf(dossier.nextSteps, (step) => nameStep(step, party)),
  ];
  return (id) => {
    for (const nameIn of kinds) {
      const found = nameIn(id);
      if (found !== null) return found;
    }
    return id;
  };
}

/** The names of one kind of record. They are looked up when first asked for: a large dossier has many, a view few. */
function namesOf<Kind extends { readonly id: string }>(
  records: readonly Kind[],
  nameOf: (record: Kind) => string,
): (id: string) => string | null {
  let byId: ReadonlyMap<string, Kind> | undefined;
  return (id) => {
    byId ??= recordsById(records);
    const record = byId.get(id);
    return record ? nameOf(record) : null;
  };
}

export function recordsById<Kind extends { readonly id: string }>(records: readonly Kind[]): ReadonlyMap<string, Kind> {
  const byId = new Map<string, Kind>();
  for (const record of records) byId.set(record.id, record);
  return byId;
}

export function nameMeeting({ mode, participants, time }: Meeting, names: Names): string {
  const kind = mode === 'call' || mode === 'video' ? `${mode === 'video' ? 'video ' : ''}call` : 'meeting';
  const who = participants.length > 3 ? `${participants.length} parties` : listInWords(participants.map(names));
  const when = time?.value && isDay(time.value) ? ` on ${showDays(time.value)}` : '';
  return `the ${kind}${who && ` of ${who}`}${when}`;
}

/** "Ukraine → United States: the minerals" */
export function nameCommitment({ by, to, what }: Commitment, names: Names): string {
  const from = by.map(names).join(', ') || 'promisor not named';
  return `${from}${to.length > 0 ? ` → ${to.map(names).join(', ')}` : ''}: ${what}`;
}

export function nameStep({ who, what }: NextStep, names: Names): string {
  return who.length > 0 ? `${who.map(names).join(', ')}: ${what}` : what;
}

function nameStatement(statement: Statement, names: Names): string {
  return `what ${nameSpeaker(statement, names)} said`;
}

export function nameSpeaker({ speaker, speakerText }: Statement, names: Names): string {
  return speaker ? names(speaker) : speakerText ? `“${speakerText}”` : 'speaker not named';
}

export const nameParties = (parties: readonly PartyId[], names: Names): string => parties.map(names).join(', ');

export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
