/**
 * Who met whom: every two parties that took part in one meeting.
 *
 * In:  a dossier.
 * Out: pairs, those that met most often first, with their meetings held apart from those to come and those called off:
 *      a meeting that is planned is no meeting. The same as a network.
 *
 * Participants count; a host or mediator counts where the reports name it among them.
 */
import type { MeetingStatus } from '../domain/document.js';
import type { Days, Dossier, EvidenceList, Meeting, PartyId } from '../domain/dossier.js';
import { byDays } from './days.js';
import { gatherEvidence } from './gather-evidence.js';

export interface Pair {
  /** By id. */
  readonly parties: readonly [PartyId, PartyId];
  /** Held or under way; by day, those without one last. */
  readonly held: readonly Meeting[];
  /** Planned, proposed, postponed. */
  readonly planned: readonly Meeting[];
  /** Cancelled, declined. */
  readonly off: readonly Meeting[];
  /** When they first and last met, as far as their meetings have days. */
  readonly first: Days | null;
  readonly last: Days | null;
  readonly evidence: EvidenceList;
}

export interface Network {
  /** Those that met or are to meet somebody, by id. */
  readonly nodes: readonly PartyId[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly source: PartyId;
  readonly target: PartyId;
  readonly held: number;
  readonly planned: number;
  readonly off: number;
}

export function pairParties({ meetings }: Pick<Dossier, 'meetings'>): readonly Pair[] {
  const shared = new Map<PartyId, Map<PartyId, [Meeting, ...Meeting[]]>>();
  const inOrder = [...meetings].sort((a, b) => byDays(a.time?.value, b.time?.value));
  for (const meeting of inOrder) {
    const parties = [...new Set(meeting.participants)].sort();
    for (const [i, a] of parties.entries()) {
      const others = shared.get(a) ?? new Map<PartyId, [Meeting, ...Meeting[]]>();
      shared.set(a, others);
      for (const b of parties.slice(i + 1)) {
        const known = others.get(b);
        if (known) known.push(meeting);
        else others.set(b, [meeting]);
      }
    }
  }
  const pairs = [...shared].flatMap(([a, others]) => [...others].map(([b, both]) => makePair([a, b], both)));
  return pairs.sort(byMeetings);
}

function makePair(parties: readonly [PartyId, PartyId], meetings: readonly [Meeting, ...Meeting[]]): Pair {
  const held = meetings.filter(({ status }) => MET.includes(status));
  const days = held.flatMap(({ time }) => (time?.tbd ? [] : (time?.value ?? [])));
  return {
    parties,
    held,
    planned: meetings.filter(({ status }) => !MET.includes(status) && !OFF.includes(status)),
    off: meetings.filter(({ status }) => OFF.includes(status)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    evidence: gatherEvidence(meetings, ({ evidence }) => evidence),
  };
}

const MET: readonly MeetingStatus[] = ['held', 'ongoing'];
const OFF: readonly MeetingStatus[] = ['cancelled', 'declined'];

function byMeetings(a: Pair, b: Pair): number {
  return (
    b.held.length - a.held.length ||
    b.planned.length - a.planned.length ||
    byDays(a.parties[0], b.parties[0]) ||
    byDays(a.parties[1], b.parties[1])
  );
}

export function makeNetwork(pairs: readonly Pair[]): Network {
  return {
    nodes: [...new Set(pairs.flatMap(({ parties }) => parties))].sort(),
    links: pairs.map(({ parties: [source, target], held, planned, off }) => ({
      source,
      target,
      held: held.length,
      planned: planned.length,
      off: off.length,
    })),
  };
}
