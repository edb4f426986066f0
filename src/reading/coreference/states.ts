/**
 * States by the words that stand for them.
 *
 * In:  words: a name ("South Korea", "the U.S."), a seat of government ("the Kremlin"), a capital ("Moscow"), a people or
 *      its adjective ("Ukrainian", "the Ukrainians").
 * Out: the state with its usual short English name, and which of these the words are; null when none.
 *
 * A capital is its state only where it acts ("Moscow said"); who asks decides that. Names, other spellings, capitals and
 * demonyms come of the world-countries package; the tables below add what newspapers write beside it. The index is
 * built on the first question, once.
 */
import { createRequire } from 'node:module';

export interface State {
  /** ISO 3166-1, two letters; `XK` Kosovo. */
  readonly code: string;
  readonly name: string;
}

export interface StateWords {
  readonly state: State;
  readonly by: 'name' | 'seat' | 'capital' | 'people';
}

export function findState(words: string): StateWords | null {
  return index().get(normalize(words)) ?? null;
}

/** The longest state words that begin at word `from`: `["Saudi", "Arabian", "Crown", "Prince"]` → Saudi Arabia, 2 words. */
export function findStateAt(words: readonly string[], from: number): (StateWords & { readonly length: number }) | null {
  const first = words[from];
  const longest = first === undefined ? undefined : longestByFirstWord().get(normalizeWord(first));
  if (longest === undefined) return null;
  for (let length = Math.min(longest, words.length - from); length > 0; length--) {
    const found = index().get(
      words
        .slice(from, from + length)
        .map(normalizeWord)
        .join(' '),
    );
    if (found) return { ...found, length };
  }
  return null;
}

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly independent: boolean | null;
  readonly capital: readonly string[];
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
}

/** Where the package's common name is not the one that reports use. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CZ: 'Czech Republic',
  TR: 'Turkey',
};

const MORE_NAMES: Readonly<Record<string, string>> = {
  US: 'US|USA|America|United States',
  GB: 'UK|Britain|Great Britain|England',
  AE: 'UAE|Emirates',
  CD: 'DRC|DR Congo|Congo-Kinshasa|Democratic Republic of Congo|Congo',
  KP: 'DPRK|Democratic People’s Republic of Korea',
  KR: 'ROK',
  CN: 'PRC|Mainland China|mainland China',
  TR: 'Türkiye|Turkiye|Turkey',
  CZ: 'Czechia',
  MM: 'Burma',
  CI: 'Cote d’Ivoire|Côte d’Ivoire',
  CV: 'Cabo Verde',
  SA: 'Kingdom of Saudi Arabia',
  VA: 'Vatican|Holy See',
  PS: 'Palestinian Authority|Palestinian National Authority|PNA',
  MK: 'Macedonia',
  BA: 'Bosnia',
  TL: 'East Timor',
  KN: 'St. Kitts and Nevis',
  VC: 'St. Vincent and the Grenadines',
  TT: 'Trinidad',
  ST: 'Sao Tome and Principe',
  RU: 'Russian Federation',
  IE: 'Republic of Ireland',
};

const SEATS: Readonly<Record<string, string>> = {
  US: 'White House|Oval Office|Capitol Hill|Trump administration|Biden administration|Obama administration|Bush administration|Clinton administration',
  RU: 'Kremlin',
  GB: 'Downing Street|10 Downing Street|Whitehall|Number 10',
  FR: 'Élysée|Élysée Palace|Quai d’Orsay',
  KR: 'Blue House',
  CN: 'Zhongnanhai',
  IL: 'Knesset',
  VA: 'Holy See',
};

const MORE_CAPITALS: Readonly<Record<string, string>> = {
  US: 'Washington|Washington DC',
  UA: 'Kiev',
  BE: '',
  NL: 'The Hague|Hague',
  SG: '',
  LU: '',
  DJ: '',
  MC: '',
  MM: 'Rangoon|Yangon',
  KZ: 'Nur-Sultan',
  LK: '',
  CI: 'Abidjan',
  ZA: 'Pretoria',
  MN: 'Ulaanbaatar',
  TZ: 'Dar es Salaam',
  BO: 'La Paz',
  IN: 'Delhi',
  YE: 'Sanaa',
  BJ: 'Cotonou',
  IL: 'Tel Aviv',
  KN: '',
  AG: '',
  SC: '',
  JM: '',
  GY: '',
};

const MORE_PEOPLES: Readonly<Record<string, string>> = {
  GB: 'Briton|Brit|English|Scottish',
  AE: 'UAE',
  IS: 'Icelandic',
  NZ: 'New Zealander',
  KZ: 'Kazakh',
  KG: 'Kyrgyz',
  TJ: 'Tajik',
  UZ: 'Uzbek',
  EC: 'Ecuadorian',
  NL: 'Dutchman|Netherlands',
  PH: 'Philippine',
  TR: 'Turk',
  PL: 'Pole',
  DK: 'Dane',
  FI: 'Finn',
  SE: 'Swede',
  ES: 'Spaniard',
  FR: 'Frenchman',
  CZ: 'Czech',
  SI: 'Slovenian',
  SK: 'Slovakian',
  RS: 'Serb',
  HR: 'Croat',
  XK: 'Kosovan|Kosovo',
  BA: 'Bosnian',
  LS: 'Basotho',
  BW: 'Botswanan',
  MV: 'Maldivian',
  MG: 'Madagascan',
  SA: 'Saudi',
  NP: 'Nepali',
  LA: 'Lao',
  SR: 'Surinamese',
  LU: 'Luxembourgish',
  TL: 'Timorese',
  HK: 'Hongkonger',
  DO: 'Dominican',
  CG: '',
  UM: '',
  MP: '',
  IO: '',
  BQ: '',
  TF: '',
  SJ: '',
  GF: '',
  DM: '',
};

/** States that are no more, by their codes of ISO 3166-3, in reports of their days: name and other words, then people. */
const FORMER: readonly (readonly [code: string, names: string, peoples: string])[] = [
  ['ZR', 'Zaire', 'Zairean|Zairian'],
  ['SU', 'Soviet Union|USSR', 'Soviet'],
  ['YU', 'Yugoslavia', 'Yugoslav|Yugoslavian'],
  ['CS', 'Czechoslovakia', 'Czechoslovak'],
  ['SCG', 'Serbia and Montenegro|Serbia-Montenegro', ''],
  ['DD', 'East Germany', 'East German'],
];

/** Spellings of the package that are common words, other things' names, or adjectives. */
const NO_NAMES = new Set([
  'island',
  'mann',
  'prathet',
  'thai',
  'viti',
  'reunion',
  'timor',
  'jersey',
  'togolese',
  'saudi',
]);

let built: { readonly byWords: ReadonlyMap<string, StateWords>; readonly longest: ReadonlyMap<string, number> } | null =
  null;

function loadIndex(): NonNullable<typeof built> {
  built ??= buildIndex();
  return built;
}

const index = (): ReadonlyMap<string, StateWords> => loadIndex().byWords;
const longestByFirstWord = (): ReadonlyMap<string, number> => loadIndex().longest;

function buildIndex(): NonNullable<typeof built> {
  const countries = createRequire(import.meta.url)('world-countries/dist/countries.json') as readonly Country[];
  const byWords = new Map<string, StateWords>();
  const add = (state: State, by: StateWords['by'], words: readonly string[]): void => {
    for (const w of words) {
      const key = normalize(w);
      if (key && !(by === 'name' && NO_NAMES.has(key)) && !byWords.has(key)) byWords.set(key, { state, by });
    }
  };
  const states = countries.map((country) => ({
    country,
    state: { code: country.cca2, name: USUAL_NAMES[country.cca2] ?? country.name.common },
  }));
  for (const { country, state } of states) add(state, 'name', [state.name, country.name.common, country.name.official]);
  for (const { state } of states) add(state, 'name', listed(MORE_NAMES, state));
  for (const { country, state } of states) add(state, 'name', country.altSpellings.filter(isSpelling));
  for (const { state } of states) add(state, 'seat', listed(SEATS, state));
  for (const { country, state } of states) add(state, 'people', peoplesOf(country, state));
  for (const { country, state } of states) {
    const capitals = country.independent || state.code === 'TW' || state.code === 'XK' ? country.capital : [];
    add(state, 'capital', [...(MORE_CAPITALS[state.code] === '' ? [] : capitals), ...listed(MORE_CAPITALS, state)]);
  }
  for (const [code, names, peoples] of FORMER) {
    const [name, ...others] = names.split('|') as [string, ...string[]];
    add({ code, name }, 'name', [name, ...others]);
    add({ code, name }, 'people', withPlural(peoples.split('|')));
  }
  const longest = new Map<string, number>();
  for (const key of byWords.keys()) {
    const words = key.split(' ');
    const first = words[0] as string;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { byWords, longest };
}

const listed = (table: Readonly<Record<string, string>>, state: State): string[] =>
  (table[state.code] ?? '').split('|').filter(Boolean);

/** Latin letters and no code: `IN` and `IT` are English words. */
const isSpelling = (spelling: string): boolean =>
  spelling.length > 3 && /^[A-Z][\p{Script=Latin}' .()-]+$/u.test(spelling);

function peoplesOf(country: Country, state: State): string[] {
  const { m = '', f = '' } = country.demonyms.eng ?? {};
  const own = MORE_PEOPLES[state.code] === '' ? [] : [m, f].flatMap((words) => words.split(/, | or /));
  return withPlural([...own, ...listed(MORE_PEOPLES, state)]);
}

const withPlural = (peoples: readonly string[]): string[] =>
  peoples.filter(Boolean).flatMap((people) => [people, `${people}s`]);

const normalize = (words: string): string =>
  words
    .trim()
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .map(normalizeWord)
    .join(' ');

/** "U.S." and "US" are one word, "us" another; "Türkiye" keeps no marks. */
function normalizeWord(word: string): string {
  const bare = word.replace(/['’]s?$/, '').replace(/[.’',]/g, '');
  if (bare.length <= 4 && bare === bare.toUpperCase()) return bare;
  return /[^\x20-\x7e]/.test(bare)
    ? bare
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
    : bare.toLowerCase();
}
