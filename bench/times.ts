/**
 * Reads the TimeBank and AQUAINT texts and measures the time expressions as TempEval-3 did.
 *
 * usage: tsx bench/times.ts [--misses]
 * Wants ../shared/times/timebank-aquaint.jsonl (or $READOUT_SHARED). A fifth of the texts, chosen by a hash of their
 * ids, is measured; the rest is for looking: `--misses` lists its misses by kind and prints its figures instead.
 *
 *   relaxed: the expressions share a character      strict: the same span      value: relaxed, and the same value
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TimeExpression } from '../src/domain/document.js';
import { overlaps } from '../src/domain/span.js';
import { findSentences } from '../src/reading/sentences.js';
import { findTimes } from '../src/reading/time-expressions.js';
import { findInputs } from './shared-data.js';

type GoldTime = Pick<TimeExpression, 'start' | 'end' | 'value' | 'type'>;

interface GoldText {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly times: readonly GoldTime[];
}

const [path] = findInputs('times', [], ['times/timebank-aquaint.jsonl']) as [string];
const looking = process.argv.includes('--misses');
const texts = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GoldText)
  .filter(({ id }) => isMeasured(id) !== looking);

const counts = { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0 };
const misses: string[] = [];
for (const { text, published, times } of texts) compare(text, times, findTimes(text, findSentences(text), published));

console.log(`${texts.length} texts, ${counts.gold} expressions, ${counts.found} found`);
for (const measure of ['relaxed', 'strict', 'value'] as const) {
  const precision = counts[measure] / counts.found;
  const recall = counts[measure] / counts.gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${measure.padEnd(8)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}
for (const line of misses.sort()) console.log(line);

function isMeasured(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 5 === 0;
}

/** Each gold expression is matched once, by the first expression found that shares a character with it. */
function compare(text: string, gold: readonly GoldTime[], found: readonly TimeExpression[]): void {
  counts.gold += gold.length;
  counts.found += found.length;
  const used = new Set<TimeExpression>();
  for (const expected of gold) {
    const match = found.find((time) => !used.has(time) && overlaps(time, expected));
    if (!match) {
      miss('missed  ', text, expected, expected.value);
      continue;
    }
    used.add(match);
    counts.relaxed++;
    if (match.start === expected.start && match.end === expected.end) counts.strict++;
    if (match.value === expected.value) counts.value++;
    else miss('value   ', text, match, `${match.value} for ${expected.value}`);
  }
  for (const time of found) if (!used.has(time)) miss('spurious', text, time, time.value);
}

function miss(kind: string, text: string, { start, end }: { start: number; end: number }, value: string): void {
  if (!looking) return;
  const shown = text.slice(Math.max(0, start - 50), Math.min(text.length, end + 30)).replace(/\s+/g, ' ');
  misses.push(`${kind} ${text.slice(start, end).replace(/\s+/g, ' ')} | ${value} | …${shown}…`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
