/**
 * Which parties a document speaks of.
 *
 * In:  a document's chains.
 * Out: for a chain, a state or a phrase its party, made when first asked for: id, name, kind, office, whom it speaks for,
 *      every string the text uses for it.
 *
 * Chains that mean one party meet here: all words for a state, all names of a body.
 */
import type { Document, Mention } from '../../domain/document.js';
import type { PartyId, PartyKind } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
import { BodyNames, KNOWN_BODIES } from '../../reading/coreference/bodies.js';
import { MentionPlaces } from '../../reading/coreference/mention-places.js';
import { BODIES, STATE_ORGANS } from '../../reading/coreference/offices.js';
import { isAcronym, type Phrase, type PhraseState, readPhrase, singular } from '../../reading/coreference/phrase.js';
import type { State } from '../../reading/coreference/states.js';
import { slug } from '../slug.js';
import { Homes } from './homes.js';

export interface Identity {
  readonly id: PartyId;
  name: string;
  readonly kind: PartyKind;
  /** The words of the text alone, pronouns left out. */
  readonly aliases: Set<string>;
  evidence: Span;
  office: { readonly words: string; readonly span: Span } | null;
  speaksFor: Identity | null;
  speaksForSpan: Span | null;
}

export interface ReadMention extends Mention {
  readonly phrase: Phrase;
}

export class Identities {
  readonly #document: Document;
  readonly #chains = new Map<number, ReadMention[]>();
  readonly #places: MentionPlaces<ReadMention>;
  readonly #groups: ReadonlyMap<number, readonly number[]>;
  readonly #ofChain = new Map<number, Identity | null>();
  readonly #byKey = new Map<string, Identity>();
  readonly #byId = new Map<PartyId, Identity>();
  readonly #names = new BodyNames();
  readonly #people: readonly ReadMention[];
  readonly #homes: Homes;

  constructor(document: Document) {
    this.#document = document;
    const { text } = document.report;
    const mentions = document.mentions.map((mention) => ({ ...mention, phrase: readPhrase(text, mention) }));
    this.#places = new MentionPlaces(text, mentions);
    for (const read of mentions) {
      const chain = this.#chains.get(read.chain);
      if (chain) chain.push(read);
      else this.#chains.set(read.chain, [read]);
      if (read.type === 'organization' && read.phrase.name) this.#names.learn(read.phrase.name, read.phrase.acronym);
    }
    this.#people = mentions.filter((m) => m.type === 'person' && m.phrase.name !== null);
    this.#homes = new Homes(mentions);
    this.#groups = new Map(document.groups.map(({ chain, members }) => [chain, members]));
  }

  all(): Identity[] {
    return [...this.#byId.values()].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
  }

  /** @throws when the id is of no party of this document: a mistake in a reader. */
  get(id: PartyId): Identity {
    const identity = this.#byId.get(id);
    if (!identity) throw new Error(`no party ${id} in ${this.#document.report.id}`);
    return identity;
  }

  mentionAt(span: Span): ReadMention | null {
    return this.#places.at(span);
  }

  membersOf(chain: number): readonly number[] {
    return this.#groups.get(chain) ?? [];
  }

  mentionsOf(chain: number): readonly ReadMention[] {
    return this.#chains.get(chain) ?? [];
  }

  /** The party of a chain; null where all its words are pronouns or describe nobody. */
  ofChain(chain: number): Identity | null {
    const known = this.#ofChain.get(chain);
    if (known !== undefined) return known;
    this.#ofChain.set(chain, null);
    const identity = this.#identify(this.mentionsOf(chain).filter((m) => m.phrase.pronoun === null));
    this.#ofChain.set(chain, identity);
    return identity;
  }

  ofState(state: State, words: Span): Identity {
    return this.#obtain(`state:${state.code}`, state.name, 'state', words);
  }

  /** Whoever holds an office that the phrase tells of several states; the state is the one of them meant. */
  ofOffice(phrase: Phrase, state: PhraseState, party: Identity): Identity {
    const office = phrase.office as string;
    const name = `${singular(office)} of ${party.name}`;
    const identity = this.#obtain(`person:${slug(name)}`, name, 'person', phrase.span);
    identity.office ??= { words: office, span: phrase.span };
    identity.speaksFor ??= party;
    identity.speaksForSpan ??= state;
    return identity;
  }

  /** A party of the phrase's own words, where no chain has it. */
  ofPhrase(phrase: Phrase): Identity | null {
    return this.#identify([{ ...phrase.span, type: 'person', chain: -1, phrase }]);
  }

  /** "the leaders of Australia, Japan and the Philippines" as one party. */
  ofGroup(words: Span): Identity {
    const name = this.#document.report.text
      .slice(words.start, words.end)
      .replace(/\s+/g, ' ')
      .replace(/^the\s+/i, '');
    return this.#obtain(`group:${slug(name)}`, name, 'group', words);
  }

  #identify(mentions: readonly ReadMention[]): Identity | null {
    const named = mentions.filter((m) => m.phrase.name !== null);
    const state = mentions.find((m) => m.phrase.isState)?.phrase.state;
    if (state) return this.#withAliases(this.ofState(state.state, state), mentions);
    if (named.length > 0) return this.#identifyNamed(mentions, named);
    const first = mentions[0];
    return first ? this.#identifyDescribed(mentions, first) : null;
  }

  #identifyNamed(mentions: readonly ReadMention[], named: readonly ReadMention[]): Identity {
    const type = mentions.find((m) => m.type === 'person' || m.type === 'organization' || m.type === 'place')?.type;
    if (type === 'person') return this.#identifyPerson(mentions, named);
    const best = named.reduce((a, b) => (rankName(b.phrase.name) > rankName(a.phrase.name) ? b : a));
    const name = best.phrase.name as string;
    return this.#withAliases(this.#bodyNamed(name, named[0]?.phrase.nameSpan as Span), mentions);
  }

  #identifyPerson(mentions: readonly ReadMention[], named: readonly ReadMention[]): Identity {
    const best = named.reduce((a, b) => (fullness(b.phrase.name) > fullness(a.phrase.name) ? b : a));
    const name = withoutCapitals(best.phrase.name as string);
    const first = named[0]?.phrase.nameSpan as Span;
    const chain = named[0]?.chain ?? -1;
    const identity = this.#obtain(`person:${slug(name)}:${chain < 0 ? '' : chain}`, name, 'person', first);
    this.#addOffice(identity, mentions);
    return this.#withAliases(identity, mentions);
  }

  #identifyDescribed(mentions: readonly ReadMention[], first: ReadMention): Identity | null {
    const { phrase } = first;
    if (isThing(first)) return null;
    if (GOVERNMENTS.has(phrase.head) && phrase.body === null && phrase.determiner !== 'a') {
      const home = this.#homes.before(phrase.span);
      if (home) return this.#withAliases(this.ofState(home.state, home), mentions);
    }
    const name = phrase.text.replace(/^(?:the|an?)\s+/i, '');
    const body = BODIES.has(phrase.head) || BODIES.has(singular(phrase.head));
    const isGroup = phrase.plural || GROUP_OF.test(name);
    const kind: PartyKind = isGroup ? 'group' : body || first.type !== 'person' ? 'organization' : 'person';
    const identity = this.#obtain(`${kind}:${slug(name)}`, name, kind, phrase.span);
    if (kind === 'person') this.#addOffice(identity, mentions);
    return this.#withAliases(identity, mentions);
  }

  #addOffice(identity: Identity, mentions: readonly ReadMention[]): void {
    const withOffice = mentions.find((m) => m.phrase.office !== null);
    if (withOffice && !identity.office) {
      const words = withOffice.phrase.office as string;
      const at = this.#document.report.text.indexOf(words, withOffice.start);
      const found = at >= 0 && at < withOffice.end;
      identity.office = { words, span: found ? { start: at, end: at + words.length } : withOffice.phrase.span };
    }
    if (identity.speaksFor) return;
    const ofState = mentions.find((m) => m.phrase.state !== null)?.phrase.state;
    if (ofState) {
      identity.speaksFor = this.ofState(ofState.state, ofState);
      identity.speaksForSpan = ofState;
      return;
    }
    const ofBody = mentions.find((m) => m.phrase.body !== null && m.phrase.bodySpan !== null)?.phrase;
    if (ofBody?.body && ofBody.bodySpan) {
      identity.speaksFor = this.ofBody(ofBody.body, ofBody.bodySpan);
      identity.speaksForSpan = identity.speaksFor ? ofBody.bodySpan : null;
      return;
    }
    if (this.#addOwner(identity, mentions)) return;
    const home = withOffice ? this.#homes.ofOffice(withOffice.phrase) : null;
    if (home) {
      identity.speaksFor = this.ofState(home.state, home);
      identity.speaksForSpan = home;
    }
  }

  /** "his spokesman" speaks for him: for the state or body he stands for, or for himself where that is not told. */
  #addOwner(identity: Identity, mentions: readonly ReadMention[]): boolean {
    for (const { phrase } of mentions) {
      if (phrase.determiner !== 'own' || !SPEAKS.test(phrase.office ?? '')) continue;
      const pronoun = /^\p{L}+/u.exec(phrase.text)?.[0] as string;
      const { start } = phrase.span;
      const owner = this.mentionAt({ start, end: start + pronoun.length });
      const known = owner ? this.ofChain(owner.chain) : null;
      if (!known || known === identity) continue;
      identity.speaksFor = known.speaksFor ?? known;
      identity.speaksForSpan = { start, end: start + pronoun.length };
      return true;
    }
    return false;
  }

  /** The party whose name stands before an office: "NATO", "Donald Trump's". */
  ofBody(words: string, span: Span): Identity | null {
    const mention = this.mentionAt(span);
    if (mention && mention.start >= span.start - 4) {
      const known = this.ofChain(mention.chain);
      if (known) return known.kind === 'person' ? known.speaksFor : known;
    }
    const phrase = readPhrase(this.#document.report.text, span);
    if (phrase.state && (phrase.isState || isStateOrgan(phrase))) return this.ofState(phrase.state.state, span);
    const person = this.#personNamed(words);
    if (person) return person.speaksFor;
    if (
      !/^\p{Lu}/u.test(words) ||
      /^(?:European|Western|Arab|African|Asian|Muslim|Islamic|Republican|Democratic|Democrat|Senate|House)$/.test(words)
    )
      return null;
    const identity = this.#bodyNamed(words, span);
    identity.aliases.add(words);
    return identity;
  }

  /** The one person whose name or last name the words are: "Mobutu" of "Mobutu's envoy". */
  #personNamed(words: string): Identity | null {
    const fits = (name: string | null): boolean => name !== null && (name === words || name.endsWith(` ${words}`));
    const mention = this.#people.find((m) => fits(m.phrase.name));
    return mention ? this.ofChain(mention.chain) : null;
  }

  /** A well-known acronym is written out; NATO is known by it. */
  #bodyNamed(name: string, evidence: Span): Identity {
    const acronym = isAcronym(name) ? name.replace(/\./g, '') : null;
    const full = acronym === null || acronym === 'NATO' ? name : (KNOWN_BODIES.get(acronym) ?? name);
    return this.#obtain(`body:${this.#names.keyOf(name)}`, full, 'organization', evidence);
  }

  /** Two parties never share an id: "Jordan" the man is `jordan-person` beside the state. */
  #obtain(key: string, name: string, kind: PartyKind, evidence: Span): Identity {
    const known = this.#byKey.get(key);
    if (known) {
      if (evidence.start < known.evidence.start) known.evidence = evidence;
      return known;
    }
    let id = slug(name);
    for (let n = 1; this.#byId.has(id); n++) id = `${slug(name)}-${n === 1 ? kind : `${kind}-${n}`}`;
    const identity: Identity = {
      id,
      name,
      kind,
      aliases: new Set(),
      evidence,
      office: null,
      speaksFor: null,
      speaksForSpan: null,
    };
    this.#byKey.set(key, identity);
    this.#byId.set(id, identity);
    return identity;
  }

  #withAliases(identity: Identity, mentions: readonly ReadMention[]): Identity {
    for (const { phrase } of mentions) {
      if (phrase.text.length <= LONGEST_ALIAS) identity.aliases.add(phrase.text);
      if (phrase.name !== null && phrase.name.length <= LONGEST_ALIAS) identity.aliases.add(phrase.name);
    }
    return identity;
  }
}

/** An event, a text or a place that stands in a party's role takes no part: "the initiative", "a press release". */
const isThing = ({ type, phrase }: ReadMention): boolean =>
  THINGS.has(phrase.head) ||
  /^(?:\w+-){1,2}(?:party|nation|way|member)$/.test(phrase.head) ||
  (type !== 'person' &&
    type !== 'organization' &&
    !BODIES.has(phrase.head) &&
    !BODIES.has(singular(phrase.head)) &&
    phrase.office === null);

const THINGS: ReadonlySet<string> = new Set(
  `statement message report reports survey poll release footage letter article resolution meeting summit talks session visit funeral
   agreement deal treaty initiative proposal plan draft document communique declaration speech move decision one ones`.split(
    /\s+/,
  ),
);

/** Labels of transcripts and headlines shout: "LOCKHART" is Lockhart, "McCLELLAN" McClellan; "JD Vance" is written so. */
const withoutCapitals = (name: string): string =>
  /\p{Ll}{3}/u.test(name)
    ? name
    : name.replace(/(?<![\p{L}])(Mc|Mac|O['’])?(\p{Lu})([\p{Lu}]{2,})/gu, (_, front = '', first, rest) => {
        return `${front}${first}${rest.toLowerCase()}`;
      });

/** They talk for another; an ally or an aide of his may not. */
const SPEAKS = /\b(?:spokes(?:man|woman|person)|envoy|emissary|ambassador|negotiator|minister|press secretary)$/i;

/** Longer words describe, they do not name. */
const LONGEST_ALIAS = 80;

/** Words of a name up to four: "Luiz Inácio Lula da Silva" is as full as it gets. */
const fullness = (name: string | null): number => Math.min(4, name?.split(' ').length ?? 0);

/** A name written out is better than its acronym; the first of equals stays. */
const rankName = (name: string | null): number => (name === null ? 0 : isAcronym(name) ? 1 : 2);

/** "a group of European heads of state": people, whatever holds them together. */
const GROUP_OF = /^(?:group|number|handful|host|dozens?|scores|team|series|range)\s+of\b/i;

/** Words for those who govern a state, told without its name. */
const GOVERNMENTS = new Set(['government', 'regime', 'authorities', 'country', 'nation']);

export const isStateOrgan = (phrase: Phrase): boolean => phrase.state !== null && STATE_ORGANS.has(phrase.head);
