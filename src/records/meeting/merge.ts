/**
 * Meetings of many reports, each once.
 *
 * In:  claims in order of publishing, with the parties of the dossier; what persons said of them.
 * Out: groups of claims that tell of one meeting; pairs that a person should look at.
 *
 * Report by report, each claim joins the meeting it agrees with best (across.ts) or begins a new one. Since later reports
 * change nothing in what was known before, the dossier as of a day is the same put together then or now.
 */
import type { IsoDay } from '../../domain/report.js';
import {
  type Attendees,
  CERTAIN,
  combine,
  DOUBTFUL,
  type Likeness,
  likeness,
  PARTIAL,
  type Sighting,
  sight,
  type Told,
} from './across.js';

export interface BoundMeetings {
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
}

export interface GroupedMeetings {
  /** Places of claims, in order. */
  readonly groups: readonly (readonly number[])[];
  /** Why a claim joined those before it, by its place. */
  readonly links: ReadonlyMap<number, Likeness>;
  readonly doubtful: readonly {
    readonly about: readonly [number, number];
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

interface Encounter {
  readonly at: number;
  readonly members: number[];
  traits: Sighting;
  lastTold: IsoDay | null;
}

export function groupMeetings(told: readonly Told[], attendees: Attendees, bound: BoundMeetings): GroupedMeetings {
  const encounters: Encounter[] = [];
  const bySide = new Map<string, Encounter[]>();
  const of = new Map<number, Encounter>();
  const doubtful: { about: [number, number]; score: number; reasons: readonly string[] }[] = [];
  const links = new Map<number, Likeness>();
  const partners = neighbours(bound.same);
  const strangers = neighbours(bound.different);
  const documentOf = (at: number): string => (told[at] as Told).claim.evidence[0].document;
  // What one report tells apart is apart.
  const isTold = (at: number, encounter: Encounter): boolean =>
    encounter.members.some((other) => documentOf(other) === documentOf(at));
  const isStrange = (at: number, encounter: Encounter): boolean =>
    (strangers.get(at) ?? []).some((other) => encounter.members.includes(other));
  const mayJoin = (at: number, encounter: Encounter): boolean => !isStrange(at, encounter) && !isTold(at, encounter);
  for (const [at, one] of told.entries()) {
    if (one.claim.telling.isPartial) continue;
    const traits = sight(one, attendees);
    const known = (partners.get(at) ?? []).flatMap((other) => of.get(other) ?? []);
    const candidates =
      known.length > 0 ? [] : rank(traits, near(traits, one.published, bySide)).filter((c) => mayJoin(at, c.encounter));
    const [best, second] = candidates;
    // Two that agree alike are two rounds of one format: which of them is meant, a person must say.
    const isClear =
      best !== undefined &&
      best.score >= CERTAIN &&
      !(
        second &&
        second.score >= best.score - MARGIN &&
        second.score >= CERTAIN &&
        isElsewhen(best.encounter, second.encounter)
      );
    const joined = known[0] ?? (isClear ? best.encounter : undefined);
    if (joined) links.set(at, known[0] || !best ? BY_A_PERSON : best);
    const encounter = joined ?? { at, members: [], traits, lastTold: one.published };
    encounter.members.push(at);
    of.set(at, encounter);
    if (joined) {
      encounter.traits = combine(encounter.traits, traits);
      encounter.lastTold = one.published ?? encounter.lastTold;
    } else encounters.push(encounter);
    for (const side of traits.sides.keys()) index(bySide, side, encounter);
    for (const other of known.slice(1)) absorb(encounter, other, encounters, of, bySide);
    for (const { encounter: other, score, reasons } of candidates) {
      if (other !== encounter && score >= DOUBTFUL) doubtful.push({ about: [other.at, at], score, reasons });
    }
  }
  addPartial(told, attendees, encounters, bySide, { isStrange, isTold }, links);
  return {
    groups: encounters.map(({ members }) => [...members].sort((a, b) => a - b)),
    links,
    doubtful: stillOpen(doubtful, of, strangers),
  };
}

/**
 * "Putin praises the talks in Riyadh" does not say who met: it joins the one meeting, told by another report, that it can
 * be. Where there is none, or several, it is left: it makes no record of its own. So it is where the one it can be is told
 * by its own report: that is the meeting it speaks of, and no other one.
 */
function addPartial(
  told: readonly Told[],
  attendees: Attendees,
  encounters: readonly Encounter[],
  bySide: ReadonlyMap<string, readonly Encounter[]>,
  { isStrange, isTold }: Readonly<Record<'isStrange' | 'isTold', (at: number, encounter: Encounter) => boolean>>,
  links: Map<number, Likeness>,
): void {
  const first = new Map(encounters.map((encounter) => [encounter, encounter.traits]));
  for (const [at, one] of told.entries()) {
    if (!one.claim.telling.isPartial) continue;
    const found = [...near(sight(one, attendees), one.published, bySide)].flatMap((encounter) => {
      const like = likeness(sight(one, attendees), first.get(encounter) as Sighting);
      return like && like.score >= PARTIAL && !isStrange(at, encounter) ? [{ encounter, ...like }] : [];
    });
    const [best, second] = found.sort((a, b) => b.score - a.score || a.encounter.at - b.encounter.at);
    if (!best || (second && second.score >= best.score - MARGIN) || isTold(at, best.encounter)) continue;
    best.encounter.members.push(at);
    links.set(at, best);
  }
}

const BY_A_PERSON: Likeness = { score: 1, reasons: ['a person said so'] };

const MARGIN = 0.05;

interface Candidate extends Likeness {
  readonly encounter: Encounter;
}

function rank(traits: Sighting, encounters: Iterable<Encounter>): Candidate[] {
  const ranked: Candidate[] = [];
  for (const encounter of encounters) {
    const found = likeness(traits, encounter.traits);
    if (found) ranked.push({ encounter, ...found });
  }
  // Of two that agree alike, the one told last is the nearer.
  return ranked.sort((a, b) => b.score - a.score || b.encounter.at - a.encounter.at);
}

const isElsewhen = (a: Encounter, b: Encounter): boolean =>
  a.traits.days !== null && b.traits.days !== null && a.traits.days.from !== b.traits.days.from;

/** Meetings that share a side; of a side with hundreds, those told last. */
function near(
  traits: Sighting,
  published: IsoDay | null,
  bySide: ReadonlyMap<string, readonly Encounter[]>,
): Set<Encounter> {
  const found = new Set<Encounter>();
  for (const side of traits.sides.keys()) {
    for (const encounter of (bySide.get(side) ?? []).slice(-LATEST)) found.add(encounter);
  }
  return published === null ? new Set([...found].filter((e) => e.traits.days !== null)) : found;
}

const LATEST = 300;

function index(bySide: Map<string, Encounter[]>, side: string, encounter: Encounter): void {
  const known = bySide.get(side);
  if (!known) bySide.set(side, [encounter]);
  else if (!known.includes(encounter, -LATEST)) known.push(encounter);
}

/** A person's word brings together two meetings that had begun apart. */
function absorb(
  into: Encounter,
  other: Encounter,
  encounters: Encounter[],
  of: Map<number, Encounter>,
  bySide: Map<string, Encounter[]>,
): void {
  if (into === other) return;
  into.members.push(...other.members);
  for (const member of other.members) of.set(member, into);
  into.traits = combine(other.traits, into.traits);
  encounters.splice(encounters.indexOf(other), 1);
  for (const [side, known] of bySide)
    bySide.set(
      side,
      known.map((e) => (e === other ? into : e)),
    );
}

function neighbours(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  return found;
}

function stillOpen(
  doubtful: GroupedMeetings['doubtful'],
  of: ReadonlyMap<number, Encounter>,
  strangers: ReadonlyMap<number, readonly number[]>,
): GroupedMeetings['doubtful'] {
  const asked = new Map<string, GroupedMeetings['doubtful'][number]>();
  for (const doubt of doubtful) {
    const [x, y] = doubt.about.map((at) => of.get(at) as Encounter) as [Encounter, Encounter];
    if (x === y || x.members.some((m) => (strangers.get(m) ?? []).some((s) => y.members.includes(s)))) continue;
    const about = [Math.min(...x.members), Math.min(...y.members)].sort((a, b) => a - b) as [number, number];
    const known = asked.get(about.join());
    if (!known || doubt.score > known.score) asked.set(about.join(), { ...doubt, about });
  }
  return [...asked.values()];
}
