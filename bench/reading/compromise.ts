/** compromise, and compromise-dates on it: sentences, tokens, names and time expressions. */
import { byPlace, overlaps, type Span } from '../../src/domain/span.js';
import type { FoundTime } from '../times-score.js';
import type { Boundaries } from './boundaries.js';
import type { NamedSpan } from './names-score.js';
import { loadPackage, NOT_INSTALLED, packageTitle, type Reading, readEach, type Text } from './peer.js';
import { type CompromiseDates, durationValue, intervalValue, timeWords } from './timex.js';

/** `start` and `length` take in the punctuation around the words. */
interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

interface View<Item = Found> {
  json(options: object): readonly Item[];
}

interface Doc extends View<Found & { readonly terms: readonly Found[] }> {
  people(): View;
  places(): View;
  organizations(): View;
  dates(context: object): View<Found & { readonly dates: CompromiseDates }>;
  durations(): View<Found & { readonly duration: Readonly<Record<string, number>> }>;
}

interface Compromise {
  (text: string): Doc;
  plugin(plugin: unknown): void;
}

const PLACES = { offset: true, terms: false };

export const readCompromiseBoundaries = (texts: readonly Text[]): Promise<Reading<Boundaries>> =>
  readWithCompromise(texts, (nlp, text) => {
    const sentences = nlp(text).json({ offset: true, terms: { offset: true } });
    return { sentences: sentences.map(spanOf), tokens: sentences.flatMap(({ terms }) => terms.map(spanOf)) };
  });

export const readCompromiseNames = (texts: readonly Text[]): Promise<Reading<readonly NamedSpan[]>> =>
  readWithCompromise(texts, (nlp, text) => {
    const doc = nlp(text);
    return [
      ...doc
        .people()
        .json(PLACES)
        .map((found) => ({ ...spanOf(found), type: 'person' as const })),
      ...doc
        .organizations()
        .json(PLACES)
        .map((found) => ({ ...spanOf(found), type: 'organization' as const })),
      ...doc
        .places()
        .json(PLACES)
        .map((found) => ({ ...spanOf(found), type: 'place' as const })),
    ];
  });

/** A text on which it throws is read as one without times; how many there are is noted. */
export async function readCompromiseTimes(texts: readonly Text[]): Promise<Reading<readonly FoundTime[]>> {
  const reader = packageTitle('compromise-dates');
  const plugin = await loadPackage<{ default: unknown }>('compromise-dates');
  const nlp = await loadCompromise();
  if (!plugin || !nlp) return { reader, skipped: NOT_INSTALLED };
  nlp.plugin(plugin.default);
  const thrown = new Set<string>();
  const reading = await readEach(reader, texts, (text) => {
    try {
      return findTimes(nlp, text);
    } catch {
      thrown.add(text.id);
      return [];
    }
  });
  if (thrown.size === 0) return reading;
  return { ...reading, note: `throws on ${thrown.size} of ${texts.length} texts and finds nothing there` };
}

/** Of a date and a duration on the same words the date stays where it has a value: "in ten days" is a date of "ten days". */
function findTimes(nlp: Compromise, { text, published }: Text): FoundTime[] {
  const doc = nlp(text);
  const dates = doc
    .dates({ today: published, timezone: 'UTC' })
    .json(PLACES)
    .map((found) => ({ ...timeWords(text, wordsOf(text, spanOf(found))), value: intervalValue(found.dates) }));
  const durations = doc
    .durations()
    .json(PLACES)
    .map((found) => ({ ...timeWords(text, wordsOf(text, spanOf(found))), value: durationValue(found.duration) }))
    .filter((duration) => !dates.some((date) => date.value !== '' && overlaps(date, duration)));
  const told = dates.filter((date) => date.value !== '' || !durations.some((duration) => overlaps(date, duration)));
  return [...told, ...durations].sort(byPlace);
}

async function readWithCompromise<Answer>(
  texts: readonly Text[],
  read: (nlp: Compromise, text: string) => Answer,
): Promise<Reading<Answer>> {
  const reader = packageTitle('compromise');
  const nlp = await loadCompromise();
  return nlp ? readEach(reader, texts, ({ text }) => read(nlp, text)) : { reader, skipped: NOT_INSTALLED };
}

async function loadCompromise(): Promise<Compromise | null> {
  return (await loadPackage<{ default: Compromise }>('compromise'))?.default ?? null;
}

const spanOf = ({ offset: { start, length } }: Found): Span => ({ start, end: start + length });

/** Without the punctuation at its edges. */
function wordsOf(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = Math.max(0, words.search(/[\p{L}\p{N}]/u));
  const after =
    words.length -
    Math.max(
      0,
      [...words]
        .reverse()
        .join('')
        .search(/[\p{L}\p{N}]/u),
    );
  return { start: start + first, end: start + after };
}
