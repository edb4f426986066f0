/**
 * Who is who in one report: mentions that refer to the same thing share a chain.
 *
 * In:  the text, its sentences and tokens, the encoder's mentions with their types, its frames.
 * Out: mentions with chains, and groups: chains whose members are known ("the two presidents").
 *
 * A sieve, the surest rule first, as in the multi-pass sieve of Raghunathan et al. (2010):
 *   1. names, over the whole report: the same name, acronym and full name, surname and full name, words of one state;
 *   2. then in order of reading: appositions and "X is Y"; offices ("the Russian president"); descriptions with the same
 *      head ("the ministry"); groups; pronouns by number, gender, place in the sentence and who speaks;
 *   3. last the "I", "we" and "you" of quotations, whose speaker often stands behind them.
 * Looking back is bounded everywhere, so that the work grows with the length of the text and no faster.
 */
import type { Frame, Link, Mention, MentionGroup, TypedSpan } from '../domain/document.js';
import type { Span } from '../domain/span.js';
import { BodyNames } from './coreference/bodies.js';
import { type Candidate, gatherCandidates } from './coreference/candidates.js';
import { Entity } from './coreference/entity.js';
import { findMembers, findPair } from './coreference/groups.js';
import { identifyPeople, plain } from './coreference/names.js';
import { fitsOffice, officeOf } from './coreference/office.js';
import { singular } from './coreference/phrase.js';
import { findAntecedent, isEmptyIt } from './coreference/pronouns.js';
import { RoleFillers } from './coreference/role-fillers.js';
import { Speakers } from './coreference/speakers.js';

export interface LinkedMentions {
  readonly mentions: readonly Mention[];
  readonly groups: readonly MentionGroup[];
}

export function linkMentions(
  text: string,
  sentences: readonly Span[],
  tokens: readonly Span[],
  mentions: readonly TypedSpan[],
  frames: readonly Frame[],
): LinkedMentions {
  const candidates = gatherCandidates(text, sentences, tokens, mentions, frames);
  const linking = new Linking(text, candidates, frames);
  return linking.link();
}

class Linking {
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #speakers: Speakers;
  readonly #fillers: RoleFillers;
  readonly #entityOf = new Map<Candidate, Entity>();
  readonly #linkOf = new Map<Candidate, Link>();
  /** Already met in order of reading, with their entities: what descriptions and pronouns look back on. */
  readonly #visited: Candidate[] = [];
  readonly #byOffice = new Map<string, Entity[]>();
  readonly #byHead = new Map<string, Entity[]>();
  readonly #byWords = new Map<string, Entity>();
  readonly #ofSpeaker = {
    I: new Map<Entity | null, Entity>(),
    we: new Map<Entity | null, Entity>(),
    you: new Map<Entity | null, Entity>(),
  };

  constructor(text: string, candidates: readonly Candidate[], frames: readonly Frame[]) {
    this.#text = text;
    this.#candidates = candidates;
    this.#speakers = new Speakers(text, frames);
    this.#fillers = new RoleFillers(text, candidates, frames);
  }

  link(): LinkedMentions {
    this.#linkNames();
    for (const candidate of this.#candidates) {
      if (!this.#entityOf.has(candidate)) {
        const { entity, how } = this.#linkDescription(candidate);
        if (entity) this.#assign(candidate, entity, how);
      }
      this.#visit(candidate);
    }
    this.#linkFirstPersons();
    return this.#number();
  }

  // 1. Names

  #linkNames(): void {
    const people: Candidate[] = [];
    const bodies: Candidate[] = [];
    for (const candidate of this.#candidates) {
      const { phrase } = candidate;
      if (phrase.pronoun !== null) continue;
      if (phrase.isState) bodies.push(candidate);
      else if (phrase.name === null) continue;
      else if (candidate.type === 'person') people.push(candidate);
      else bodies.push(candidate);
    }
    this.#linkPeople(people);
    this.#linkBodies(bodies);
  }

  #linkPeople(people: readonly Candidate[]): void {
    const ids = identifyPeople(
      people.map(({ start, phrase }) => ({
        name: phrase.name as string,
        place: start,
        gender: phrase.gender,
        isSovereign: /\b(?:king|queen|emperor|emir|pope)\b/i.test(phrase.office ?? ''),
      })),
    );
    const entities = new Map<number, Entity>();
    people.forEach((candidate, i) => {
      const id = ids[i] as number;
      const entity = entities.get(id) ?? new Entity('person');
      entities.set(id, entity);
      this.#assign(candidate, entity, 'person');
    });
  }

  #linkBodies(bodies: readonly Candidate[]): void {
    const names = new BodyNames();
    for (const { phrase } of bodies) if (phrase.name !== null) names.learn(phrase.name, phrase.acronym);
    const entities = new Map<string, Entity>();
    for (const candidate of bodies) {
      const key = bodyKey(candidate, names);
      const entity = entities.get(key) ?? new Entity(candidate.type);
      entities.set(key, entity);
      if (key.startsWith('state:')) entity.state = candidate.phrase.state?.state.code ?? null;
      if (candidate.phrase.state?.by === 'people') entity.plural = true;
      this.#assign(candidate, entity, 'body');
    }
  }

  // 2. Descriptions and pronouns, in order of reading

  #linkDescription(candidate: Candidate): { readonly entity: Entity | null; readonly how: How } {
    if (candidate.phrase.pronoun !== null) return { entity: this.#linkPronoun(candidate), how: 'pronoun' };
    const found = (entity: Entity | null, how: How) => entity && { entity, how };
    return (
      found(this.#linkApposition(candidate), 'apposition') ??
      found(this.#linkGroup(candidate), 'group') ??
      found(this.#linkOffice(candidate), 'office') ??
      found(this.#linkHead(candidate), 'head') ?? { entity: new Entity(candidate.type), how: 'head' }
    );
  }

  /** "Najib Razak, Malaysia's prime minister,", "Malaysia's prime minister, Najib Razak", "Razak is the prime minister". */
  #linkApposition(candidate: Candidate): Entity | null {
    const { phrase, type } = candidate;
    if (type !== 'person' && type !== 'organization' && type !== 'place') return null;
    const before = this.#neighbourBefore(candidate);
    if (before && before.type === type && this.#isApposition(before, candidate))
      return this.#entityOf.get(before) ?? null;
    if (type !== 'person' || phrase.office === null || phrase.plural) return null;
    const behind = this.#neighbourBehind(candidate);
    if (behind?.type !== 'person' || behind.phrase.name === null || behind.phrase.office !== null) return null;
    return /^(?:['’]s)?,\s+$/.test(this.#between(candidate, behind)) ? (this.#entityOf.get(behind) ?? null) : null;
  }

  #isApposition(before: Candidate, candidate: Candidate): boolean {
    const between = this.#between(before, candidate);
    if (before.phrase.pronoun !== null || before.phrase.plural !== candidate.phrase.plural) return false;
    const copula = /^,?\s+(?:is|was|became|remains|has been|as)\s+$/.test(between);
    if (copula) return candidate.phrase.determiner !== null || candidate.phrase.office !== null;
    if (!/^,\s+$/.test(between) || before.phrase.name === null) return false;
    const { determiner, office, state } = candidate.phrase;
    if (candidate.type === 'person')
      return office !== null || determiner === 'a' || (determiner === 'the' && state !== null);
    // "Hamas, the Islamist movement," but "Iran, the United States and China".
    const behind = this.#text.slice(candidate.end, candidate.end + 6);
    return (determiner === 'the' || determiner === 'a') && !/^(?:,? and\b|, the)/.test(behind);
  }

  #neighbourBefore(candidate: Candidate): Candidate | null {
    for (let i = this.#visited.length - 1; i >= Math.max(0, this.#visited.length - 6); i--) {
      const other = this.#visited[i] as Candidate;
      if (other.end <= candidate.start && candidate.start - other.end < 14 && other.type === candidate.type)
        return other;
    }
    return null;
  }

  #neighbourBehind(candidate: Candidate): Candidate | null {
    const at = indexOfPlace(this.#candidates, candidate);
    for (let i = at + 1; i < Math.min(this.#candidates.length, at + 6); i++) {
      const other = this.#candidates[i] as Candidate;
      if (other.start >= candidate.end) return other.start - candidate.end < 6 ? other : null;
    }
    return null;
  }

  #between(a: Candidate, b: Candidate): string {
    return this.#text.slice(a.end, b.start);
  }

  /** "the two presidents", "both sides": a group whose members stand before it. */
  #linkGroup(candidate: Candidate): Entity | null {
    const { phrase } = candidate;
    if (phrase.count === null || phrase.name !== null || phrase.determiner === 'a' || phrase.determiner === 'own')
      return null;
    if (phrase.determiner === null && !/^(?:both|all)\b/i.test(phrase.text)) return null;
    const earlier = this.#nearest(this.#byHead.get(headKey(candidate)), (e) => e.members?.length === phrase.count);
    if (earlier) return earlier;
    const members = findMembers(
      candidate,
      phrase.count,
      this.#lookBack(),
      this.#fillers,
      (c) => this.#entityOf.get(c) ?? null,
    );
    if (members === null) return null;
    const same = this.#lookBack()
      .map((c) => this.#entityOf.get(c))
      .find((e) => e?.members?.length === members.length && e.members.every((m) => members.includes(m)));
    if (same) return same;
    const group = new Entity(candidate.type);
    group.plural = true;
    group.members = members;
    return group;
  }

  #linkOffice(candidate: Candidate): Entity | null {
    const { phrase, type } = candidate;
    if (type !== 'person' || phrase.determiner === 'a' || phrase.plural || phrase.name !== null) return null;
    const office = officeOf(phrase);
    if (!office || office.head === 'counterpart') return null;
    if (phrase.determiner === 'own' && office.state === null && office.words.length === 1) return null;
    const fitting = (this.#byOffice.get(office.head) ?? []).filter((e) => e.offices.some((o) => fitsOffice(office, o)));
    if (fitting.length < 2) return fitting[0] ?? null;
    const rank = (e: Entity): number => lastBefore(e, candidate)?.start ?? -1;
    const [nearest, next] = fitting.sort((a, b) => rank(b) - rank(a)) as [Entity, Entity];
    // Two presidents in one sentence: the words do not say which.
    const [a, b] = [lastBefore(nearest, candidate), lastBefore(next, candidate)];
    const compete = a !== null && b !== null && a.sentence === b.sentence && a.sentence === candidate.sentence;
    return compete ? null : nearest;
  }

  /** "the ministry" ← "the Foreign Ministry": the same head, and no word that the earlier words lack. */
  #linkHead(candidate: Candidate): Entity | null {
    const { phrase, type } = candidate;
    const words = `${type}:${plain(phrase.text).replace(/^(?:the|this|that|these|those)\s+/, '')}`;
    const same = this.#byWords.get(words);
    if (
      same &&
      phrase.determiner !== 'a' &&
      phrase.determiner !== 'own' &&
      (!phrase.plural || phrase.determiner !== null)
    )
      return same;
    if (phrase.determiner !== 'the' && phrase.determiner !== 'this') return null;
    if (type === 'person' && phrase.state === null && GENERIC_PEOPLE.has(singular(phrase.head))) return null;
    const own = contentWords(phrase.text);
    return this.#nearest(this.#byHead.get(headKey(candidate)), (entity) => {
      if (entity.plural !== phrase.plural) return false;
      if (entity.state !== null && phrase.name === null) return false;
      return entity.candidates.slice(0, 5).some((c) => own.every((w) => contentWords(c.phrase.text).includes(w)));
    });
  }

  #linkPronoun(candidate: Candidate): Entity | null {
    const pronoun = candidate.phrase.pronoun as string;
    if (FIRST_OR_SECOND.test(pronoun)) return null;
    if (/^it/.test(pronoun) && isEmptyIt(this.#text, candidate)) return null;
    const speech = this.#speakers.around(candidate);
    const quoted = speech !== null && this.#speakers.isQuoted(candidate);
    const source = speech?.roles.source?.[0];
    const speaker = source ? (this.#fillers.at(source) ?? null) : null;
    if (/^the[mi]/.test(pronoun) || pronoun === 'they') {
      const pair = findPair(candidate, this.#lookBack(), this.#text, (c) => this.#entityOf.get(c) ?? null);
      if (pair) {
        const known = this.#lookBack()
          .map((c) => this.#entityOf.get(c))
          .find((e) => e?.members && e.members.length === pair.length && e.members.every((m) => pair.includes(m)));
        if (known) return known;
        const group = new Entity('person');
        group.plural = true;
        group.members = pair;
        return group;
      }
    }
    return findAntecedent(candidate, {
      lookBack: this.#lookBack(),
      entityOf: (c) => this.#entityOf.get(c) ?? null,
      speaker: speaker ? (this.#entityOf.get(speaker) ?? null) : null,
      quoted,
      isSource: (c) => this.#fillers.isSource(c),
      isQuoted: (c) => this.#speakers.isQuoted(c),
    });
  }

  #lookBack(): readonly Candidate[] {
    return this.#visited.slice(-WINDOW);
  }

  #nearest(entities: readonly Entity[] | undefined, fits: (entity: Entity) => boolean): Entity | null {
    return entities?.findLast(fits) ?? null;
  }

  #assign(candidate: Candidate, entity: Entity, how: How): void {
    const before = entity.candidates.findLast((c) => c.start < candidate.start && c.phrase.pronoun === null);
    const to = before ?? entity.candidates[0];
    if (to) this.#linkOf.set(candidate, { ...LINKS[how], to: { start: to.start, end: to.end } });
    this.#entityOf.set(candidate, entity);
    entity.add(candidate);
  }

  #visit(candidate: Candidate): void {
    this.#visited.push(candidate);
    const entity = this.#entityOf.get(candidate);
    if (!entity || candidate.phrase.pronoun !== null) return;
    for (const { head } of entity.offices) moveLast(this.#byOffice, head, entity);
    moveLast(this.#byHead, headKey(candidate), entity);
    const words = `${candidate.type}:${plain(candidate.phrase.text).replace(/^(?:the|this|that|these|those)\s+/, '')}`;
    this.#byWords.set(words, entity);
  }

  // 3. First and second persons, once all speakers are known

  #linkFirstPersons(): void {
    for (const candidate of this.#candidates) {
      const pronoun = candidate.phrase.pronoun;
      if (pronoun === null || this.#entityOf.has(candidate)) continue;
      if (FIRST_OR_SECOND.test(pronoun)) this.#assign(candidate, this.#speakerFor(candidate, pronoun), 'speaker');
      else this.#assign(candidate, new Entity(candidate.type), 'pronoun');
    }
  }

  /** The "I" of a quotation is its speaker, "you" its addressee; "we" is a group the speaker belongs to. */
  #speakerFor(candidate: Candidate, pronoun: string): Entity {
    const speech = this.#speakers.around(candidate);
    const of = (spans: readonly Span[] | undefined): Entity | null => {
      const filler = spans?.[0] ? this.#fillers.at(spans[0]) : null;
      return filler ? (this.#entityOf.get(filler) ?? null) : null;
    };
    const speaker = of(speech?.roles.source);
    if (/^(?:I|me|my|mine|myself)$/i.test(pronoun)) return speaker ?? this.#keyed('I', candidate, null);
    if (/^you/.test(pronoun)) return of(speech?.roles.addressee) ?? this.#keyed('you', candidate, speaker);
    return this.#keyed('we', candidate, speaker);
  }

  #keyed(word: 'I' | 'we' | 'you', candidate: Candidate, speaker: Entity | null): Entity {
    const known = this.#ofSpeaker[word].get(speaker);
    if (known) return known;
    const entity = new Entity(candidate.type);
    if (word === 'we' && speaker) entity.members = [speaker];
    this.#ofSpeaker[word].set(speaker, entity);
    return entity;
  }

  /** Chains are numbered by their first mention. */
  #number(): LinkedMentions {
    const chains = new Map<Entity, number>();
    const mentions: Mention[] = [];
    for (const candidate of this.#candidates) {
      const entity = this.#entityOf.get(candidate) as Entity;
      if (!chains.has(entity)) chains.set(entity, chains.size);
      const { start, end, type } = candidate;
      const link = this.#linkOf.get(candidate);
      mentions.push({ start, end, type, chain: chains.get(entity) as number, ...(link ? { link } : {}) });
    }
    const groups: MentionGroup[] = [];
    for (const [entity, chain] of chains) {
      const members = (entity.members ?? []).flatMap((m) => chains.get(m) ?? []).sort((a, b) => a - b);
      if (members.length > 0) groups.push({ chain, members });
    }
    return { mentions, groups };
  }
}

/** What is said of each way to come to a chain. */
const LINKS = {
  person: { says: 'a name of the same person', rule: 'src/reading/coreference/names' },
  body: { says: 'another word for the same state or body', rule: 'src/reading/coreference' },
  apposition: { says: 'stands beside it and describes it', rule: 'src/reading/coreference' },
  group: { says: 'as many as were named before', rule: 'src/reading/coreference/groups' },
  office: { says: 'the nearest one told to hold that office', rule: 'src/reading/coreference/office' },
  head: { says: 'the nearest one called by the same noun', rule: 'src/reading/coreference' },
  pronoun: {
    says: 'the likeliest one before it that agrees in number, gender and kind',
    rule: 'src/reading/coreference/pronouns',
  },
  speaker: { says: 'whose words are told around it', rule: 'src/reading/coreference/speakers' },
} as const;
type How = keyof typeof LINKS;

/** Mentions looked back on for a pronoun or a group: some four sentences. */
const WINDOW = 40;

/** Entities remembered for one head or office; the one not spoken of for longest is forgotten. */
const MOST_REMEMBERED = 12;

const FIRST_OR_SECOND = /^(?:i|me|my|mine|myself|we|us|ours?|ourselves|you|yours?|yourself)$/i;

/** "the people", "the officials": seldom those of before. */
const GENERIC_PEOPLE = new Set([
  'people',
  'official',
  'source',
  'man',
  'member',
  'analyst',
  'expert',
  'diplomat',
  'reporter',
]);

function bodyKey({ phrase, type, acts }: Candidate, names: BodyNames): string {
  const state = phrase.isState ? phrase.state : null;
  if (state) {
    if (state.by === 'name' || (acts && state.by !== 'people')) return `state:${state.state.code}`;
    return state.by === 'people' ? `people:${state.state.code}` : `${state.by}:${state.state.code}`;
  }
  const kind = type === 'organization' || type === 'place' ? 'body' : type;
  return `${kind}:${names.keyOf(phrase.name as string)}`;
}

const headKey = ({ type, phrase }: Candidate): string => `${type}:${singular(phrase.head)}`;

const contentWords = (words: string): string[] =>
  plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !/^(?:the|this|that|these|those|a|an|s|of)$/.test(w))
    .map(singular);

function lastBefore(entity: Entity, candidate: Candidate): Candidate | null {
  return entity.candidates.findLast((c) => c.start < candidate.start) ?? null;
}

function moveLast(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (!list) {
    lists.set(key, [entity]);
    return;
  }
  const at = list.indexOf(entity);
  if (at >= 0) list.splice(at, 1);
  else if (list.length >= MOST_REMEMBERED) list.shift();
  list.push(entity);
}

/** By halving: candidates lie in order of reading. */
function indexOfPlace(candidates: readonly Candidate[], wanted: Candidate): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).start < wanted.start) low = middle + 1;
    else high = middle;
  }
  while (candidates[low] !== wanted && low < candidates.length) low++;
  return low;
}
