/**
 * The parties that the words of a role mean.
 *
 * In:  a role's stretch ("Putin and Zelenskyy", "US officials", "he", "the two presidents"), and whether it acts or is a place.
 * Out: one party, several, or none.
 *
 * Tried in this order: nobody at all ("officials", "the statement"); the state behind its organs ("the Greek government",
 * "US officials"); the group's members; each part of a list; the mention's chain; the phrase's own words.
 */
import type { Document, Link } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { isClause } from '../../reading/coreference/clause.js';
import { BODIES, STATE_ORGANS } from '../../reading/coreference/offices.js';
import { type Phrase, readPhrase, singular } from '../../reading/coreference/phrase.js';
import { findState } from '../../reading/coreference/states.js';
import { turnAt } from '../../reading/layout/turns.js';
import { type Identities, type Identity, isStateOrgan } from './identity.js';
import { wholeList } from './list.js';

/** What the words are asked for: who acts, or where something is. */
export type PartyContext = 'actor' | 'place';

/** A party with the words that mean it, and why they do; none where the words are its name. */
export interface Referent {
  readonly party: Identity;
  readonly words: Span;
  readonly why?: Pick<Link, 'says' | 'rule'> & Partial<Link>;
}

export function findReferents(
  document: Document,
  identities: Identities,
  given: Span,
  context: PartyContext,
): Referent[] {
  const { text } = document.report;
  const span = context === 'actor' ? wholeList(text, given) : given;
  const inner = innerPronoun(text, span);
  if (inner) return findReferents(document, identities, inner, context);
  const phrase = readPhrase(text, span);
  if (phrase.head === '' || NOBODY.test(phrase.text) || isClause(phrase.text)) return [];
  if (context === 'place') return found(phrase, placeOf(identities, phrase), STATE);
  const pair = statePair(identities, phrase);
  if (pair) return found(phrase, pair, STATE);
  const parts = isOneName(identities, phrase) ? [] : splitList(text, phrase);
  if (parts.length > 1) return parts.flatMap((part) => findReferents(document, identities, part, context));
  const referents = referentsOf(identities, phrase);
  // At a lectern "we" is the side that sent the speaker.
  return OF_A_SIDE.test(phrase.pronoun ?? '') && turnAt(document.turns, span)
    ? referents.map((referent) => ({ ...referent, party: referent.party.speaksFor ?? referent.party }))
    : referents;
}

const OF_A_SIDE = /^(?:we|us|ours?)$/;

function referentsOf(identities: Identities, phrase: Phrase): Referent[] {
  if (phrase.isState && phrase.state) {
    const chained = known(identities, phrase);
    return found(phrase, chained ?? [identities.ofState(phrase.state.state, phrase.state)], STATE);
  }
  if (isStateOrgan(phrase) && phrase.states.length > 0) {
    const states = phrase.states.map((state) => identities.ofState(state.state, state));
    return found(phrase, states, ORGAN);
  }
  if (isStateOrgan(phrase) && phrase.state) {
    return found(phrase, [withAlias(identities.ofState(phrase.state.state, phrase.state), phrase)], ORGAN);
  }
  const mention = identities.mentionAt(phrase.span);
  const members = mention ? identities.membersOf(mention.chain) : [];
  if (phrase.states.length > 0 && phrase.office !== null)
    return found(phrase, holdersOf(identities, phrase, members), HOLDERS);
  if (members.length > 0) {
    const parties = members.flatMap((chain) => identities.ofChain(chain) ?? []);
    const meant = COUNTRIES.has(singular(phrase.head)) ? parties.map((p) => p.speaksFor ?? p) : parties;
    return found(phrase, meant, MEMBERS);
  }
  if (isUnnamed(phrase)) return found(phrase, ofBodyOrState(identities, phrase), ORGAN);
  if (BELONGING.test(phrase.text)) return [];
  const chained = known(identities, phrase);
  if (chained) return found(phrase, chained, mention?.link);
  if (phrase.pronoun !== null || phrase.determiner === 'own') return [];
  const made = identities.ofPhrase(phrase);
  return made ? found(phrase, [made]) : [];
}

/** "The presidents of Bosnia, Croatia and Serbia": a person for each state, by name where the report tells it. */
function holdersOf(identities: Identities, phrase: Phrase, members: readonly number[]): Identity[] {
  const people = members.flatMap((chain) => identities.ofChain(chain) ?? []);
  const states = phrase.states.map((state) => ({ state, party: identities.ofState(state.state, state) }));
  // "French and German foreign ministers Le Drian and Maas": all are named.
  if (people.length === states.length) return people;
  return states.map(
    ({ state, party }) => people.find((p) => p.speaksFor === party) ?? identities.ofOffice(phrase, state, party),
  );
}

function found(phrase: Phrase, parties: readonly Identity[], why?: Referent['why']): Referent[] {
  return parties.map((party) => ({ party, words: phrase.span, ...(why ? { why } : {}) }));
}

const STATE = { says: 'stands for the state', rule: 'src/reading/coreference/states' };
const ORGAN = { says: 'an organ or officials, who act for it', rule: 'src/records/party/referents' };
const HOLDERS = { says: 'those who hold the office in each state', rule: 'src/records/party/referents' };
const MEMBERS = { says: 'several who were named before', rule: 'src/reading/coreference/groups' };

function known(identities: Identities, phrase: Phrase): Identity[] | null {
  const mention = identities.mentionAt(phrase.span);
  if (!mention) return null;
  const party = identities.ofChain(mention.chain);
  return party ? [party] : null;
}

/** In a place the state alone is met: "visited China", not "in the hall". */
function placeOf(identities: Identities, phrase: Phrase): Identity[] {
  const state = phrase.isState ? phrase.state : null;
  return state && state.by !== 'people' ? [identities.ofState(state.state, state)] : [];
}

/** "officials", "Western diplomats": several of whom none is named. */
const isUnnamed = (phrase: Phrase): boolean =>
  phrase.name === null && UNNAMED.has(singular(phrase.head)) && (phrase.plural || phrase.head.endsWith('s'));

/** "US officials" are the state, "Hamas officials" Hamas. */
function ofBodyOrState(identities: Identities, phrase: Phrase): Identity[] {
  if (phrase.state && STATE_ORGANS.has(phrase.head)) return [identities.ofState(phrase.state.state, phrase.state)];
  if (phrase.body !== null && phrase.bodySpan !== null) {
    const body = identities.ofBody(phrase.body, phrase.bodySpan);
    return body ? [body] : [];
  }
  return [];
}

function withAlias(identity: Identity, phrase: Phrase): Identity {
  identity.aliases.add(phrase.text);
  return identity;
}

/** "I think he wants …", "Trump said he called …": "he" alone does it, whoever thinks or says so. */
function innerPronoun(text: string, span: Span): Span | null {
  const pronoun =
    /^(?:.{1,60}\s(?:said|says|added|announced|claimed)|(?:I|we|he|she|they)\s+\w+)\s+(?:that\s+)?(he|she|they|we|it)$/i.exec(
      text.slice(span.start, span.end),
    )?.[1];
  return pronoun ? { start: span.end - pronoun.length, end: span.end } : null;
}

/** "Russian-American", "US–China": the two sides of talks, in one word. */
function statePair(identities: Identities, { text, span }: Phrase): Identity[] | null {
  const match = /^(\p{Lu}[\p{L}.]+)[-–—/](\p{Lu}[\p{L}.]+)$/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [first, second] = [findState(match[1]), findState(match[2])];
  if (!first || !second || findState(text)) return null;
  const behind = span.start + match[1].length;
  return [
    identities.ofState(first.state, { start: span.start, end: behind }),
    identities.ofState(second.state, { start: behind + 1, end: span.end }),
  ];
}

/** "the Organization for Economic Cooperation and Development": the encoder saw one body in all the words. */
function isOneName(identities: Identities, phrase: Phrase): boolean {
  const mention = identities.mentionAt(phrase.span);
  return (
    mention?.type === 'organization' &&
    mention.phrase.span.end === phrase.span.end &&
    BODIES.has(lastWord(mention.phrase))
  );
}

const lastWord = ({ name }: Phrase): string => (name?.split(' ').pop() ?? '').toLowerCase().replace(/\./g, '');

/** "Biden and Xi", "Britain, France and Germany": parts that are each a party by themselves. */
function splitList(text: string, phrase: Phrase): Span[] {
  const { start, end } = phrase.span;
  const words = text.slice(start, end);
  if (!/\sand\s|,\s|\s&\s/.test(words)) return [];
  if (findState(words)) return [];
  const parts: Span[] = [];
  const separator = /,?\s+and\s+|,\s+(?:and\s+)?|\s&\s/g;
  let from = 0;
  for (let found = separator.exec(words); ; found = separator.exec(words)) {
    const to = found ? found.index : words.length;
    parts.push({ start: start + from, end: start + to });
    if (!found) break;
    from = found.index + found[0].length;
  }
  const read = parts.map((part) => readPhrase(text, part));
  return read.every((p) => p.isState || (p.name !== null && (p.office !== null || p.name.length > 2))) &&
    !read.slice(1).some(startsLikeApposition)
    ? parts
    : [];
}

const startsLikeApposition = (phrase: Phrase): boolean => phrase.name === null && !phrase.isState;

const UNNAMED = new Set(
  'official source diplomat analyst expert observer witness people resident aide reporter journalist critic economist insider delegate negotiator representative'.split(
    ' ',
  ),
);

const COUNTRIES = new Set(['country', 'countrie', 'nation', 'state', 'government', 'capital']);

/** Words that say something without being anybody. */
const NOBODY =
  /^(?:the|an?|its?|this|that|some|latest|[\w’' -]{0,30})?\s*\b(?:statement|report|reports|document|communiqu[eé]|declaration|text|agreement|poll|polls|survey|study|letter|article|release|resolution|figures|statistics|estimates|data|reporters|sources?|media|news|world|public|audience|crowd|everyone|everybody|anyone|nobody|others?|people|analysts|experts|observers|some|many|those|who|which|that)$/i;

/** "his country", "their governments": whose, the chain does not say. */
const BELONGING =
  /^(?:his|her|its|their|our|my|your)\s+(?:own\s+)?(?:countr(?:y|ies)|government|governments|nation|administration|side|people|party|team|delegation|counterparts?|aides?|allies)$/i;
