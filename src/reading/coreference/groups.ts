/**
 * Who "the two presidents", "both sides" or "they" are, where the text says so.
 *
 * In:  the group's words and how many they are; what stands before it.
 * Out: its members: a pair named together ("Biden and Xi"), else the parties of the nearest frame that has just so many,
 *      else the last so many distinct ones named in the sentences before; null where that many are not found.
 */
import { partitionPoint } from '../../domain/partition-point.js';
import type { Candidate } from './candidates.js';
import type { Entity } from './entity.js';
import type { Office } from './office.js';
import { OFFICES } from './offices.js';
import { singular } from './phrase.js';
import type { RoleFillers } from './role-fillers.js';

type EntityOf = (candidate: Candidate) => Entity | null;

export function findMembers(
  group: Candidate,
  count: number,
  lookBack: readonly Candidate[],
  fillers: RoleFillers,
  entityOf: EntityOf,
): Entity[] | null {
  const fits = memberTest(group);
  const near = lookBack.filter((c) => c.end <= group.start && group.sentence - c.sentence <= MOST_SENTENCES);
  const inFrame = nearestFrame(group, count, fillers, entityOf, fits);
  if (inFrame) return inFrame;
  const named = distinctFromBehind(
    near.filter((c) => fits(c, entityOf(c))),
    entityOf,
  );
  const sameSentence = named.filter((n) => group.sentence - n.candidate.sentence <= 1);
  if (sameSentence.length === count) return sameSentence.map((n) => n.entity);
  return named.length >= count ? named.slice(0, count).map((n) => n.entity) : null;
}

/** "Biden and Xi … they": two named together in this sentence or the one before, and nobody plural since. */
export function findPair(
  pronoun: Candidate,
  lookBack: readonly Candidate[],
  text: string,
  entityOf: EntityOf,
): Entity[] | null {
  for (let i = lookBack.length - 1; i > 0; i--) {
    const second = lookBack[i] as Candidate;
    if (pronoun.sentence - second.sentence > 1) return null;
    const entity = entityOf(second);
    if (!entity || second.end > pronoun.start) continue;
    if (entity.plural && second.phrase.pronoun === null && (second.type === 'person' || second.type === 'organization'))
      return null;
    if (!isParty(second) || entity.plural) continue;
    for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
      const first = lookBack[j] as Candidate;
      const other = entityOf(first);
      if (
        first.end <= second.start &&
        /^(?:['’]s)?,?\s+and\s+$/.test(text.slice(first.end, second.start)) &&
        other &&
        isParty(first) &&
        other !== entity
      ) {
        return [other, entity];
      }
    }
  }
  return null;
}

const isParty = ({ type, phrase }: Candidate): boolean =>
  (type === 'person' || type === 'organization' || type === 'place') &&
  (phrase.name !== null || phrase.office !== null || phrase.state !== null);

const MOST_SENTENCES = 4;
const COUNTRIES = new Set([
  'country',
  'countrie',
  'nation',
  'state',
  'government',
  'neighbor',
  'neighbour',
  'power',
  'republic',
  'capital',
]);
const BODIES_OR_STATES = new Set([
  'organization',
  'organisation',
  'company',
  'companie',
  'group',
  'movement',
  'bloc',
  'institution',
  'ministry',
  'ministrie',
]);

/** Countries are states or people who stand for one; sides are any parties; all else are people. */
function memberTest(group: Candidate): (candidate: Candidate, entity: Entity | null) => boolean {
  const head = singular(group.phrase.head);
  const single = (c: Candidate, e: Entity | null): boolean =>
    e !== null && !e.plural && e.members === null && isParty(c);
  if (COUNTRIES.has(head))
    return (c, e) => single(c, e) && (e?.state != null || (c.type === 'person' && c.phrase.state !== null));
  if (BODIES_OR_STATES.has(head)) return (c, e) => single(c, e) && c.type === 'organization';
  if (SIDES.has(head))
    return (c, e) => single(c, e) && (c.type === 'person' || e?.state != null || (c.acts && c.type === 'organization'));
  return (c, e) => single(c, e) && c.type === 'person' && e !== null && holdsOffice(e, head);
}

/** "The two presidents" are no foreign ministers, "the two leaders" lead; a person whose office is not told may be either. */
function holdsOffice({ offices }: Entity, head: string): boolean {
  if (offices.length === 0 || !OFFICES.has(head)) return true;
  return offices.some((office) => isOfficeOf(office, head));
}

const isOfficeOf = (office: Office, head: string): boolean =>
  office.head === head || (head === 'leader' && leads(office));

/** Who of those known holds one of a group's offices: "the leaders of Armenia and …" ← "Armenian Prime Minister Pashinyan". */
export const findHolder = (office: Office, known: readonly Entity[]): Entity | null =>
  known.findLast((entity) =>
    entity.offices.some(
      (o) =>
        o.state === office.state &&
        isOfficeOf(o, office.head) &&
        (office.head === 'leader' || office.words.every((w) => o.words.includes(w))),
    ),
  ) ?? null;

const leads = ({ head, words }: Office): boolean =>
  LEADING.has(head) || (head === 'minister' && words.includes('prime'));

const LEADING = new Set([
  'president',
  'chancellor',
  'king',
  'queen',
  'emir',
  'sultan',
  'prince',
  'chief',
  'secretary-general',
]);

const SIDES = new Set([
  'side',
  'party',
  'partie',
  'both',
  'two',
  'three',
  'ally',
  'allie',
  'rival',
  'partner',
  'foe',
  'delegation',
]);

function nearestFrame(
  group: Candidate,
  count: number,
  fillers: RoleFillers,
  entityOf: EntityOf,
  fits: (candidate: Candidate, entity: Entity | null) => boolean,
): Entity[] | null {
  const low = partitionPoint(fillers.frames, ({ frame }) => frame.trigger.start < group.start);
  for (let i = low - 1; i >= Math.max(0, low - 12); i--) {
    const { frame, parties } = fillers.frames[i] as RoleFillers['frames'][number];
    if (frame.type !== 'meeting' || group.start - frame.trigger.start > 900) continue;
    const members = distinctFromBehind(
      parties.filter((c) => c.start < group.start && fits(c, entityOf(c))),
      entityOf,
    ).map((n) => n.entity);
    if (members.length === count) return members;
  }
  return null;
}

function distinctFromBehind(
  candidates: readonly Candidate[],
  entityOf: EntityOf,
): { candidate: Candidate; entity: Entity }[] {
  const found: { candidate: Candidate; entity: Entity }[] = [];
  const seen = new Set<Entity>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i] as Candidate;
    const entity = entityOf(candidate);
    if (!entity || seen.has(entity)) continue;
    seen.add(entity);
    found.push({ candidate, entity });
  }
  return found;
}
