/**
 * The parties that the words of a role mean.
 *
 * In:  a role's stretch ("Putin and Zelenskyy", "US officials", "he", "the two presidents"), and whether it acts or is a place.
 * Out: one party, several, or none.
 *
 * Tried in this order: nobody at all ("officials", "the statement"); the state behind its organs ("the Greek government",
 * "US officials"); the group's members; each part of a list; the mention's chain; the phrase's own words.
 */
import type { Document } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { isClause } from '../../reading/coreference/clause.js';
import { BODIES, STATE_ORGANS } from '../../reading/coreference/offices.js';
import { type Phrase, readPhrase, singular } from '../../reading/coreference/phrase.js';
import { findState } from '../../reading/coreference/states.js';
import { turnAt } from '../../reading/layout/turns.js';
import { type Identities, type Identity, isStateOrgan } from './identity.js';

/** What the words are asked for: who acts, or where something is. */
export type PartyContext = 'actor' | 'place';

export function findReferents(
  document: Document,
  identities: Identities,
  span: Span,
  context: PartyContext,
): Identity[] {
  const { text } = document.report;
  const phrase = readPhrase(text, span);
  if (phrase.head === '' || NOBODY.test(phrase.text) || isClause(phrase.text)) return [];
  if (context === 'place') return placeOf(identities, phrase);
  const pair = statePair(identities, phrase);
  if (pair) return pair;
  const inner = innerPronoun(text, span);
  if (inner) return findReferents(document, identities, inner, context);
  const parts = isOneName(identities, phrase) ? [] : splitList(text, phrase);
  if (parts.length > 1) return parts.flatMap((part) => findReferents(document, identities, part, context));
  const parties = referentsOf(identities, phrase);
  // At a lectern "we" is the side that sent the speaker.
  return OF_A_SIDE.test(phrase.pronoun ?? '') && turnAt(document.turns, span)
    ? parties.map((party) => party.speaksFor ?? party)
    : parties;
}

const OF_A_SIDE = /^(?:we|us|ours?)$/;

function referentsOf(identities: Identities, phrase: Phrase): Identity[] {
  if (phrase.isState && phrase.state)
    return known(identities, phrase) ?? [identities.ofState(phrase.state.state, phrase.state)];
  if (isStateOrgan(phrase) && phrase.states.length > 0)
    return phrase.states.map((state) => identities.ofState(state.state, state));
  if (isStateOrgan(phrase) && phrase.state) {
    return [withAlias(identities.ofState(phrase.state.state, phrase.state), phrase)];
  }
  const mention = identities.mentionAt(phrase.span);
  const members = mention ? identities.membersOf(mention.chain) : [];
  if (phrase.states.length > 0 && phrase.office !== null) return holdersOf(identities, phrase, members);
  if (members.length > 0) {
    const parties = members.flatMap((chain) => identities.ofChain(chain) ?? []);
    return COUNTRIES.has(singular(phrase.head)) ? parties.map((p) => p.speaksFor ?? p) : parties;
  }
  if (isUnnamed(phrase)) return ofBodyOrState(identities, phrase);
  if (BELONGING.test(phrase.text)) return [];
  const chained = known(identities, phrase);
  if (chained) return chained;
  if (phrase.pronoun !== null || phrase.determiner === 'own') return [];
  const made = identities.ofPhrase(phrase);
  return made ? [made] : [];
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

/** "I think he wants …": "he" alone holds it, whoever thinks so. */
function innerPronoun(text: string, span: Span): Span | null {
  const pronoun = /^(?:I|we|he|she|they)\s+\w+\s+(he|she|they|we|it)$/i.exec(text.slice(span.start, span.end))?.[1];
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
