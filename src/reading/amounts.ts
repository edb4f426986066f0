/**
 * Money and counted quantities.
 *
 * In:  a report's text.
 * Out: each amount with its number, and its currency (ISO 4217) or the counted noun in the singular; the span leaves
 *      out "about" and "at least". A range is two amounts that share currency or noun: "$2 to $3 billion".
 *
 *   $90 billion → 90e9 USD      €1.5bn → 1.5e9 EUR      5,000 Ukrainian troops → 5000 troop      5 percent → 5 percent
 *
 * Days, years, ages and lengths of time are no amounts (time-expressions.ts), nor are numbers that name something:
 * "Resolution 1701", "No. 5", "F-16". Every repetition is bounded: time grows with the text alone.
 */
import type { Amount } from '../domain/document.js';
import { readCountedNoun } from './counted-nouns.js';
import { CURRENCY_SIGN, currencyOfSign, readCurrencyBehind } from './currencies.js';
import { NUMBER_WORDS, ONES, TENS } from './number-words.js';

export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  let behind = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < behind) continue;
    const number = readNumber(match);
    const measure = readMeasure(text, number);
    if (!measure) continue;
    behind = measure.end;
    const from = rangeStart(text, number, measure);
    if (from) {
      if (amounts.at(-1)?.start === from.start) amounts.pop();
      amounts.push(from);
    }
    amounts.push({ start: number.start, end: measure.end, value: number.value, ...measure.of });
  }
  return amounts;
}

/** A number as written, with its scale: "90 billion", "two dozen", "€1.5bn". */
interface WrittenNumber {
  /** With the sign. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly sign: string | undefined;
  readonly scale: number;
  readonly isPlainInteger: boolean;
}

/** What is counted and where the words for it end. */
interface Measure {
  readonly of: Pick<Amount, 'currency' | 'unit'>;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};

const DIGITS = '\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,3})?|\\d{1,12}(?:\\.\\d{1,4})?';
const WORDS = `(?:${TENS.join('|')})[\\s-](?:${ONES.slice(0, 9).join('|')})|${TENS.join('|')}|${[...ONES].reverse().join('|')}|(?:half )?an?(?=[\\s-](?:hundred|dozen|thousand|million|billion|trillion))`;
const SCALE =
  '(?:[\\s-]{1,2}(?<small>hundred|dozen))?(?:[\\s-]{1,2}(?<scale>thousand|lakh|million|crore|billion|trillion|mn|mln|bn|bln|tn|trn)|(?<short>bn|bln|mn|mln|tn|trn|m|b|k))?';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<sign>${CURRENCY_SIGN})\\s?)?(?<![\\p{L}\\p{N}][.,/:]|\\p{L}-|\\d-\\d{1,4}-)(?:(?<digits>${DIGITS})|(?<words>${WORDS}))${SCALE}(?![\\p{L}\\p{N}]|[.,:/]\\d)`,
  'giu',
);

function readNumber(match: RegExpExecArray | RegExpMatchArray): WrittenNumber {
  const { sign, digits, words, small, scale, short } = match.groups ?? {};
  const factor = [small, scale, short].reduce((product, name) => product * (SCALES[name?.toLowerCase() ?? ''] ?? 1), 1);
  const start = match.index as number;
  return {
    start,
    end: start + match[0].length,
    value: round((digits ? Number(digits.replaceAll(',', '')) : numberOf(words as string)) * factor),
    sign,
    scale: factor,
    isPlainInteger: factor === 1 && /^\d+$/.test(digits ?? ''),
  };
}

/** 1.1 × 1e9 is 1100000000.0000001 to the machine. */
const round = (value: number): number => Number(value.toPrecision(15));

function numberOf(words: string): number {
  const text = words.toLowerCase();
  if (text.startsWith('half')) return 0.5;
  if (text === 'a' || text === 'an') return 1;
  return text.split(/[\s-]/).reduce((sum, word) => sum + (NUMBER_WORDS[word] ?? 0), 0);
}

function readMeasure(text: string, number: WrittenNumber): Measure | null {
  const behind = text.slice(number.end, number.end + WINDOW);
  if (number.sign) return { of: { currency: currencyOfSign(number.sign) }, end: number.end };
  const isOne = number.value === 1 && number.scale === 1;
  const currency = readCurrencyBehind(behind, number.scale >= 1e6);
  if (currency) return { of: { currency: currency.code }, end: number.end + currency.length };
  const percent = /^(?:\s?%|[\s-]{1,2}(?:percent|per\scent)(?![A-Za-z]))/i.exec(behind);
  if (percent) return { of: { unit: 'percent' }, end: number.end + percent[0].length };
  if (isOne || isName(text, number)) return null;
  const noun = readCountedNoun(behind);
  return noun && { of: { unit: noun.unit }, end: number.end + noun.length };
}

const WINDOW = 120;

/** "2025 elections", "Article 5 guarantees", "Aug. 18 talks": the number says which, not how many. */
function isName(text: string, number: WrittenNumber): boolean {
  if (number.isPlainInteger && number.value >= 1900 && number.value <= 2100) return true;
  return NAMED_BY_NUMBER.test(text.slice(Math.max(0, number.start - 20), number.start));
}

const NAMED_BY_NUMBER =
  /(?:\b(?:No|Nos|Number|Resolution|Article|Articles|Section|Chapter|Flight|Boeing|Airbus|Phase|Route|Highway|Room|Title|Rule|Point|Annex|Protocol|Group of|aged?|Class|Type|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.?|#)\s?$/i;

/** "$2" of "$2 to $3 billion", "10" of "10 to 15 hostages": it takes scale and measure from what follows. */
function rangeStart(text: string, to: WrittenNumber, measure: Measure): Amount | null {
  const before = text.slice(Math.max(0, to.start - 60), to.start);
  const joint = RANGE.exec(before);
  const number = joint && [...before.slice(0, joint.index).matchAll(NUMBER)].at(-1);
  if (!number || number.index + number[0].length !== joint.index) return null;
  if (joint[1] === 'and' && !/\bbetween\s{1,3}$/i.test(before.slice(0, number.index))) return null;
  const from = readNumber(number);
  const shares = from.scale === 1 && from.value * to.scale < to.value;
  const value = shares ? from.value * to.scale : from.value;
  if (value >= to.value) return null;
  const offset = to.start - before.length;
  return { start: offset + from.start, end: offset + from.end, value, ...measure.of };
}

const RANGE = /(?:\s{1,3}(to|or|and)\s{1,3}|\s?[-–]\s?)$/i;
