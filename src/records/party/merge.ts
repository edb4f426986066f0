/**
 * Parties of many reports, each once.
 *
 * In:  the claims of each report, in order of publishing; what persons said of parties.
 * Out: the parties of the dossier, the id that each report's party goes under, and pairs that a person should look at.
 *
 * Which are one is decided in same.ts. A party has the name most reports give it in full, the office and state told last,
 * and the id it has in the earliest report that calls it by its full name.
 */
import { createHash } from 'node:crypto';
import type { Explained, PartyClaim, ReportClaims } from '../../domain/claim.js';
import type { Party, PartyId } from '../../domain/dossier.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { identifyParties, isNamedPerson, stateCode, stateOfBody, type ToldParty } from './same.js';

/** Places of claims, in the order of `toldParties`, that a person said are one, or are not. */
export interface BoundParties {
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
}

export interface MergedParties {
  readonly parties: readonly MergedParty[];
  /** The id in the dossier of a party under the id its report gives it. */
  readonly idOf: (report: string, id: PartyId) => PartyId;
  readonly doubtful: readonly {
    readonly about: readonly [PartyId, PartyId];
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

export interface MergedParty {
  readonly record: Party & Explained;
  readonly claims: readonly ToldParty[];
}

export const toldParties = (claims: readonly ReportClaims[]): ToldParty[] =>
  claims.flatMap(({ report, parties }) =>
    parties.map((claim) => ({ claim, report: report.id, published: report.published })),
  );

export function mergeParties(told: readonly ToldParty[], bound: BoundParties): MergedParties {
  const { keys: found, doubtful } = identifyParties(told);
  const keys = heed(told, found, bound);
  const groups = new Map<string, [ToldParty, ...ToldParty[]]>();
  for (const [at, party] of told.entries()) {
    const group = groups.get(keys[at] as string);
    if (group) group.push(party);
    else groups.set(keys[at] as string, [party]);
  }
  const ids = nameGroups(groups);
  const idIn = new Map(
    told.map(({ claim, report }, at) => [`${report}\n${claim.id}`, ids.get(keys[at] as string) as string]),
  );
  const idOf = (report: string, id: PartyId): PartyId => idIn.get(`${report}\n${id}`) ?? id;
  const stateIds = new Map(
    told.flatMap(({ claim }) => (claim.kind === 'state' ? [[stateCode(claim.name), claim.id]] : [])),
  );
  return {
    parties: [...groups].map(([key, group]) => ({
      record: organOfState(joinParty(ids.get(key) as string, group, idOf), stateIds),
      claims: group,
    })),
    idOf,
    doubtful: ask(doubtful, ids, keys, bound),
  };
}

/** The keys after a person's word: same ones share the earlier key, different ones of one key part by report. */
function heed(told: readonly ToldParty[], found: readonly string[], { same, different }: BoundParties): string[] {
  const own = [...found];
  for (const [a, b] of different) {
    if (own[a] !== own[b]) continue;
    const { claim, report } = told[b] as ToldParty;
    own[b] = `${claim.id}@${report}`;
  }
  const leader = new Map<string, string>();
  const lead = (key: string): string => {
    const next = leader.get(key);
    return next === undefined ? key : lead(next);
  };
  for (const [a, b] of same) {
    const [x, y] = [lead(own[a] as string), lead(own[b] as string)];
    if (x !== y) leader.set(y, x);
  }
  return own.map(lead);
}

/** Two parties never share an id: the later one of the same words has its report's mark behind it. */
function nameGroups(groups: ReadonlyMap<string, readonly ToldParty[]>): Map<string, PartyId> {
  const taken = new Set<PartyId>();
  const ids = new Map<string, PartyId>();
  for (const [key, group] of groups) {
    const { claim, report } = fullest(group);
    const id = taken.has(claim.id) ? markedId(claim.id, report) : claim.id;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

/** The id of a party of a report where another party has the plain one. */
export const markedId = (id: PartyId, report: string): PartyId =>
  `${id}-${createHash('sha256').update(report).digest('hex').slice(0, 6)}`;

/** The earliest of those that give the name in full; an office ("leader of the Soviet Union") is none. */
function fullest(group: readonly ToldParty[]): ToldParty {
  const words = ({ claim }: ToldParty): number => {
    if (claim.kind !== 'person') return 1;
    return isNamedPerson(claim.name) ? Math.min(4, claim.name.split(/\s+/).length) : 0;
  };
  return group.reduce((best, party) => (words(party) > words(best) ? party : best));
}

function joinParty(
  id: PartyId,
  group: readonly [ToldParty, ...ToldParty[]],
  idOf: MergedParties['idOf'],
): Party & Explained {
  const claims = group.map(({ claim }) => claim) as [PartyClaim, ...PartyClaim[]];
  const full = fullest(group).claim;
  const name = commonest(
    claims
      .map((c) => c.name)
      .filter((n) => n.split(/\s+/).length === full.name.split(/\s+/).length)
      .filter((n) => full.kind !== 'person' || isNamedPerson(n) === isNamedPerson(full.name)),
  );
  const aliases = new Set(claims.flatMap((c) => [c.name, ...c.aliases]));
  aliases.delete(name);
  const role = claims.findLast((c) => c.role);
  const spokesmen = group.filter(({ claim }) => claim.speaksFor);
  const speaksFor = commonest(spokesmen.map(({ claim, report }) => idOf(report, claim.speaksFor as string)));
  const spoken = spokesmen.find(({ claim, report }) => idOf(report, claim.speaksFor as string) === speaksFor)?.claim;
  const support = {
    ...(role?.support?.role ? { role: role.support.role } : {}),
    ...(spoken?.support?.speaksFor ? { speaksFor: spoken.support.speaksFor } : {}),
  };
  return {
    id,
    name,
    kind: full.kind,
    ...(role?.role ? { role: role.role } : {}),
    ...(speaksFor && speaksFor !== id ? { speaksFor } : {}),
    aliases: [...aliases].sort(),
    evidence: joinEvidence(claims),
    ...(Object.keys(support).length > 0 ? { support } : {}),
    ...(full.confidence === undefined ? {} : { confidence: surest(claims) }),
    because: joinReasons(claims),
  };
}

/** A ministry acts for its state, where the dossier knows the state. */
function organOfState(party: Party & Explained, states: ReadonlyMap<string, PartyId>): Party & Explained {
  if (party.kind !== 'organization' || party.speaksFor) return party;
  const state = states.get(stateOfBody(party.name) ?? '');
  return state === undefined ? party : { ...party, speaksFor: state };
}

/** Of those told as often, the one told last: offices change hands. */
function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  let best = '';
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count >= (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function ask(
  doubtful: ReturnType<typeof identifyParties>['doubtful'],
  ids: ReadonlyMap<string, PartyId>,
  keys: readonly string[],
  { different }: BoundParties,
): MergedParties['doubtful'] {
  const apart = new Set(
    different.map(([a, b]) => pairKey(ids.get(keys[a] as string) ?? '', ids.get(keys[b] as string) ?? '')),
  );
  const asked = new Map<string, MergedParties['doubtful'][number]>();
  for (const { a, b, score, reasons } of doubtful) {
    const [x, y] = [ids.get(a), ids.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    const key = pairKey(x, y);
    if (!apart.has(key) && !asked.has(key)) asked.set(key, { about: [x, y], score, reasons });
  }
  return [...asked.values()];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
