/**
 * Reads the TimeBank and AQUAINT texts and measures the time expressions as TempEval-3 did (times-score.ts).
 *
 * usage: tsx bench/times.ts [--misses]
 * Wants ../shared/times/timebank-aquaint.jsonl (or $READOUT_SHARED). A fifth of the texts, chosen by a hash of their
 * ids, is measured; the rest is for looking: `--misses` lists its misses by kind and prints its figures instead.
 */
import type { Span } from '../src/domain/span.js';
import { findSentences } from '../src/reading/sentences.js';
import { findTimes } from '../src/reading/time-expressions.js';
import { findInputs } from './shared-data.js';
import { countTimes, noTimeCounts, readTimeTexts, TIME_MEASURES } from './times-score.js';

const [path] = findInputs('times', [], ['times/timebank-aquaint.jsonl']) as [string];
const looking = process.argv.includes('--misses');
const texts = readTimeTexts(path, looking ? 'looking' : 'measured');

const counts = noTimeCounts();
const misses: string[] = [];
for (const { text, published, times } of texts) {
  countTimes(counts, times, findTimes(text, findSentences(text), published), (kind, place, value) =>
    misses.push(`${kind.padEnd(8)} ${showMiss(text, place, value)}`),
  );
}

console.log(`${texts.length} texts, ${counts.gold} expressions, ${counts.found} found`);
for (const measure of TIME_MEASURES) {
  const precision = counts[measure] / counts.found;
  const recall = counts[measure] / counts.gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${measure.padEnd(8)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}
if (looking) for (const line of misses.sort()) console.log(line);

function showMiss(text: string, { start, end }: Span, value: string): string {
  const shown = text.slice(Math.max(0, start - 50), Math.min(text.length, end + 30)).replace(/\s+/g, ' ');
  return `${text.slice(start, end).replace(/\s+/g, ' ')} | ${value} | …${shown}…`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
