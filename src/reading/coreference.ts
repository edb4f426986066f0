/**
 * Who is who in one report: mentions that refer to the same thing share a chain.
 *
 * In:  the text, its sentences and tokens, the encoder's mentions with their types, its frames.
 * Out: mentions with chains, and groups: chains whose members are known ("the two presidents").
 *
 * The surest first:
 *   1. names, over the whole report: the same name, acronym and full name, surname and full name, words of one state;
 *   2. then in order of reading: appositions and "X is Y"; groups; offices ("the Russian president"); the speakers of
 *      quotations. For all other descriptions and pronouns, and for a name met first behind a description, a trained
 *      ranking weighs the entities that may be meant (`features.ts`, `ranker.ts`; models/coreference/README.md);
 *   3. last the "I", "we" and "you" of quotations whose speaker stands behind them.
 * Looking back is bounded everywhere, so that the work grows with the length of the text and no faster.
 */

import type {
  Declaration,
  Frame,
  Link,
  Mention,
  MentionGroup,
  MentionType,
  Turn,
  TypedSpan,
} from '../domain/document.js';
import { partitionPoint } from '../domain/partition-point.js';
import type { Span } from '../domain/span.js';
import { BodyNames } from './coreference/bodies.js';
import { type Candidate, gatherCandidates } from './coreference/candidates.js';
import { Entity } from './coreference/entity.js';
import { contentWords, type Facts, readFacts } from './coreference/facts.js';
import { describe, type Standing } from './coreference/features.js';
import { findHolder, findMembers, findPair } from './coreference/groups.js';
import { identifyPeople, plain } from './coreference/names.js';
import { fitsOffice, type Office, officeOf, officesOf } from './coreference/office.js';
import { STATE_ORGANS } from './coreference/offices.js';
import { singular } from './coreference/phrase.js';
import { isEmptyIt } from './coreference/pronouns.js';
import { type Choose, chooseBest, openRanker } from './coreference/ranker.js';
import { RoleFillers } from './coreference/role-fillers.js';
import { Speakers } from './coreference/speakers.js';
import type { Layout } from './layout/layout.js';
import { turnAt } from './layout/turns.js';

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
  layout: Pick<Layout, 'turns' | 'declaration'>,
  choose: Choose = chooseBest(openRanker()),
): LinkedMentions {
  const candidates = gatherCandidates(text, sentences, tokens, mentions, frames, layout.turns, layout.declaration);
  const linking = new Linking(text, candidates, frames, layout, choose);
  return linking.link();
}

class Linking {
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #speakers: Speakers;
  readonly #fillers: RoleFillers;
  readonly #turns: readonly Turn[];
  readonly #declaration: Declaration | null;
  /** Who declares: "we", "the two sides" of a joint statement. */
  #signatories: Entity | null = null;
  /** They stand outside all sentences: no pronoun looks back on them. */
  readonly #labels = new Set<Candidate>();
  readonly #facts: readonly Facts[];
  readonly #choose: Choose;
  readonly #entityOf = new Map<Candidate, Entity>();
  readonly #linkOf = new Map<Candidate, Link>();
  /** Already met in order of reading, with their entities: what descriptions and pronouns look back on. */
  readonly #visited: Candidate[] = [];
  readonly #byOffice = new Map<string, Entity[]>();
  readonly #byHead = new Map<string, Entity[]>();
  readonly #byWords = new Map<string, Entity>();
  readonly #byWord = new Map<string, Entity[]>();
  #lastSpeaker: Candidate | null = null;
  /** The "we" of each speaker. */
  readonly #weOf = new Map<Entity, Entity>();

  constructor(
    text: string,
    candidates: readonly Candidate[],
    frames: readonly Frame[],
    { turns, declaration }: Pick<Layout, 'turns' | 'declaration'>,
    choose: Choose,
  ) {
    this.#text = text;
    this.#turns = turns;
    this.#declaration = declaration;
    this.#facts = readFacts(text, candidates);
    this.#choose = choose;
    this.#candidates = candidates;
    this.#speakers = new Speakers(text, frames);
    this.#fillers = new RoleFillers(text, candidates, frames);
  }

  link(): LinkedMentions {
    this.#linkNames();
    this.#linkLabels();
    this.#gatherSignatories();
    for (const facts of ownersFirst(this.#facts, this.#text)) {
      const { candidate } = facts;
      const named = this.#entityOf.get(candidate);
      if (named === undefined) {
        const { entity, how } = this.#linkDescription(facts);
        if (entity) this.#assign(candidate, entity, how);
      } else if (named.seen.length === 0 && isRanked(facts)) {
        // "The Russian president … Vladimir Putin": the name comes second.
        const earlier = this.#rank(facts);
        if (earlier && earlier.members === null) this.#merge(named, earlier);
      }
      this.#visit(facts);
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

  /** "THE PRESIDENT:" is whom the header names; where it names nobody, the same label is the same person. */
  #linkLabels(): void {
    const byLabel = new Map<string, Entity>();
    for (const { label, naming } of this.#turns) {
      const candidate = this.#fillers.at(label);
      if (!candidate) continue;
      this.#labels.add(candidate);
      if (this.#entityOf.has(candidate)) continue;
      const key = plain(this.#text.slice(label.start, label.end));
      const entity = (naming ? this.#entityAt(naming) : null) ?? byLabel.get(key) ?? new Entity('person');
      byLabel.set(key, entity);
      this.#assign(candidate, entity, 'label');
    }
  }

  #gatherSignatories(): void {
    const members = new Set((this.#declaration?.members ?? []).flatMap((span) => this.#entityAt(span) ?? []));
    if (members.size === 0) return;
    this.#signatories = new Entity('person');
    this.#signatories.plural = true;
    this.#signatories.members = [...members];
  }

  /** "the two sides", "the Ministers" of a joint statement: as many as sign it, and nothing that tells them apart. */
  #linkSignatories({ phrase, start }: Candidate): Entity | null {
    if (!this.#signatories || !this.#declaration || start < this.#declaration.words.start) return null;
    if (!SIGN.has(singular(phrase.head)) || phrase.name !== null || phrase.state !== null || phrase.body !== null)
      return null;
    if (phrase.determiner !== 'the' && !/^both\b/i.test(phrase.text)) return null;
    const count = this.#signatories.members?.length;
    return phrase.plural && (phrase.count === null || phrase.count === count) ? this.#signatories : null;
  }

  #entityAt(span: Span): Entity | null {
    const filler = this.#fillers.at(span);
    return filler ? (this.#entityOf.get(filler) ?? null) : null;
  }

  // 2. Descriptions and pronouns, in order of reading

  #linkDescription(facts: Facts): { readonly entity: Entity | null; readonly how: How } {
    const { candidate } = facts;
    const found = (entity: Entity | null, how: How) => entity && { entity, how };
    if (FIRST_OR_SECOND.has(facts.form)) return { entity: this.#linkFirstPerson(facts), how: 'speaker' };
    if (candidate.phrase.pronoun !== null)
      return (
        found(this.#linkPair(facts), 'group') ??
        found(this.#findSpeaker(facts), 'speaker') ?? {
          entity: this.#rank(facts) ?? new Entity(candidate.type),
          how: 'ranked',
        }
      );
    return (
      found(this.#linkApposition(candidate), 'apposition') ??
      found(this.#linkSignatories(candidate), 'signatories') ??
      found(this.#linkList(facts), 'group') ??
      found(this.#linkGroup(candidate), 'group') ??
      found(this.#linkOffice(candidate), 'office') ??
      (isRanked(facts) ? found(this.#rank(facts), 'ranked') : found(this.#linkHead(candidate), 'head')) ?? {
        entity: new Entity(candidate.type),
        how: 'head',
      }
    );
  }

  /** Of the entities that may be meant the one that the ranking prefers; null where it prefers something new. */
  #rank(facts: Facts): Entity | null {
    const { candidate } = facts;
    // "a government spokesman" is new to the reader.
    if (candidate.phrase.determiner === 'a' && this.#entityOf.get(candidate) === undefined) return null;
    const entities = this.#optionsFor(facts);
    if (entities.length === 0) return null;
    const standing: Standing = {
      text: this.#text,
      options: entities.length,
      headKnown: entities.some((e) => e.heads.has(facts.head)),
      keyKnown: entities.some((e) => e.keys.has(facts.key)),
      emptyIt: facts.form === 'it' && isEmptyIt(this.#text, candidate),
      office: officeOf(candidate.phrase),
      speaker: this.#speakerAt(candidate),
      isSource: (f) => this.#fillers.isSource(f.candidate),
      lastSpeaker: this.#lastSpeaker ? (this.#entityOf.get(this.#lastSpeaker) ?? null) : null,
      ownWords: this.#fillers.speechOf(candidate)?.roles.content ?? [],
    };
    const options = [null, ...entities].map((entity, i) => ({ entity, row: describe(facts, entity, i, standing) }));
    return options[this.#choose(candidate, options)]?.entity ?? null;
  }

  /** The nearest entities that may be meant, and those farther back that share a word. */
  #optionsFor(facts: Facts): Entity[] {
    const options = new Set<Entity>();
    const own = this.#entityOf.get(facts.candidate);
    const inner = this.#ownerIn(facts);
    const owner = inner ? this.#entityOf.get(inner) : undefined;
    const offer = (entity: Entity | undefined): void => {
      if (entity && entity !== own && entity !== owner && mayBe(facts, entity)) options.add(entity);
    };
    for (let i = this.#visited.length - 1; i >= 0 && i >= this.#visited.length - WINDOW; i--) {
      offer(this.#entityOf.get(this.#visited[i] as Candidate));
      if (options.size === MOST_OPTIONS) break;
    }
    for (const word of wordsToFind(facts)) for (const entity of this.#byWord.get(word) ?? []) offer(entity);
    return [...options].sort((a, b) => lastSeen(b) - lastSeen(a));
  }

  /** "his" of "his counterpart", "the president" of "the president's adviser": somebody else. */
  #ownerIn({ candidate, index }: Facts): Candidate | null {
    const inner = this.#candidates[index + 1];
    return inner && isOwner(this.#text, inner, candidate) ? inner : null;
  }

  #speakerAt(candidate: Candidate): Entity | null {
    const { source } = this.#voiceAt(candidate);
    return source ? this.#entityAt(source) : null;
  }

  #merge(from: Entity, into: Entity): void {
    for (const candidate of from.candidates) this.#assign(candidate, into, 'ranked');
    into.state ??= from.state;
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

  /** "The presidents of Bosnia, Croatia and Serbia", "Presidents Biden and Xi": a group whose own words list its members. */
  #linkList({ candidate, index }: Facts): Entity | null {
    const { phrase, type, end } = candidate;
    if (type !== 'person' || !phrase.plural || phrase.office === null || STATE_ORGANS.has(phrase.head)) return null;
    const named = new Set<Entity>();
    for (let i = index + 1; i < this.#candidates.length; i++) {
      const inner = this.#candidates[i] as Candidate;
      if (inner.start >= end) break;
      const entity = inner.type === 'person' && inner.phrase.name !== null ? this.#entityOf.get(inner) : undefined;
      if (entity) named.add(entity);
    }
    const members = named.size > 1 ? [...named] : officesOf(phrase).map((office) => this.#holderOf(office));
    return members.length > 1 ? this.#groupWith(members) : null;
  }

  /** Who holds an office, so that "the Croatian president" of a later sentence is found again. */
  #holderOf(office: Office): Entity {
    const known = findHolder(office, this.#recentOfficeHolders());
    if (known) return known;
    const holder = new Entity('person');
    holder.offices.push(office);
    moveLast(this.#byOffice, office.head, holder);
    return holder;
  }

  #recentOfficeHolders(): Entity[] {
    return this.#lookBack().flatMap((c) => {
      const entity = this.#entityOf.get(c);
      return entity && entity.offices.length > 0 && !entity.plural ? [entity] : [];
    });
  }

  /** The group of just these members, where it is known. */
  #groupWith(members: readonly Entity[], type: MentionType = 'person'): Entity {
    const known = this.#lookBack()
      .map((c) => this.#entityOf.get(c))
      .find((e) => e?.members?.length === members.length && e.members.every((m) => members.includes(m)));
    if (known) return known;
    const group = new Entity(type);
    group.plural = true;
    group.members = members;
    return group;
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
    return members && this.#groupWith(members, candidate.type);
  }

  #linkOffice(candidate: Candidate): Entity | null {
    const { phrase, type } = candidate;
    if (type !== 'person' || phrase.determiner === 'a' || phrase.plural || phrase.name !== null) return null;
    const office = officeOf(phrase);
    if (!office || office.head === 'counterpart') return null;
    if (phrase.determiner === 'own' && office.state === null && office.words.length === 1) return null;
    const fitting = (this.#byOffice.get(office.head) ?? []).filter((e) => e.offices.some((o) => fitsOffice(office, o)));
    if (fitting.length < 2) return fitting[0] ?? null;
    if (turnAt(this.#turns, candidate)) return mostNamed(fitting);
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

  #linkPair({ candidate, form }: Facts): Entity | null {
    if (form !== 'they') return null;
    const pair = findPair(candidate, this.#lookBack(), this.#text, (c) => this.#entityOf.get(c) ?? null);
    return pair ? this.#groupWith(pair) : null;
  }

  /** "Lavrov said he would go": he who speaks, outside quotation marks. "…," he added: he who spoke last. */
  #findSpeaker({ candidate, form, quotation, gender }: Facts): Entity | null {
    // In a turn of a transcript "he" is another than who has the word.
    if ((form !== 'he' && form !== 'she') || turnAt(this.#turns, candidate)) return null;
    const agrees = (entity: Entity): boolean =>
      entity.type === 'person' && !entity.plural && (entity.gender === null || entity.gender === gender);
    const speaker = this.#speakerAt(candidate);
    if (speaker && quotation === 0 && agrees(speaker)) return speaker;
    const last = this.#lastSpeaker;
    const entity = last ? this.#entityOf.get(last) : null;
    const words = this.#fillers.speechOf(candidate)?.roles.content?.[0];
    if (!last || !entity || !words || words.start > candidate.start) return null;
    return candidate.sentence - last.sentence <= MOST_SENTENCES_SILENT && agrees(entity) ? entity : null;
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

  #visit(facts: Facts): void {
    const { candidate } = facts;
    if (this.#fillers.isSource(candidate)) this.#lastSpeaker = candidate;
    const entity = this.#entityOf.get(candidate);
    if (!this.#labels.has(candidate)) {
      this.#visited.push(candidate);
      entity?.see(facts);
      if (entity) for (const word of wordsToFind(facts)) moveLast(this.#byWord, word, entity);
    }
    if (!entity) return;
    if (candidate.phrase.pronoun !== null) return;
    for (const { head } of entity.offices) moveLast(this.#byOffice, head, entity);
    moveLast(this.#byHead, headKey(candidate), entity);
    const words = `${candidate.type}:${plain(candidate.phrase.text).replace(/^(?:the|this|that|these|those)\s+/, '')}`;
    this.#byWords.set(words, entity);
  }

  // 3. First and second persons, once all speakers are known

  #linkFirstPersons(): void {
    for (const facts of this.#facts) {
      if (this.#entityOf.has(facts.candidate)) continue;
      this.#assign(facts.candidate, this.#linkFirstPerson(facts) ?? new Entity(facts.candidate.type), 'speaker');
    }
  }

  /** The "I" of a quotation is its speaker, "you" its addressee; "we" is a group the speaker belongs to. */
  #linkFirstPerson(facts: Facts): Entity | null {
    const { candidate, form } = facts;
    const { source, addressee } = this.#voiceAt(candidate);
    if (
      form === 'we' &&
      source === null &&
      this.#signatories &&
      candidate.start >= (this.#declaration?.words.start ?? 0)
    )
      return this.#signatories;
    const span = form === 'you' ? addressee : source;
    const filler = span ? this.#fillers.at(span) : null;
    if (!filler) return this.#rank(facts) ?? new Entity(candidate.type);
    const known = this.#entityOf.get(filler);
    // A speaker who stands behind his words is known later.
    if (!known) return null;
    return form === 'we' ? this.#groupOf(known) : known;
  }

  /** Whose "I" it is: in a turn the one who has the word, unless he quotes another. */
  #voiceAt(candidate: Candidate): { readonly source: Span | null; readonly addressee: Span | null } {
    const speech = this.#speakers.around(candidate);
    const turn = turnAt(this.#turns, candidate);
    if (turn && !(speech && this.#speakers.isQuoted(candidate))) return { source: turn.label, addressee: turn.partner };
    return { source: speech?.roles.source?.[0] ?? null, addressee: speech?.roles.addressee?.[0] ?? null };
  }

  #groupOf(speaker: Entity): Entity {
    const known = this.#weOf.get(speaker);
    if (known) return known;
    const entity = new Entity('person');
    entity.plural = true;
    entity.members = [speaker];
    this.#weOf.set(speaker, entity);
    return entity;
  }

  /** Chains are numbered by their first mention. */
  #number(): LinkedMentions {
    const chains = new Map<Entity, number>();
    const mentions: Mention[] = [];
    for (const candidate of this.#candidates) {
      const entity = this.#entityOf.get(candidate) as Entity;
      if (!chains.has(entity)) chains.set(entity, chains.size);
      const { start, end } = candidate;
      // "they" and "its" do not say what they are; what they refer to does.
      const { type } = isTypeOpen(candidate) && SCORED_TYPES.has(entity.type) ? entity : candidate;
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

const FIRST_OR_SECOND: ReadonlySet<Facts['form']> = new Set(['I', 'you', 'we']);

/** Mentions looked back on: some six sentences. */
const WINDOW = 60;

/** Entities remembered for one head or office; the one not spoken of for longest is forgotten. */
const MOST_REMEMBERED = 12;

/** Sentences after which "he added" need not be he who spoke last. */
const MOST_SENTENCES_SILENT = 3;

/** Entities weighed for one mention, those that share a word with it aside. */
const MOST_OPTIONS = 24;

const SCORED_TYPES: ReadonlySet<MentionType> = new Set(['person', 'organization', 'place']);

/** A pronoun whose kind nobody is sure of. */
const isTypeOpen = ({ phrase, typeConfidence }: Candidate): boolean => phrase.pronoun !== null && typeConfidence < 1;

const isRanked = ({ candidate }: Facts): boolean =>
  candidate.phrase.pronoun !== null || SCORED_TYPES.has(candidate.type);

/** Whether their kinds allow that the mention is the entity. States are places by their type and act all the same. */
function mayBe({ candidate: { type }, form, words }: Facts, entity: Entity): boolean {
  // Names are told apart before: two people with names are two, two bodies with no word in common as well.
  if (form === 'name' && entity.seenNamed && (type === 'person' || !words.some((w) => entity.words.has(w))))
    return false;
  if (form === 'it' || form === 'they') return true;
  if (type === entity.type) return true;
  return type !== 'person' && SCORED_TYPES.has(type) && entity.type !== 'person' && SCORED_TYPES.has(entity.type);
}

/** An owner is known before what he owns: "his" before "his counterpart". */
function ownersFirst(all: readonly Facts[], text: string): Facts[] {
  const ordered = [...all];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [whole, inner] = [ordered[i], ordered[i + 1]] as [Facts, Facts];
    if (!isOwner(text, inner.candidate, whole.candidate)) continue;
    ordered[i] = inner;
    ordered[++i] = whole;
  }
  return ordered;
}

const isOwner = (text: string, inner: Span, whole: Candidate): boolean =>
  inner.start === whole.start &&
  inner.end < whole.end &&
  (whole.phrase.determiner === 'own' ||
    /^['’]s?\s/.test(text.slice(inner.end, inner.end + 3)) ||
    /['’]s?$/.test(text.slice(inner.end - 2, inner.end)));

/** Words under which an entity is found again from afar; a speaker is found by his "I". */
function wordsToFind({ form, words, candidate }: Facts): readonly string[] {
  if (form === 'I' || form === 'you' || form === 'we') return [`@${form}`];
  return candidate.phrase.pronoun === null ? words : [];
}

const lastSeen = ({ seen }: Entity): number => seen[seen.length - 1]?.index ?? -1;

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

/** What is said of each way to come to a chain. */
const LINKS = {
  person: { says: 'a name of the same person', rule: 'src/reading/coreference/names' },
  body: { says: 'another word for the same state or body', rule: 'src/reading/coreference' },
  label: { says: 'the label of who has the word', rule: 'src/reading/layout/turns' },
  apposition: { says: 'stands beside it and describes it', rule: 'src/reading/coreference' },
  signatories: { says: 'those who sign the statement', rule: 'src/reading/layout/declaration' },
  group: { says: 'as many as were named before', rule: 'src/reading/coreference/groups' },
  office: { says: 'the nearest one told to hold that office', rule: 'src/reading/coreference/office' },
  head: { says: 'the nearest one called by the same noun', rule: 'src/reading/coreference' },
  ranked: {
    says: 'the likeliest one before it by number, gender, kind, place and how lately it was spoken of',
    rule: 'src/reading/coreference/features',
  },
  speaker: { says: 'whose words are told around it', rule: 'src/reading/coreference/speakers' },
} as const;
type How = keyof typeof LINKS;

/** At a lectern "the President" is one's own, whoever was named last: the one spoken of far more than the others. */
function mostNamed(entities: readonly Entity[]): Entity | null {
  const [first, second] = [...entities].sort((a, b) => b.candidates.length - a.candidates.length);
  return first && first.candidates.length >= 2 * (second?.candidates.length ?? 0) ? first : null;
}

/** What signatories call themselves. */
const SIGN = new Set(
  'side leader minister president partie party participant countrie country government delegation signatorie member'.split(
    ' ',
  ),
);

const headKey = ({ type, phrase }: Candidate): string => `${type}:${singular(phrase.head)}`;

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

/** Candidates lie in order of reading. */
function indexOfPlace(candidates: readonly Candidate[], wanted: Candidate): number {
  let low = partitionPoint(candidates, (c) => c.start < wanted.start);
  while (candidates[low] !== wanted && low < candidates.length) low++;
  return low;
}
