/**
 * What "he", "she", "they" and "it" refer to.
 *
 * In:  a pronoun, the mentions before it, who speaks where it stands.
 * Out: the likeliest antecedent that agrees in number, gender and kind; null where none does.
 *
 * The order of preference, each a number of points (tuned on the training part of GUM): the speaker of reported speech
 * ("Lavrov said he would"); for "he added" the last who spoke; who comes first in its sentence; the nearer sentence.
 */
import type { MentionType } from '../../domain/document.js';
import type { Candidate } from './candidates.js';
import type { Entity } from './entity.js';
import { genderOfName } from './given-names.js';

export interface PronounContext {
  readonly lookBack: readonly Candidate[];
  readonly entityOf: (candidate: Candidate) => Entity | null;
  /** Who speaks where the pronoun stands. */
  readonly speaker: Entity | null;
  /** It stands inside quotation marks: "he" is not the speaker. */
  readonly quoted: boolean;
  readonly isSource: (candidate: Candidate) => boolean;
  readonly isQuoted: (candidate: Candidate) => boolean;
}

export function findAntecedent(pronoun: Candidate, context: PronounContext): Entity | null {
  const agrees = agreement(pronoun);
  const { lookBack, entityOf, speaker, quoted } = context;
  if (speaker && !quoted && speaker.candidates[0] !== undefined && agrees(speaker.candidates[0], speaker))
    return speaker;
  const firsts = firstOfSentences(lookBack, entityOf, agrees);
  let best: { entity: Entity; points: number } | null = null;
  for (let i = lookBack.length - 1; i >= 0; i--) {
    const candidate = lookBack[i] as Candidate;
    const distance = pronoun.sentence - candidate.sentence;
    if (distance > MOST_SENTENCES) break;
    if (candidate.end > pronoun.start) continue;
    const entity = entityOf(candidate);
    if (!entity || !agrees(candidate, entity) || (quoted && entity === speaker)) continue;
    const points =
      -POINTS.sentence * distance +
      (firsts.has(candidate) ? POINTS.first : 0) +
      (context.isSource(candidate) ? (context.isSource(pronoun) ? POINTS.spokeBefore : POINTS.speaks) : 0) +
      (candidate.phrase.pronoun !== null ? POINTS.pronoun : 0) +
      (entity.named ? POINTS.named : 0) +
      (isInside(candidate, lookBack, i) ? POINTS.inside : 0) -
      (lookBack.length - 1 - i) * POINTS.step;
    if (best === null || points > best.points) best = { entity, points };
  }
  return best?.entity ?? null;
}

/** "it is likely that", "it remains to be seen": nothing is meant. */
export function isEmptyIt(text: string, { end }: Candidate): boolean {
  return /^\s+(?:is|was|will be|would be|seems?|appears?|remains?|has been)\s+(?:\w+\s+)?(?:that|to|clear|likely|unlikely|possible|important|necessary|time|unclear|difficult|hard|too|about|up to|known|not known|said|reported|believed|expected|understood)\b/.test(
    text.slice(end, end + 60),
  );
}

const MOST_SENTENCES = 3;

const POINTS = {
  sentence: 6,
  first: 5,
  speaks: 2,
  spokeBefore: 6,
  pronoun: 2,
  named: 1,
  inside: -5,
  step: 0.3,
} as const;

function agreement(pronoun: Candidate): (candidate: Candidate, entity: Entity) => boolean {
  const { pronoun: word, gender } = pronoun.phrase;
  if (gender !== null) {
    return (candidate, entity) =>
      candidate.type === 'person' && !entity.plural && (genderOf(entity) ?? gender) === gender;
  }
  if (/^it/.test(word as string)) {
    const type: MentionType = pronoun.type;
    return (candidate, entity) => isThing(candidate.type, type) && !entity.plural;
  }
  if (/^the/.test(word as string)) {
    return (candidate, entity) =>
      (entity.plural || candidate.type === 'organization') &&
      (candidate.type === 'person' || candidate.type === 'organization' || candidate.type === pronoun.type);
  }
  return (candidate) => candidate.type === pronoun.type;
}

/** States are places by their type and act all the same. */
const isThing = (type: MentionType, wanted: MentionType): boolean =>
  type === wanted || (wanted === 'organization' && type === 'place') || (wanted === 'place' && type === 'organization');

function genderOf(entity: Entity): 'm' | 'f' | null {
  if (entity.gender === null) {
    for (const { phrase } of entity.candidates) {
      const words = phrase.name?.split(' ') ?? [];
      const gender = words.length > 1 ? genderOfName(words[0] as string) : null;
      if (gender !== null) {
        entity.gender = gender;
        break;
      }
    }
  }
  return entity.gender;
}

/** The first that agrees in each sentence: most often its subject. */
function firstOfSentences(
  lookBack: readonly Candidate[],
  entityOf: (candidate: Candidate) => Entity | null,
  agrees: (candidate: Candidate, entity: Entity) => boolean,
): Set<Candidate> {
  const firsts = new Set<Candidate>();
  let sentence = -1;
  for (const candidate of lookBack) {
    if (candidate.sentence === sentence) continue;
    const entity = entityOf(candidate);
    if (!entity || !agrees(candidate, entity)) continue;
    firsts.add(candidate);
    sentence = candidate.sentence;
  }
  return firsts;
}

/** "Putin's spokesman … he": Putin stands inside another's phrase. */
function isInside(candidate: Candidate, lookBack: readonly Candidate[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const other = lookBack[i] as Candidate;
    if (other.start <= candidate.start && other.end >= candidate.end && other.type === candidate.type) return true;
  }
  return false;
}
