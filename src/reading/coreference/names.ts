/**
 * People by their names.
 *
 * In:  every name of a person in a report, each with its place.
 * Out: for each name the number of the person it names.
 *
 * "Putin" is "Vladimir Putin" where one person alone bears the name; "Hu" is "Hu Jintao". Where several do ("Bill
 * Clinton", "Hillary Clinton"), it is the one named last before it. Full names are placed first, so that a headline's
 * bare surname finds the full name of the text below it.
 */
import { partitionPoint } from '../../domain/partition-point.js';

export interface NamedPerson {
  readonly name: string;
  readonly place: number;
  readonly gender: 'm' | 'f' | null;
  /** "King Salman" is not "Crown Prince Mohammed bin Salman". */
  readonly isSovereign: boolean;
}

interface Person {
  readonly id: number;
  readonly keys: readonly string[];
  /** Of its full names alone, in order once `sorted`. */
  readonly places: number[];
  sorted: boolean;
  gender: 'm' | 'f' | null;
  isSovereign: boolean | null;
}

export function identifyPeople(names: readonly NamedPerson[]): number[] {
  const keyed = names.map((n, i) => ({ ...n, i, keys: nameKeys(n.name) }));
  const longestFirst = [...keyed].sort((a, b) => b.keys.length - a.keys.length || a.place - b.place);
  const ids = new Array<number>(names.length).fill(-1);
  const byFullName = new Map<string, Person>();
  const byKey = new Map<string, Person[]>();
  let count = 0;
  for (const named of longestFirst) {
    const full = named.keys.join(' ');
    let person = byFullName.get(full) ?? choosePerson(named, byKey);
    if (!person) {
      person = {
        id: count++,
        keys: named.keys,
        places: [],
        sorted: true,
        gender: named.gender,
        isSovereign: named.isSovereign || null,
      };
      for (const key of new Set(named.keys)) {
        const bearers = byKey.get(key);
        if (bearers) bearers.push(person);
        else byKey.set(key, [person]);
      }
    }
    if (named.keys.length > 1) byFullName.set(full, person);
    person.gender ??= named.gender;
    if (named.keys.length > 1) {
      person.places.push(named.place);
      person.sorted = false;
    }
    ids[named.i] = person.id;
  }
  return ids;
}

function choosePerson(
  named: NamedPerson & { readonly keys: readonly string[] },
  byKey: ReadonlyMap<string, readonly Person[]>,
): Person | null {
  const last = lastName(named.keys);
  const bearers = (byKey.get(last) ?? [])
    .slice(0, MOST_BEARERS)
    .filter(
      (p) =>
        named.keys.every((key) => p.keys.includes(key)) &&
        (named.keys.length === 1 || p.keys.includes('jr') === named.keys.includes('jr')) &&
        (p.gender === null || named.gender === null || p.gender === named.gender) &&
        (!named.isSovereign || p.isSovereign !== null || p.keys[0] === named.keys[0]),
    );
  const byLastName = bearers.filter((p) => lastName(p.keys) === last);
  const fitting =
    byLastName.length > 0 ? byLastName : bearers.filter((p) => p.keys[0] === named.keys[0] || named.keys.length === 1);
  if (fitting.length < 2) return fitting[0] ?? null;
  return fitting.reduce((a, b) => (closeness(a, named.place) >= closeness(b, named.place) ? a : b));
}

const lastName = (keys: readonly string[]): string => keys.findLast((key) => key !== 'jr') ?? '';

/** The place of the last full name before; a first one only behind counts less the farther it is. */
function closeness(person: Person, place: number): number {
  if (!person.sorted) person.places.sort((a, b) => a - b);
  person.sorted = true;
  const low = partitionPoint(person.places, (other) => other <= place);
  return person.places[low - 1] ?? -(person.places[0] ?? Number.POSITIVE_INFINITY);
}

/** A text with more namesakes than these is a list, and no surname in it says whom it means. */
const MOST_BEARERS = 12;

const NO_KEYS = new Set(['sr', 'ii', 'iii', 'iv', 'al', 'el', 'the', 'de', 'von', 'van', 'der', 'bin', 'da', 'dos']);

/** Words of a name without marks, initials and particles; spellings of one sound alike ("Zelensky", "Zelenskiy"). */
export function nameKeys(name: string): string[] {
  const words = plain(name)
    .split(/\s+/)
    .map((w) => w.replace(/^(?:al|el|ul)-/, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
  const telling = words.filter((w) => w.length > 1 && !NO_KEYS.has(w));
  return (telling.length > 0 ? telling : words).map(soundOf);
}

export const plain = (words: string): string =>
  (/[^\x20-\x7e]/.test(words) ? words.normalize('NFKD').replace(/\p{M}+/gu, '') : words).toLowerCase();

const soundOf = (word: string): string =>
  word.length < 4 ? word : word.replace(/(.)\1/g, '$1').replace(/(?:iy|ij|ii|i)$/, 'y');
