/**
 * Which parties of many reports are one.
 *
 * In:  the parties of each report, in order of publishing.
 * Out: for each its key: equal keys are one party for certain; and pairs of keys that may be one, for a person to say.
 *
 * A state goes by its name, a body by its words ("U.S. State Department" is the "United States Department of State"), a
 * person by the sound of the full name ("Zelensky", "Zelenskiy"). A bare surname is the one person who bears it; where
 * several do, it is the one of the state told with it, else nobody's. An office without a name ("the Russian foreign
 * minister") is whoever held it nearest in time, where all who did in those months are one person. Other descriptions
 * ("the delegations", "a spokesman") are somebody else in every report.
 */
import type { PartyClaim } from '../../domain/claim.js';
import type { IsoDay } from '../../domain/report.js';
import { nameKeys } from '../../reading/coreference/names.js';
import { findState } from '../../reading/coreference/states.js';
import { daysBetween } from '../days.js';
import { slug } from '../slug.js';
import { postOf } from './homes.js';

export interface ToldParty {
  readonly claim: PartyClaim;
  readonly report: string;
  readonly published: IsoDay | null;
}

export interface PartyKeys {
  /** In the order of the parties given. */
  readonly keys: readonly string[];
  readonly doubtful: readonly PartyDoubt[];
}

export interface PartyDoubt {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export function identifyParties(told: readonly ToldParty[]): PartyKeys {
  const people = gatherPeople(told);
  const bodies = gatherBodies(told);
  const doubtful: PartyDoubt[] = [];
  const keys = told.map((party) => {
    const { claim, report } = party;
    const apart = `${claim.id}@${report}`;
    if (claim.kind === 'state') return `state:${claim.id}`;
    // "Hamas" is one body, though one report read it as a group or a man of that name.
    if (claim.kind !== 'person' || bodies.isNamed(claim)) return isNamed(claim.name) ? bodies.keyOf(claim.name) : apart;
    const found = isNamedPerson(claim.name) ? people.named(claim) : people.inOffice(party);
    if (found.length === 1) return (found[0] as Person).key;
    const own = isNamedPerson(claim.name) ? `person:${nameKeys(claim.name).join(' ')}` : apart;
    for (const person of found.slice(0, MOST_QUESTIONS)) {
      const reasons = [`${claim.name} fits ${found.length} people`];
      doubtful.push({ a: own, b: person.key, score: 1 / found.length, reasons });
    }
    return own;
  });
  return { keys, doubtful: [...doubtful, ...people.alike()] };
}

/** A surname that more people bear is no question for a person. */
const MOST_QUESTIONS = 4;

/** Proper names have capitals: "European leaders", not "several leaders". */
const isNamed = (name: string): boolean => /\p{Lu}/u.test(name.replace(/^(?:the|an?)\s/i, ''));

/** A person's name begins and ends with one: not "White House official", not "leader of France". */
const isNamedPerson = (name: string): boolean =>
  /^(?:(?:al|el|ul|de|von|van|bin|ibn|da|di|le|la)[-\s])*\p{Lu}/u.test(name) && /(?:^|[\s-])\p{Lu}[^\s-]*$/u.test(name);

interface Person {
  readonly key: string;
  readonly keys: readonly string[];
  readonly states: ReadonlySet<string>;
  readonly terms: readonly { readonly office: string; readonly day: IsoDay }[];
}

interface People {
  /** The people whom a name fits. */
  named(claim: PartyClaim): readonly Person[];
  /** Those who held an office when it was told. */
  inOffice(party: ToldParty): readonly Person[];
  /** People of nearly one name and one state. */
  alike(): readonly PartyDoubt[];
}

function gatherPeople(told: readonly ToldParty[]): People {
  const people = new Map<string, { keys: readonly string[]; states: Set<string>; terms: Person['terms'][number][] }>();
  for (const { claim, published } of told) {
    if (claim.kind !== 'person' || !isNamedPerson(claim.name)) continue;
    const keys = nameKeys(claim.name);
    if (keys.length < 2) continue;
    const key = keys.join(' ');
    const person = people.get(key) ?? { keys, states: new Set<string>(), terms: [] };
    people.set(key, person);
    if (claim.speaksFor) person.states.add(claim.speaksFor);
    if (claim.speaksFor && claim.role && published)
      person.terms.push({ office: officeOf(claim.role, claim.speaksFor), day: published });
  }
  const all = [...people].map(([key, person]) => ({ key: `person:${key}`, ...person }));
  const byLast = gatherBy(all, ({ keys }) => [lastOf(keys)]);
  const byOffice = gatherBy(all, ({ terms }) => new Set(terms.map((t) => t.office)));
  return {
    named(claim) {
      const keys = nameKeys(claim.name);
      const namesakes = byLast.get(lastOf(keys)) ?? [];
      const fitting = namesakes.filter((p) => keys.every((key) => p.keys.includes(key)));
      const exact = fitting.find((p) => p.keys.length === keys.length);
      // "Lula da Silva" is "Luiz Inácio Lula da Silva", where one person alone has the longer name.
      const longest = Math.max(...fitting.map((p) => p.keys.length));
      const [full, ...others] = fitting.filter((p) => p.keys.length === longest);
      if (exact) return [others.length === 0 && full && isOneHome(exact, full) ? full : exact];
      const { speaksFor } = claim;
      const ofState = speaksFor ? fitting.filter((p) => p.states.has(speaksFor)) : [];
      if (ofState.length > 0) return ofState;
      // A state told with the name, and another with the namesake: somebody else.
      return speaksFor ? fitting.filter((p) => p.states.size === 0) : fitting;
    },
    inOffice({ claim, published }) {
      if (!claim.role || !claim.speaksFor || !published) return [];
      const office = officeOf(claim.role, claim.speaksFor);
      const near = (byOffice.get(office) ?? []).filter((p) =>
        p.terms.some((t) => t.office === office && Math.abs(daysBetween(t.day, published)) <= TERM),
      );
      return near;
    },
    alike: () => [...byLast.values()].flatMap(nearlyOne),
  };
}

const isOneHome = (a: Person, b: Person): boolean =>
  a.states.size === 0 || b.states.size === 0 || [...a.states].some((state) => b.states.has(state));

/** Days around a report in which whoever is told to hold an office holds it: longer ones see it change hands. */
const TERM = 120;

const lastOf = (keys: readonly string[]): string => keys.findLast((key) => key !== 'jr') ?? '';

const officeOf = (role: string, state: string): string => `${postOf(role)} of ${state}`;

function gatherBy<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) gathered.set(key, [...(gathered.get(key) ?? []), item]);
  }
  return gathered;
}

/** "Sergei Lavrov", "Sergey V. Lavrov": the same last name and state, first names that begin alike. */
function nearlyOne(namesakes: readonly Person[]): PartyDoubt[] {
  if (namesakes.length > MOST_QUESTIONS * 2) return [];
  return namesakes.flatMap((a, i) =>
    namesakes.slice(i + 1).flatMap((b) => {
      const [x, y] = [a.keys[0] ?? '', b.keys[0] ?? ''];
      const isAlike = x.slice(0, 3) === y.slice(0, 3) || x.startsWith(y) || y.startsWith(x);
      const state = [...a.states].find((s) => b.states.has(s));
      if (!isAlike && !state) return [];
      const reasons = [
        'the same last name',
        ...(isAlike ? ['first names alike'] : []),
        ...(state ? [`both of ${state}`] : []),
      ];
      return [{ a: a.key, b: b.key, score: isAlike && state ? 0.8 : 0.4, reasons }];
    }),
  );
}

interface Bodies {
  keyOf(name: string): string;
  /** A name of one word that other reports have for a body. */
  isNamed(claim: PartyClaim): boolean;
}

/** A body told without its state is the one of that name, where one state alone has it. */
function gatherBodies(told: readonly ToldParty[]): Bodies {
  const stated = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const { claim } of told) {
    if (claim.kind !== 'organization') continue;
    names.add(claim.name);
    const { state, words } = bodyWords(claim.name);
    if (state !== null) stated.set(words, (stated.get(words) ?? new Set<string>()).add(state));
  }
  return {
    isNamed: ({ name, speaksFor }) => !/\s/.test(name) && speaksFor === undefined && names.has(name),
    keyOf(name) {
      const { state, words } = bodyWords(name);
      const [only, ...others] = [...(stated.get(words) ?? [])];
      const of = state ?? (only !== undefined && others.length === 0 && isOfState(words) ? only : null);
      return `body:${of === null ? '' : `${of}:`}${words}`;
    },
  };
}

export const stateCode = (name: string): string => findState(name)?.state.code ?? '';

/** The state whose organ a body is by its name: "the Russian Ministry of Defense" is Russia's; null for any other. */
export function stateOfBody(name: string): string | null {
  const { state, words } = bodyWords(name);
  return state !== null && isOfState(words) ? state : null;
}

/** "the Russian Ministry of Defence" → RU, "defense ministry". */
function bodyWords(name: string): { readonly state: string | null; readonly words: string } {
  const plain = name
    .replace(/^the\s+/i, '')
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/defence/gi, 'defense');
  const tokens = plain.split(/\s+/);
  for (const length of [3, 2, 1]) {
    const state = tokens.length > length ? findState(tokens.slice(0, length).join(' ')) : null;
    if (state) return { state: state.state.code, words: inOrder(tokens.slice(length).join(' ')) };
  }
  return { state: null, words: inOrder(plain) };
}

/** "Ministry of Defense" and "Defense Ministry" are one. */
const inOrder = (words: string): string =>
  slug(words.replace(/^(ministry|department|office|council)\s+(?:of|for)\s+(?:the\s+)?(.+)$/i, '$2 $1'));

/** Offices that every state has: without a state they are somebody's. */
const isOfState = (words: string): boolean =>
  /(?:ministry|department|office|council|army|armed-forces|defense-forces|military|parliament|senate|embassy)$/.test(
    words,
  );
