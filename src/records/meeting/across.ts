/**
 * Do two reports tell of one meeting?
 *
 * In:  a claim with the day its report was published, and a meeting put together from reports before it.
 * Out: how surely the claim tells of it, 0…1, with the reasons in plain words; null where something forbids it.
 *
 * Who, when and where speak together; none of them is enough. A report names the ministers, the next one their countries:
 * people are compared where both name them, sides where one does not. A claim without a day lies near its day of
 * publishing: what is over, in the days before; what is to come, in the weeks after. Rounds of one format are told apart
 * by day and place: what was held is not what is planned after it.
 */
import type { MeetingClaim } from '../../domain/claim.js';
import type { MeetingMode } from '../../domain/document.js';
import type { PartyId, PartyKind } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { countDays, daysBetween, firstDay, lastDay, shiftDay } from '../days.js';
import { isOff } from './risk.js';
import { isToCome } from './status.js';

/** What of the parties tells meetings apart. */
export interface Attendees {
  kind(id: PartyId): PartyKind | undefined;
  /** The state or body a person speaks for. */
  standsFor(id: PartyId): PartyId | undefined;
  name(id: PartyId): string | undefined;
}

export interface Told {
  readonly claim: MeetingClaim;
  readonly published: IsoDay | null;
}

export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** From here on the machine joins; from `DOUBTFUL` on it asks. Measured on the threads: bench/results/threads.md. */
export const CERTAIN = 0.75;
export const DOUBTFUL = 0.55;
/** For a telling that does not say who met: it adds nothing but its words. */
export const PARTIAL = 0.6;

/** A meeting as far as it was told, or one telling of it. */
export interface Sighting {
  readonly people: ReadonlySet<PartyId>;
  /** Side → the people named for it; a person of no state is a side of one. */
  readonly sides: ReadonlyMap<PartyId, ReadonlySet<PartyId>>;
  readonly days: Window | null;
  /** The days it lies in by the clock of publishing, where no day is told. */
  readonly around: Window | null;
  readonly isPartial: boolean;
  readonly isToCome: boolean;
  readonly isOff: boolean;
  readonly mode: MeetingMode;
  readonly places: ReadonlySet<string>;
  readonly placeStates: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly count: number | null;
}

interface Window {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export function sight({ claim, published }: Told, attendees: Attendees): Sighting {
  const sides = new Map<PartyId, Set<PartyId>>();
  const people = new Set<PartyId>();
  for (const id of [...claim.participants, ...(claim.host ? [claim.host] : [])]) {
    const side = sideOf(id, attendees);
    const named = sides.get(side) ?? new Set<PartyId>();
    sides.set(side, named);
    if (attendees.kind(id) !== 'person') continue;
    people.add(id);
    named.add(id);
  }
  const value = claim.time?.value;
  const toCome = isToCome(claim.status);
  const place = claim.place && !claim.place.tbd ? claim.place.text?.toLowerCase() : undefined;
  return {
    people,
    sides,
    days: value ? { from: firstDay(value), to: lastDay(value) } : null,
    around: published === null ? null : toCome ? ahead(published) : justPast(published),
    isPartial: claim.telling.isPartial,
    isToCome: toCome,
    isOff: isOff(claim.status),
    mode: claim.mode,
    places: new Set(place === undefined ? [] : [place]),
    placeStates: new Set(claim.telling.placeState === null ? [] : [claim.telling.placeState]),
    nouns: new Set([claim.telling.noun]),
    count: claim.telling.sides,
  };
}

/** The state or body behind a person; "several other European leaders" are European ones. */
function sideOf(id: PartyId, attendees: Attendees): string {
  if (attendees.kind(id) !== 'group') return attendees.standsFor(id) ?? id;
  const whose = attendees.name(id)?.match(/\p{Lu}[\p{L}-]+/gu);
  return whose ? `${LEADERS_OF}${whose.join(' ')}` : id;
}

const LEADERS_OF = 'leaders: ';

const ahead = (day: IsoDay): Window => ({ from: day, to: shiftDay(day, WEEKS_AHEAD) });
const justPast = (day: IsoDay): Window => ({ from: shiftDay(day, -DAYS_PAST), to: day });

/** What is planned without a day comes within two months, or it was another plan. */
const WEEKS_AHEAD = 60;
/** What is told as news of no day happened within three. */
const DAYS_PAST = 3;

export function likeness(claim: Sighting, meeting: Sighting): Likeness | null {
  if (isRemote(claim) !== isRemote(meeting) && claim.mode !== 'unknown' && meeting.mode !== 'unknown') return null;
  // Talks that were proposed are not the call that was made.
  if (isRemote(claim) !== isRemote(meeting) && claim.isToCome !== meeting.isToCome) return null;
  if (claim.count !== null && meeting.count !== null && claim.count !== meeting.count) return null;
  const when = compareDays(claim, meeting);
  if (when === null) return null;
  const where = comparePlaces(claim, meeting);
  const isOneDay = claim.days !== null && meeting.days !== null && when.score >= SAME_DAY;
  const who = compareAttendance(claim, meeting, isOneDay, isOneDay && where.score > 0);
  if (who === null) return null;
  const score = who.score + when.score + where.score + (shares(claim.nouns, meeting.nouns) ? SAME_WORD : 0);
  return { score: Math.max(0, Math.min(1, score)), reasons: [who, when, where].flatMap((p) => p.reasons) };
}

const isRemote = ({ mode }: Sighting): boolean => mode === 'call' || mode === 'video';

const SAME_PEOPLE = 0.5;
const SAME_SIDES = 0.35;
const SOME_SIDES = 0.28;
const ONE_SIDE = 0.2;
const SAME_DAY = 0.4;
const SAME_WEEK = 0.2;
const MOVED = 0.3;
const ABOUT_THEN = 0.4;
const SAME_PLACE = 0.2;
const OTHER_PLACE = -0.3;
const SAME_WORD = 0.05;

const part = (score: number, ...reasons: readonly string[]): Likeness => ({ score, reasons });

function compareAttendance(a: Sighting, b: Sighting, isOneDay: boolean, isOneOccasion: boolean): Likeness | null {
  const shared = [...a.sides.keys()].filter((side) => b.sides.has(side));
  const smaller = Math.min(a.sides.size, b.sides.size);
  if (shared.length === 0) return null;
  const others = shared.filter((side) => isOtherPeople(a.sides.get(side), b.sides.get(side)));
  // Lists of a delegation name whom they please; two people of one side on two days are two meetings.
  if (others.length > 0 && !(isOneOccasion && others.length < shared.length)) return null;
  const people = [...a.people].filter((id) => b.people.has(id));
  const isAll = shared.length === smaller;
  // "European leaders gather"; "Macron hosts European leaders": a group by itself is as good as a pair, a single state is not.
  if (smaller === 1) {
    if (a.sides.size === b.sides.size && !a.isPartial) return part(SAME_SIDES, 'the same party');
    if (shared[0]?.startsWith(LEADERS_OF)) return part(SOME_SIDES, 'the same group');
    return a.isPartial ? part(ONE_SIDE, 'one of the sides') : null;
  }
  const isEven = a.sides.size === b.sides.size;
  // A plan for two is not the plan for three; of one occasion reports name as many as they please.
  if (isAll && people.length >= 2 && people.length === Math.min(a.people.size, b.people.size) && (isEven || isOneDay))
    return part(isEven ? SAME_PEOPLE : SAME_PEOPLE - 0.1, 'the same people');
  if (isAll && a.sides.size === b.sides.size) return part(SAME_SIDES, 'the same sides');
  if (isAll || shared.length >= 2) return part(SOME_SIDES, `${shared.length} of the sides are the same`);
  return null;
}

const isOtherPeople = (a: ReadonlySet<PartyId> = new Set(), b: ReadonlySet<PartyId> = new Set()): boolean =>
  a.size > 0 && b.size > 0 && !shares(a, b);

function compareDays(a: Sighting, b: Sighting): Likeness | null {
  if (a.days && b.days) {
    if (gap(a.days, b.days) > 0) return compareMoved(a, b);
    const isExact = length(a.days) <= DAYS_OF_A_SUMMIT && length(b.days) <= DAYS_OF_A_SUMMIT;
    return isExact ? part(SAME_DAY, 'the same day') : part(SAME_WEEK, 'days that overlap');
  }
  const [x, y] = [a.days ?? a.around, b.days ?? b.around];
  if (x === null || y === null) return part(0);
  // What is to come, told after the other was over, is the next round.
  if (a.isToCome && !b.isToCome && y.to < x.from) return null;
  if (gap(x, y) > 0)
    return a.isToCome !== b.isToCome || gap(x, y) > A_WEEK ? null : part(0.05, 'told within days of each other');
  const apart = a.isToCome || b.isToCome ? Math.abs(daysBetween(x.from, y.from)) : 0;
  if (apart <= SOON) return part(ABOUT_THEN, 'told of the same days');
  return apart <= 2 * A_FORTNIGHT
    ? part(ABOUT_THEN - 0.1, 'told within a month')
    : part(ABOUT_THEN - 0.2, 'told within two months');
}

const A_WEEK = 7;
const A_FORTNIGHT = 14;
/** What is planned without a day and held so soon is the same. */
const SOON = 10;

/** Another day: only what is still to come can have been moved. */
function compareMoved(a: Sighting, b: Sighting): Likeness | null {
  const apart = gap(a.days as Window, b.days as Window);
  if ((a.isOff || b.isOff) && apart <= WEEKS_AHEAD) return part(MOVED, 'moved to another day');
  return b.isToCome && apart <= 7 ? part(0.1, 'another day of the same week') : null;
}

const DAYS_OF_A_SUMMIT = 4;

const length = ({ from, to }: Window): number => countDays(`${from}/${to}`);

/** Days between two stretches; 0 where they share one. */
const gap = (a: Window, b: Window): number => Math.max(0, daysBetween(a.to, b.from), daysBetween(b.to, a.from));

function comparePlaces(a: Sighting, b: Sighting): Likeness {
  if (a.places.size === 0 || b.places.size === 0) return part(0);
  const isOne = [...a.places].some((p) => [...b.places].some((q) => p.includes(q) || q.includes(p)));
  if (isOne) return part(SAME_PLACE, 'the same place');
  if (shares(a.placeStates, b.placeStates)) return part(SAME_PLACE - 0.05, 'places of one state');
  return part(OTHER_PLACE, 'another place');
}

const shares = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean => [...a].some((item) => b.has(item));

/** The meeting with one more telling of it. */
export function combine(meeting: Sighting, claim: Sighting): Sighting {
  const sides = new Map([...meeting.sides].map(([side, people]) => [side, new Set(people)]));
  for (const [side, people] of claim.sides) sides.set(side, new Set([...(sides.get(side) ?? []), ...people]));
  const all = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> => new Set([...a, ...b]);
  const exact = [claim.days, meeting.days].filter((days) => days !== null).sort((a, b) => length(a) - length(b));
  const isMoved = claim.days !== null && meeting.days !== null && gap(claim.days, meeting.days) > 0;
  const isOver = !claim.isToCome || !meeting.isToCome;
  return {
    people: all(meeting.people, claim.people),
    sides,
    days: isMoved ? claim.days : (exact[0] ?? null),
    // What is over stays where it was first told to be: told again and again, it does not become the next round.
    around: meeting.isToCome ? (claim.around ?? meeting.around) : meeting.around,
    isPartial: false,
    isToCome: !isOver,
    isOff: claim.isOff,
    mode: meeting.mode === 'unknown' ? claim.mode : meeting.mode,
    places: all(meeting.places, claim.places),
    placeStates: all(meeting.placeStates, claim.placeStates),
    nouns: all(meeting.nouns, claim.nouns),
    count: meeting.count ?? claim.count,
  };
}
