/**
 * Time expressions scored as TempEval-3 did, on the TimeBank and AQUAINT texts of the shared data.
 *
 *   relaxed: the expressions share a character      strict: the same span      value: relaxed, and the same value
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TimeExpression } from '../src/domain/document.js';
import { overlaps, type Span } from '../src/domain/span.js';

export type GoldTime = Pick<TimeExpression, 'start' | 'end' | 'value' | 'type'>;

/** A time expression as a reader found it; `value` in TIMEX3 notation, empty where the reader gives none. */
export interface FoundTime extends Span {
  readonly value: string;
}

export interface GoldText {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly times: readonly GoldTime[];
}

export const TIME_MEASURES = ['relaxed', 'strict', 'value'] as const;
export type TimeCounts = Record<'gold' | 'found' | (typeof TIME_MEASURES)[number], number>;

/** What is wrong: a gold expression without a match, one with another value, or one found beside all gold ones. */
export type OnTimeMiss = (kind: 'missed' | 'value' | 'spurious', place: Span, value: string) => void;

/** `measured`: the fifth chosen by a hash of the ids; `looking`: the rest, whose misses may be looked at. */
export function readTimeTexts(path: string, part: 'measured' | 'looking'): GoldText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText)
    .filter(({ id }) => isMeasured(id) === (part === 'measured'));
}

function isMeasured(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 5 === 0;
}

export const noTimeCounts = (): TimeCounts => ({ gold: 0, found: 0, relaxed: 0, strict: 0, value: 0 });

/** Adds one text to `counts`. Each gold expression is matched once, by the first one found that shares a character with it. */
export function countTimes(
  counts: TimeCounts,
  gold: readonly GoldTime[],
  found: readonly FoundTime[],
  onMiss: OnTimeMiss = () => {},
): void {
  counts.gold += gold.length;
  counts.found += found.length;
  const used = new Set<FoundTime>();
  for (const expected of gold) {
    const match = found.find((time) => !used.has(time) && overlaps(time, expected));
    if (!match) {
      onMiss('missed', expected, expected.value);
      continue;
    }
    used.add(match);
    counts.relaxed++;
    if (match.start === expected.start && match.end === expected.end) counts.strict++;
    if (match.value === expected.value) counts.value++;
    else onMiss('value', match, `${match.value} for ${expected.value}`);
  }
  for (const time of found) if (!used.has(time)) onMiss('spurious', time, time.value);
}
