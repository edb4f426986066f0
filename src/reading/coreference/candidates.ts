/**
 * Everything in a report that may refer to somebody.
 *
 * In:  the encoder's mentions, its frames, the text.
 * Out: candidates in order of reading, each with its phrase taken apart: the mentions; stretches that fill a party's role
 *      and are no mention yet ("Russian President Vladimir Putin" takes the place of "Vladimir Putin"); appositions that
 *      name an office (", Russia's foreign minister,"); names of states that were missed.
 */

import type { Declaration, Frame, MentionType, Turn, TypedSpan } from '../../domain/document.js';
import { byPlace, type Span } from '../../domain/span.js';
import { kindOf, UPPER } from '../characters.js';
import { KNOWN_BODIES } from './bodies.js';
import { isClause } from './clause.js';
import { isHeadOf, nounEnd } from './mention-places.js';
import { BODIES, PEOPLE } from './offices.js';
import { isAcronym, type Phrase, readPhrase, singular } from './phrase.js';
import { findStateAt } from './states.js';

export interface Candidate extends Span {
  readonly type: MentionType;
  /** How sure the type is: 0 where its words alone tell it, 1 where it is given for certain. */
  readonly typeConfidence: number;
  readonly phrase: Phrase;
  readonly sentence: number;
  /** It acts in a frame: speaks, takes part, promises, holds. */
  readonly acts: boolean;
}

export const PARTY_ROLES: readonly string[] = [
  'source',
  'addressee',
  'participant',
  'host',
  'mediator',
  'by',
  'to',
  'holder',
  'who',
];

/** The type of a role's words is not known yet. */
interface Found extends Span {
  readonly type: MentionType | null;
  readonly confidence: number;
  readonly acts: boolean;
}

export function gatherCandidates(
  text: string,
  sentences: readonly Span[],
  tokens: readonly Span[],
  mentions: readonly TypedSpan[],
  frames: readonly Frame[],
  turns: readonly Turn[],
  declaration: Declaration | null,
): Candidate[] {
  const named = <Named extends Span>(spans: readonly Named[]): Named[] =>
    spans.filter((s) => !isClause(text.slice(s.start, s.end)) && !isFragment(text.slice(s.start, s.end)));
  const found = mergeRoles(
    text,
    named(mentions),
    named([...roleSpans(frames), ...speakerSpans(turns), ...signatorySpans(declaration)]),
  );
  const spans = addPronouns(text, tokens, addStates(text, tokens, found));
  // "TAPPER" before a colon is a person, though it looks like an acronym.
  const labels = new Set(speakerSpans(turns).map(({ end }) => end));
  const typeOf = (span: Found, phrase: Phrase): MentionType => {
    if (labels.has(span.end)) return 'person';
    return signatories.has(placeOf(span)) ? typeOfSignatory(phrase) : (span.type ?? guessType(phrase));
  };
  const signatories = new Set(signatorySpans(declaration).map(placeOf));
  const candidates: Candidate[] = [];
  let sentence = 0;
  for (const span of spans) {
    while (sentence < sentences.length - 1 && (sentences[sentence] as Span).end <= span.start) sentence++;
    const phrase = readPhrase(text, span);
    const candidate: Candidate = {
      start: span.start,
      end: span.end,
      type: typeOf(span, phrase),
      typeConfidence: span.confidence,
      phrase,
      sentence,
      acts: span.acts,
    };
    candidates.push(candidate);
    const apposition = candidate.type === 'person' && phrase.name !== null ? findApposition(text, span.end) : null;
    if (apposition) candidates.push({ ...apposition, type: 'person', typeConfidence: 1, sentence, acts: false });
  }
  return distinct(candidates.sort(byPlace));
}

/** A letter or an article that was cut off its noun. */
const isFragment = (words: string): boolean =>
  /^\W*(?:\w|the|an|some|these|those)?\W*$/i.test(words) && !/^I$/.test(words);

/** What the words say of their type, where the encoder saw no mention. */
function guessType(phrase: Phrase): MentionType {
  if (phrase.isState) return phrase.state?.by === 'people' ? 'person' : 'place';
  if (phrase.pronoun !== null) return /^its?/.test(phrase.pronoun) ? 'organization' : 'person';
  if (phrase.name !== null && BODIES.has(phrase.office?.split(' ').pop() ?? '')) return 'organization';
  if (BODIES.has(phrase.head) || BODIES.has(singular(phrase.head))) return 'organization';
  if (phrase.office !== null) return 'person';
  if (phrase.name === null) return phrase.plural || PEOPLE.has(phrase.head) ? 'person' : 'organization';
  const words = phrase.name.split(' ');
  if (phrase.acronym !== null || words.some((w) => isAcronym(w)) || phrase.determiner === 'the') return 'organization';
  if (KNOWN_NAMES.has(phrase.name)) return 'organization';
  return 'person';
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(KNOWN_BODIES.values());

function roleSpans(frames: readonly Frame[]): Found[] {
  const found: Found[] = [];
  for (const frame of frames) {
    for (const role of PARTY_ROLES) {
      const spans = (frame.roles as Readonly<Record<string, readonly Span[] | undefined>>)[role];
      for (const { start, end } of spans ?? []) found.push({ start, end, type: null, confidence: 0, acts: true });
    }
  }
  return found.sort(byPlace);
}

/** The labels of a transcript that name somebody, and the words of its header that say who that is. */
function speakerSpans(turns: readonly Turn[]): Found[] {
  return turns
    .flatMap(({ label, named, naming }) => [...(named || naming ? [label] : []), ...(naming ? [naming] : [])])
    .map(({ start, end }) => ({ start, end, type: null, confidence: 0, acts: true }));
}

const signatorySpans = (declaration: Declaration | null): Found[] =>
  (declaration?.members ?? []).map(({ start, end }) => ({ start, end, type: null, confidence: 0, acts: true }));

const placeOf = ({ start, end }: Span): string => `${start}:${end}`;

/** Whoever signs and is neither a state nor a person in office is a body: "the Group of Seven". */
const typeOfSignatory = (phrase: Phrase): MentionType =>
  phrase.isState ? 'place' : phrase.office !== null && phrase.name !== null ? 'person' : 'organization';

/**
 * Mentions and roles that end together are one: the longer words win, the mention's type stays. The end of a possessive
 * is that of its noun: "Israel's" and "Israel".
 */
function mergeRoles(text: string, mentions: readonly TypedSpan[], roles: readonly Found[]): Found[] {
  const byEnd = new Map<number, Found[]>();
  const put = (found: Found): void => {
    const end = nounEnd(text, found);
    const others = byEnd.get(end);
    if (others) others.push(found);
    else byEnd.set(end, [found]);
  };
  for (const { start, end, type, confidence = 1 } of mentions) put({ start, end, type, confidence, acts: false });
  for (const role of roles) {
    const end = nounEnd(text, role);
    const others = byEnd.get(end) ?? [];
    const same = others.findIndex((o) => (o.start <= role.start ? isHeadOf(text, o, role) : isHeadOf(text, role, o)));
    const other = others[same];
    if (!other) put(role);
    else
      others[same] = {
        ...other,
        start: Math.min(other.start, role.start),
        end: Math.max(other.end, role.end),
        acts: true,
      };
  }
  return [...byEnd.values()].flat().sort(byPlace);
}

/** "Sergei Lavrov, the Russian foreign minister, said": the words between the commas, where they name an office. */
function findApposition(text: string, end: number): (Span & { readonly phrase: Phrase }) | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const found = /^,\s+([^,.;:()"“”\n—–]{4,90})(?=[,.;:)—–\n]|\s[—–-]\s)/.exec(text.slice(end, end + 110));
  if (!found) return null;
  const words = found[1] as string;
  if (
    !/^(?:the|a|an|former|acting)\b|^\p{Lu}|^(?:his|her|its|their)\b|^(?:president|chairman|head|leader|director|minister|spokes)/u.test(
      words,
    )
  )
    return null;
  if (/\b(?:is|was|are|were|has|had|have|will|would|said|says|told|who)\b/.test(words)) return null;
  const start = end + found[0].indexOf(words);
  const phrase = readPhrase(text, { start, end: start + words.length });
  if (phrase.office === null || phrase.name !== null || phrase.plural) return null;
  return { start: phrase.span.start, end: phrase.span.end, phrase };
}

/** Names of states that stand in no mention: the encoder reads small letters and misses some. */
function addStates(text: string, tokens: readonly Span[], found: readonly Found[]): Found[] {
  const starts = new Set(
    found.map((f) => f.start + (/^the\s+/i.exec(text.slice(f.start, f.start + 6))?.[0].length ?? 0)),
  );
  const added: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { start } = tokens[i] as Span;
    if (starts.has(start) || !isCapital(text, tokens[i]) || isCapital(text, tokens[i - 1])) continue;
    const words = tokens.slice(i, i + LONGEST_NAME).map((t) => text.slice(t.start, t.end));
    const state = findStateAt(words, 0);
    if (state?.by !== 'name' || isCapital(text, tokens[i + state.length])) continue;
    added.push({ start, end: (tokens[i + state.length - 1] as Span).end, type: 'place', confidence: 1, acts: false });
  }
  return added.length === 0 ? [...found] : [...found, ...added].sort(byPlace);
}

/** The encoder misses a pronoun here and there, most often inside other mentions: "their" of "their two spokesmen". */
function addPronouns(text: string, tokens: readonly Span[], found: readonly Found[]): Found[] {
  const starts = new Map<number, number>();
  for (const f of found)
    starts.set(f.start, Math.min(f.end - f.start, starts.get(f.start) ?? Number.POSITIVE_INFINITY));
  const added: Found[] = [];
  for (const { start, end } of tokens) {
    if (end - start > LONGEST_PRONOUN || starts.get(start) === end - start) continue;
    const word = text.slice(start, end);
    if (!SURE_PRONOUNS.test(word)) continue;
    const type = word.toLowerCase() === 'its' ? 'organization' : 'person';
    added.push({ start, end, type, confidence: 0, acts: false });
  }
  return added.length === 0 ? [...found] : [...found, ...added].sort(byPlace);
}

/** "it" is left to the encoder: half of them mean nothing. */
const SURE_PRONOUNS = /^(?:[Hh](?:e|im|is|er)|[Ss]he|[Ii]ts|[Tt]he(?:y|m|ir)|[Mm]y|[Ww]e|us|[Oo]ur|[Yy]our)$/;
const LONGEST_PRONOUN = 5;

const isCapital = (text: string, token: Span | undefined): boolean =>
  token !== undefined && kindOf(text.charCodeAt(token.start)) === UPPER;

/** "Democratic Republic of the Congo" */
const LONGEST_NAME = 5;
const COMMA = 0x2c;

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ start, end }) => {
    const place = `${start}:${end}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
