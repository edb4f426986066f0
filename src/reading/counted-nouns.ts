/**
 * The counted noun behind a number, in the singular: "5,000 Ukrainian troops" → troop.
 *
 * In:  the text behind the number.
 * Out: the noun and how far it reaches; null where no plural noun follows soon ("two of", "1991 the").
 * Up to three words may stand between ("20 short-range missile systems"); a function word, a mark or a word of time ends
 * the search: "10 days" is a length of time.
 */
export interface CountedNoun {
  readonly unit: string;
  readonly length: number;
}

const MOST_WORDS = 4;

export function readCountedNoun(behind: string): CountedNoun | null {
  let at = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = wordAt(behind, at);
    if (word === null || STOPS.has(word.text.toLowerCase()) || TIME_WORDS.test(word.text)) return null;
    if (isPlural(word.text)) return headNoun(behind, word);
    at = word.end;
  }
  return null;
}

interface Word {
  readonly text: string;
  readonly end: number;
}

function wordAt(text: string, at: number): Word | null {
  const found = /^\s{1,3}(\p{L}[\p{L}\p{N}’'-]{0,30})/u.exec(text.slice(at, at + 40));
  return found ? { text: (found[1] as string).replace(/['’]s?$/, ''), end: at + found[0].length } : null;
}

/** Of two plurals the second one is counted: "20 weapons systems". */
function headNoun(behind: string, plural: Word): CountedNoun {
  const next = wordAt(behind, plural.end);
  const head = next && isPlural(next.text) && !TIME_WORDS.test(next.text) ? next : plural;
  return { unit: singularOf(head.text), length: head.end };
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower in IRREGULAR) return true;
  return /[a-z]{2,}s$/i.test(word) && !/(?:ss|us|is)$/.test(lower) && !VERBS.has(lower) && word !== word.toUpperCase();
}

function singularOf(noun: string): string {
  const irregular = IRREGULAR[noun.toLowerCase()];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/, '');
}

const IRREGULAR: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  servicemen: 'serviceman',
  servicewomen: 'servicewoman',
  policemen: 'policeman',
  fishermen: 'fisherman',
  lives: 'life',
  wives: 'wife',
  crises: 'crisis',
  buses: 'bus',
  viruses: 'virus',
  personnel: 'personnel',
  aircraft: 'aircraft',
  police: 'police',
  dead: 'dead',
});

const TIME_WORDS =
  /^(?:(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centurie|weekend|time|morning|evening)s?|year-olds?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/i;

const VERBS = new Set(
  'says means makes goes comes remains begins starts takes gives gets seems shows calls was has does as its his this thus perhaps always whereas besides'.split(
    ' ',
  ),
);

const STOPS = new Set(
  `of to in on at for from by with and or as is are was were be been has have had will would could should may might can
   that which who whom whose than but per after before until since while when where if so the a an it he she they we i
   not no also into over under between during about against through out up down off left said told killed wounded
   injured dead percent cent to both only then there here because including its his their our`.split(/\s+/),
);
