/**
 * The words of content of a phrase, each in one form, so that two wordings of one thing can be compared.
 *
 *   "an immediate truce with the Russians" → ceasefire, russia          "releasing the captives" → releas, hostag
 *
 * Function words, words that only stress ("immediate", "proposed") and verbs that only carry a noun ("reach", "hold")
 * are left out. States go by their code, however they are named; what negotiations call by several names has one
 * (SAME_THING); of all else the stem is kept, which is what verb and noun share ("withdrawal", "withdrawing").
 */
import { findStateAt } from '../reading/coreference/states.js';
import { NUMBER_WORDS } from '../reading/number-words.js';

export type ContentWords = ReadonlySet<string>;

/** In order of reading. @param own the word that "its" and "our" stand for */
export function contentWords(phrase: string, own: string | null = null): ContentWords {
  const cached = own === null ? CACHE.get(phrase) : undefined;
  if (cached) return cached;
  const words = readWords(phrase, own);
  if (own === null) {
    if (CACHE.size >= CACHED) CACHE.clear();
    CACHE.set(phrase, words);
  }
  return words;
}

/** What each claim says is asked for many times over while claims are compared. */
const CACHE = new Map<string, ContentWords>();
const CACHED = 20_000;

function readWords(phrase: string, own: string | null): ContentWords {
  const words = tokens(phrase);
  const content = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const state = /^\p{Lu}/u.test(words[i] as string) ? findStateAt(words, i) : null;
    if (state) {
      content.add(`state:${state.state.code.toLowerCase()}`);
      i += state.length - 1;
      continue;
    }
    const word = (words[i] as string).toLowerCase();
    if (own !== null && OWN.test(word)) content.add(own);
    if (!LEFT_OUT.has(word) && !LIGHT.has(word)) content.add(oneForm(word));
  }
  return content;
}

/** "U.S." stays one word, "Iran's" is Iran, "30-day" and "peace-keeping" stay whole, "$1,000" is 1000. */
function tokens(phrase: string): string[] {
  const plain = phrase
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/'s\b|s'(?=\s)/g, (s) => (s.startsWith("'") ? '' : 's'))
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(PHRASES, (words) => SAME_PHRASE[words.toLowerCase().replace(/\s+/g, ' ')] ?? words);
  return plain.match(/(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu) ?? [];
}

const OWN = /^(?:its|our|their|his|her|my)$/;

function oneForm(word: string): string {
  const stem = stemOf(word);
  return SAME_THING.get(word) ?? SAME_THING.get(stem) ?? stem;
}

/** Endings are taken off while five letters remain: "withdrawals" → withdraw, "negotiating" → negoti. */
function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  if (NUMBER_WORDS[word] !== undefined) return String(NUMBER_WORDS[word]);
  let stem = word.replace(/(?<=..[^s])s$/, '').replace(/ie$/, 'y');
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 4) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  return stem.replace(/(?<=.{4})(?:at|is|iz)$/, '').replace(/(.)\1$/, '$1');
}

/** The longest first. */
const ENDINGS = 'ation ition ament ment ing ion ily al ed es ly e y'.split(' ');

const LEFT_OUT = new Set(
  (
    'a an the this that these those its their his her our my your any all some each both every such of in on at to for from ' +
    'by with and or as into over under up out off about regarding concerning toward towards between among through during ' +
    'would should will shall can could may might must is are was were be been being has have had do does did not no it they ' +
    'he she we you i them him us who which what where when while than then so if also only more most other others another ' +
    'immediate immediately full fully complete completely total totally comprehensive swift urgent urgently ' +
    'proposed possible potential eventual further additional new newly upcoming next effect ongoing current currently latest called so-called ' +
    'there here longer state states'
  ).split(' '),
);

/** Verbs that say no more than the noun after them. */
const LIGHT = new Set(
  'accept accepts accepting accepted agree agrees agreeing agreed support supporting supports back backing endorse hold holding achieve achieving reach reaching reached establish establishing make making conclude concluding sign signing signed signs announce announced see seeing get getting take taking give giving carry carrying enter entering'.split(
    ' ',
  ),
);

const SAME_PHRASE: Readonly<Record<string, string>> = {
  'cease-fire': 'ceasefire',
  'cease fire': 'ceasefire',
  'cessation of hostilities': 'ceasefire',
  'cessation of fire': 'ceasefire',
  'pull out': 'withdraw',
  'pulls out': 'withdraw',
  'pulling out': 'withdraw',
  'pull back': 'withdraw',
  'pulling back': 'withdraw',
  'prisoners of war': 'prisoners',
  'prisoner of war': 'prisoner',
  'gaza strip': 'Gaza',
};
const PHRASES = new RegExp(`\\b(?:${Object.keys(SAME_PHRASE).join('|').replace(/ /g, '\\s+')})\\b`, 'gi');

/** Each line is one thing by its several names; the first is the form kept. */
const SAME_THING: ReadonlyMap<string, string> = new Map(
  [
    'ceasefire truce ceasefires truces ceas',
    'talk negotiation negotiate negoti',
    'deal agreement accord pact agre',
    'hostage captive captiv hostag',
    'prisoner detainee pow pows prison detaine',
    'exchange swap swapping exchang',
    'release free frees freed freeing releas',
    'troop soldier force forc',
    'weapon arms weaponry',
    'aid assistance assist assistanc',
    'tariff duty duties levy levies tariffs',
    'program programme programm',
    'withdraw withdrew withdrawn withdrawal retreat retreating pullout pullback',
    'suspend suspension suspens pause pausing paus halt halting',
    'resume resumption resum resumpt restart restarting',
    'extend extension extens prolong',
    'break breach violate violation violat breached breaching breaks broke broken',
    'recognise recogn recognition',
    'return repatriate repatri repatriation',
    'body corpse remains bodies corps remain',
  ].flatMap((line) => {
    const [form, ...others] = line.split(' ') as [string, ...string[]];
    return [form, ...others].map((word) => [word, form] as const);
  }),
);

/** Words that name a kind of thing and not which: by themselves they tell nothing apart. */
const GENERAL = new Set(
  (
    'deal plan proposal resolution document declaration treaty framework terms condition measure step issue country side ' +
    'part party demand claim request offer move idea initiative decision policy process package thing end work people ' +
    'national government group day week month year first second'
  )
    .split(' ')
    .map(oneForm),
);

const isGeneral = (word: string): boolean => GENERAL.has(word) || /^(?:state:|party:|\d)/.test(word);

/** Whether a wording says which thing it is about: "the deal" and "Russia" do not. */
export const isTelling = (words: ContentWords): boolean => [...words].some((word) => !isGeneral(word));

/** How many words say which thing it is. */
export const countTelling = (words: ContentWords): number => [...words].filter((word) => !isGeneral(word)).length;

/**
 * How far two wordings say the same: the share of the weight of the shorter one that the longer one has too, 0…1.
 * A general word, a state and a number weigh little: amounts are compared by themselves.
 */
export function overlapOf(a: ContentWords, b: ContentWords): number {
  const [shorter, longer] = weightOf(a) <= weightOf(b) ? [a, b] : [b, a];
  const whole = weightOf(shorter);
  return whole === 0 ? 0 : weightOf(sharedWords(shorter, longer)) / whole;
}

export const sharedWords = (a: ContentWords, b: ContentWords): ContentWords => new Set([...a].filter((w) => b.has(w)));

const weightOf = (words: ContentWords): number =>
  [...words].reduce((sum, word) => sum + (isGeneral(word) ? 0.25 : 1), 0);
