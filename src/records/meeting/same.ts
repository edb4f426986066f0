/**
 * Are two mentions of one meeting?
 *
 * In:  a mention, and a meeting put together from earlier mentions of the same report.
 * Out: how well they agree; null where something forbids it: another day, another way of meeting, one over and one
 *      ahead (unless both are of one day, or the words only point back), a two-sided and a three-sided one, other participants.
 *
 * A report names a meeting once in full ("talks between Rubio and Lavrov in Riyadh on Tuesday") and then with the
 * article alone ("the talks"): the second joins the nearest meeting that nothing forbids.
 */
import type { MeetingMode, MeetingStatus } from '../../domain/document.js';
import type { PartyId, When } from '../../domain/dossier.js';
import { countDays } from '../days.js';
import { datesDiffer } from './date.js';
import { statusesDiffer } from './status.js';

export interface Participant {
  readonly id: PartyId;
  /** The state or body a person speaks for: one mention names the minister, the next the country. */
  readonly standsFor: PartyId | null;
  /** A description that stands for people: "European leaders". */
  readonly isGroup: boolean;
  readonly isPerson: boolean;
  readonly name: string;
}

export interface MeetingTraits {
  readonly participants: readonly Participant[];
  readonly status: MeetingStatus;
  readonly mode: MeetingMode;
  readonly when: When | null;
  readonly place: string | null;
  /** The state that the place is the name, the capital or the seat of: the White House and Washington are one. */
  readonly placeState: string | null;
  /** How many sides the words say it has: "bilateral" 2, "three-way" 3. */
  readonly sides: number | null;
  /** The word for it, in the singular: summit, meeting, call. */
  readonly noun: string;
  /** The number of the live blog's entry it stands in. */
  readonly entry: number | null;
  /** "the summit", "their talks": the words point back at a meeting told before. */
  readonly pointsBack: boolean;
}

/** Below this, two mentions stay apart: sharing a day, or one of several participants, is not enough by itself. */
export const SAME = 1;

export function agreement(mention: MeetingTraits, meeting: MeetingTraits): number | null {
  if (statusesDiffer(mention.status, meeting.status) && !isOneDay(mention, meeting) && !isPassing(mention, meeting))
    return null;
  if (isRemote(mention.mode) !== isRemote(meeting.mode) && mention.mode !== 'unknown' && meeting.mode !== 'unknown')
    return null;
  if (datesDiffer(mention.when, meeting.when)) return null;
  if (mention.sides !== null && meeting.sides !== null && mention.sides !== meeting.sides) return null;
  if (isOtherRound(mention, meeting) || isOtherRound(meeting, mention)) return null;
  const who = sharedParticipants(mention, meeting);
  // What stands in another entry of a live blog is no neighbour: somebody must be named in both.
  if (who === null || (who === 0 && mention.entry !== meeting.entry)) return null;
  return who + sameDay(mention, meeting) + samePlace(mention, meeting) + sameWord(mention, meeting);
}

const isOneDay = (a: MeetingTraits, b: MeetingTraits): boolean =>
  a.when?.value !== undefined && a.when.value === b.when?.value && countDays(a.when.value) <= DAYS_OF_A_SUMMIT;

const DAYS_OF_A_SUMMIT = 4;

/**
 * "The talks" of no day, told of as if they were going on, or of neither who nor where, as if what was held lay ahead ("Jordan
 * was not invited to the summit"): a word in passing for what was told before.
 */
const isPassing = (mention: MeetingTraits, meeting: MeetingTraits): boolean =>
  mention.pointsBack &&
  mention.when === null &&
  (mention.status === 'ongoing' || meeting.status === 'ongoing' || (isBare(mention) && meeting.status === 'held'));

/** It says of a meeting nothing but its word. */
export const isBare = ({ participants, when, place }: MeetingTraits): boolean =>
  participants.length === 0 && when === null && place === null;

/** A three-way meeting whose three are named is not the meeting of two of them. */
const isOtherRound = (a: MeetingTraits, b: MeetingTraits): boolean =>
  a.sides !== null &&
  a.participants.length === a.sides &&
  b.participants.length >= 2 &&
  b.participants.length !== a.sides;

/** 0 where one side names nobody; null where both name somebody and they are others. */
function sharedParticipants(a: MeetingTraits, b: MeetingTraits): number | null {
  if (a.participants.length === 0 || b.participants.length === 0) return 0;
  const shared = a.participants.filter((p) => b.participants.some((q) => isSameSide(p, q))).length;
  if (shared === 0 && isOneMore(a)) return 0;
  // "Trump received European leaders"; then "Macron, Merz and Starmer attended the meeting": they are the leaders.
  if (shared === 0) return a.pointsBack && [a, b].some((x) => x.participants.some((p) => p.isGroup)) ? 0.5 : null;
  const smaller = Math.min(a.participants.length, b.participants.length);
  if (shared === smaller) return smaller > 1 ? 1 : 0.5;
  return shared >= smaller / 2 && shared > 1 ? 0.5 : null;
}

/** "The talks were also attended by Sartzetakis": one of those who met, where nobody meets alone. */
const isOneMore = ({ pointsBack, participants, noun }: MeetingTraits): boolean =>
  pointsBack && participants.length === 1 && participants[0]?.isPerson === true && !OF_A_KIND.test(noun);

const isSameSide = (p: Participant, q: Participant): boolean =>
  p.id === q.id ||
  p.standsFor === q.id ||
  q.standsFor === p.id ||
  (p.isGroup && q.isGroup && isOneGroup(p.name, q.name));

/** "European leaders", "a group of European heads of state": leaders of the same. */
function isOneGroup(a: string, b: string): boolean {
  const of = (name: string): readonly string[] => name.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return LEADERS.test(a) && LEADERS.test(b) && of(a).length > 0 && of(a).join(' ') === of(b).join(' ');
}

const LEADERS = /\b(?:leaders|heads of (?:state|government)|presidents|premiers)\b/i;

const sameDay = (a: MeetingTraits, b: MeetingTraits): number => (a.when?.value && b.when?.value ? 0.5 : 0);

function samePlace(a: MeetingTraits, b: MeetingTraits): number {
  if (a.place === null || b.place === null) return 0;
  const isSame =
    a.place.includes(b.place) || b.place.includes(a.place) || (a.placeState !== null && a.placeState === b.placeState);
  return isSame ? 0.5 : -0.25;
}

function sameWord(a: MeetingTraits, b: MeetingTraits): number {
  if (a.sides !== null && a.sides === b.sides) return 0.75;
  if (a.pointsBack)
    return a.noun === b.noun || ((a.participants.length === 0 || isOneMore(a)) && !OF_A_KIND.test(a.noun + b.noun))
      ? 1
      : 0.5;
  return a.noun === b.noun ? 0.25 : 0;
}

/** "The talks" may be any meeting told before; "the visit" and "the call" only one of their kind. */
const OF_A_KIND = /visit|trip|tour|call/;

const isRemote = (mode: MeetingMode): boolean => mode === 'call' || mode === 'video';
