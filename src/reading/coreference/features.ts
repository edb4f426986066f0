/**
 * A mention and an entity it may refer to, as numbers for the ranking model.
 *
 * In:  the mention's facts, an entity met before it (or null: something new), what is known where it stands.
 * Out: one row of `FEATURES`, whole numbers 0…63; what is not known, or asked of nothing, is 0.
 *
 * Features are read by the trees as thresholds, so a class is numbered where order means nothing, and yes is 1.
 */
import type { MentionType } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import type { Entity } from './entity.js';
import { type Facts, FORMS } from './facts.js';
import { fitsOffice, type Office } from './office.js';
import { BODIES, OFFICES, PEOPLE, STATE_ORGANS } from './offices.js';

export const FEATURES = [
  // The mention
  'form',
  'grammar',
  'type',
  'words',
  'plural',
  'headClass',
  'before',
  'behind',
  'inSentence',
  'quoted',
  'acts',
  'source',
  'hasState',
  'hasOffice',
  'emptyIt',
  'nested',
  'early',
  // All its options
  'options',
  'headKnown',
  'keyKnown',
  // The entity
  'isNew',
  'rank',
  'entityType',
  'mentions',
  'recent',
  'named',
  'entityPlural',
  'hasI',
  'hasYou',
  'hasWe',
  'hasPerson',
  'hasThey',
  'hasIt',
  'firstAt',
  'isState',
  'members',
  // The entity's last mention
  'sentences',
  'steps',
  'paragraphs',
  'lastForm',
  'lastGrammar',
  'lastBefore',
  'lastBehind',
  'lastInSentence',
  'lastSource',
  'lastNested',
  'between',
  'around',
  // Both
  'sameType',
  'gender',
  'number',
  'key',
  'head',
  'shared',
  'lacking',
  'beyond',
  'nameClash',
  'office',
  'state',
  'quotation',
  'speaker',
  'sameFormAt',
  'sinceNamed',
  'conjoined',
  'spokeLast',
  'ownWords',
] as const;

type Feature = (typeof FEATURES)[number];
const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** What is known where the mention stands. */
export interface Standing {
  readonly text: string;
  readonly options: number;
  readonly headKnown: boolean;
  readonly keyKnown: boolean;
  readonly emptyIt: boolean;
  readonly office: Office | null;
  readonly speaker: Entity | null;
  readonly isSource: (facts: Facts) => boolean;
  /** Who spoke last before. */
  readonly lastSpeaker: Entity | null;
  /** What the mention says, where it is the source of words. */
  readonly ownWords: readonly Span[];
}

export function describe(mention: Facts, entity: Entity | null, rank: number, standing: Standing): Uint8Array {
  const row = new Uint8Array(FEATURES.length);
  const set = (name: Feature, value: number): void => {
    row[AT[name]] = value < 0 ? 0 : value > 63 ? 63 : value;
  };
  const yes = (name: Feature, value: boolean): void => {
    if (value) row[AT[name]] = 1;
  };
  const { candidate } = mention;
  const { phrase } = candidate;
  set('form', FORMS.indexOf(mention.form));
  set('grammar', mention.grammar);
  set('type', typeCode(candidate.type));
  set('words', mention.words.length);
  yes('plural', phrase.plural);
  set('headClass', headClass(mention.head, phrase.head));
  set('before', mention.before);
  set('behind', mention.behind);
  set('inSentence', mention.inSentence);
  yes('quoted', mention.quotation > 0);
  yes('acts', candidate.acts);
  yes('source', standing.isSource(mention));
  yes('hasState', phrase.state !== null);
  yes('hasOffice', phrase.office !== null);
  yes('emptyIt', standing.emptyIt);
  yes('nested', mention.inside !== null);
  set('early', mention.index);
  set('options', standing.options);
  yes('headKnown', standing.headKnown);
  yes('keyKnown', standing.keyKnown);
  if (entity === null) {
    row[AT.isNew] = 1;
    return row;
  }
  const { seen } = entity;
  const first = seen[0] as Facts;
  const last = lastOutside(seen, mention);
  set('rank', rank);
  set('entityType', 1 + typeCode(entity.type));
  set('mentions', seen.length);
  set('recent', countRecent(seen, candidate.sentence));
  yes('named', entity.seenNamed);
  yes('entityPlural', entity.plural);
  const { forms } = entity;
  yes('hasI', forms.has('I'));
  yes('hasYou', forms.has('you'));
  yes('hasWe', forms.has('we'));
  set('hasPerson', (forms.has('he') ? 1 : 0) + (forms.has('she') ? 2 : 0));
  yes('hasThey', forms.has('they'));
  yes('hasIt', forms.has('it'));
  set('firstAt', first.index);
  yes('isState', entity.state !== null);
  set('members', entity.members?.length ?? 0);

  set('sentences', candidate.sentence - last.candidate.sentence);
  set('steps', mention.index - last.index);
  set('paragraphs', mention.paragraph - last.paragraph);
  set('lastForm', FORMS.indexOf(last.form));
  set('lastGrammar', last.grammar);
  set('lastBefore', last.before);
  set('lastBehind', last.behind);
  set('lastInSentence', last.inSentence);
  yes('lastSource', standing.isSource(last));
  yes('lastNested', last.inside !== null);
  set('between', betweenCode(standing.text, last.candidate.end, candidate.start));
  set('around', last === mention ? 0 : aroundCode(mention, entity));

  yes('sameType', entity.type === candidate.type);
  set('gender', agreement(mention.gender, entity.gender));
  set('number', phrase.plural === entity.plural ? 1 : 0);
  set('key', entity.keys.has(mention.key) ? 1 : 0);
  set('head', entity.heads.has(mention.head) ? 1 : 0);
  const shared = mention.words.filter((w) => entity.words.has(w)).length;
  set('shared', shared);
  set('lacking', mention.words.length - shared);
  set('beyond', nameBeyond(mention, entity));
  yes('nameClash', clashes(mention, entity));
  set('office', officeCode(standing.office, entity));
  set('state', stateCode(phrase.state?.state.code ?? null, entity));
  set('quotation', quotationCode(mention, last));
  set('speaker', standing.speaker === null ? 0 : standing.speaker === entity ? 1 : 2);
  const sameForm = forms.get(mention.form);
  set('sameFormAt', sameForm ? 1 + mention.paragraph - sameForm.paragraph : 0);
  const lastName = forms.get('name');
  set('sinceNamed', lastName ? 1 + candidate.sentence - lastName.candidate.sentence : 0);
  yes('conjoined', last.candidate.sentence === candidate.sentence && last.behind === 5 && mention.before === 5);
  yes('spokeLast', standing.lastSpeaker === entity);
  // "We trust Nkurunziza," he said: not he.
  yes(
    'ownWords',
    standing.ownWords.some(({ start, end }) => last.candidate.start >= start && last.candidate.end <= end),
  );
  return row;
}

/** Its last mention that does not hold the mention in question. */
const lastOutside = (seen: readonly Facts[], { candidate }: Facts): Facts =>
  seen.findLast((f) => f.candidate.end <= candidate.start) ?? (seen[seen.length - 1] as Facts);

function countRecent(seen: readonly Facts[], sentence: number): number {
  let count = 0;
  for (let i = seen.length - 1; i >= 0 && sentence - (seen[i] as Facts).candidate.sentence <= 3; i--) count++;
  return count;
}

const typeCode = (type: MentionType): number =>
  type === 'person' ? 0 : type === 'organization' ? 1 : type === 'place' ? 2 : 3;

const COUNTRIES = new Set(['country', 'nation', 'state', 'kingdom', 'republic', 'empire', 'government']);
const TOWNS = new Set([
  'city',
  'town',
  'village',
  'capital',
  'county',
  'region',
  'island',
  'area',
  'province',
  'district',
  'world',
]);
const HUMANS = new Set([
  'man',
  'woman',
  'boy',
  'girl',
  'wife',
  'husband',
  'father',
  'mother',
  'son',
  'daughter',
  'brother',
  'sister',
  'friend',
  'child',
  'family',
]);

function headClass(head: string, plainHead: string): number {
  if (COUNTRIES.has(head)) return 1;
  if (TOWNS.has(head)) return 2;
  if (HUMANS.has(head)) return 3;
  if (PEOPLE.has(plainHead)) return 4;
  if (OFFICES.has(head)) return 5;
  if (BODIES.has(head)) return 6;
  return STATE_ORGANS.has(head) ? 7 : 0;
}

/** ", " 1, "is" 2, "and" 3, a bracket 4, nothing 5; 0 all else. */
function betweenCode(text: string, end: number, start: number): number {
  if (start - end > 14) return 0;
  const between = text.slice(end, start);
  if (/^(?:['’]s)?,\s+$/.test(between)) return 1;
  if (/^,?\s+(?:is|was|are|were|became|remains|as|['’]s|['’]m)\s+$/.test(between)) return 2;
  if (/^,?\s+(?:and|or)\s+$/.test(between)) return 3;
  if (/^\s*[([–—-]\s*$/.test(between)) return 4;
  return between.trim() === '' ? 5 : 0;
}

/** The mention lies inside one of the entity's (1), which is seldom the same thing, or around one (2). */
function aroundCode(mention: Facts, entity: Entity): number {
  const { seen } = entity;
  for (let i = seen.length - 1; i >= Math.max(0, seen.length - 4); i--) {
    const { candidate } = seen[i] as Facts;
    if (candidate.start <= mention.candidate.start && candidate.end >= mention.candidate.end) return 1;
    if (candidate.start >= mention.candidate.start) return 2;
  }
  return 0;
}

const agreement = (a: string | null, b: string | null): number => (a === null || b === null ? 0 : a === b ? 1 : 2);

/** Words of the entity's last name that a name lacks, one more than they are. */
function nameBeyond(mention: Facts, entity: Entity): number {
  const name = entity.forms.get('name') ?? entity.seen[0];
  return name ? 1 + name.words.filter((w) => !mention.words.includes(w)).length : 0;
}

/** Both are names and share no word. */
const clashes = (mention: Facts, entity: Entity): boolean =>
  mention.form === 'name' && entity.seenNamed && !mention.words.some((w) => entity.words.has(w));

function officeCode(office: Office | null, entity: Entity): number {
  if (office === null || entity.offices.length === 0) return 0;
  if (entity.offices.some((o) => fitsOffice(office, o))) return 1;
  return entity.offices.some((o) => o.head === office.head) ? 2 : 3;
}

function stateCode(code: string | null, entity: Entity): number {
  if (code === null) return 0;
  if (entity.state !== null) return entity.state === code ? 1 : 2;
  const states = entity.offices.flatMap((o) => o.state ?? []);
  return states.length === 0 ? 0 : states.includes(code) ? 3 : 4;
}

/** Both in one quotation 1, in two 2, only the mention 3, only the other 4. */
function quotationCode(mention: Facts, last: Facts): number {
  if (mention.quotation > 0) return last.quotation === mention.quotation ? 1 : last.quotation > 0 ? 2 : 3;
  return last.quotation > 0 ? 4 : 0;
}
