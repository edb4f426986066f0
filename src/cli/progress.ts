/**
 * How far the reading is, on one line of a terminal that is written over and over:
 *
 *   312 of 924 reports · 7,400 words/s · 1 min 20 s left
 *
 * Nothing is written where standard error is no terminal, or before the first second is over: a short run stays quiet.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Progress {
  /** One more report, with its text, is done. */
  count(text: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

const EVERY_MS = 200;
const QUIET_MS = 1000;
const CLEAR_LINE = '\r\u001b[2K';

export function showProgress(inputs: readonly string[]): Progress {
  if (process.stderr.isTTY !== true) return { count() {}, clear() {} };
  const begun = performance.now();
  let [reports, words, shownAt, shown] = [0, 0, begun + QUIET_MS - EVERY_MS, false];
  let total: number | null = null;
  countReports(inputs).then(
    (counted) => {
      total = counted;
    },
    // Not worth a word: the reading itself says what is wrong with a file.
    () => {},
  );
  return {
    count(text) {
      reports += 1;
      words += text.match(/\S+/g)?.length ?? 0;
      const now = performance.now();
      // Nothing is left to wait for after the last.
      if (now - shownAt < EVERY_MS || reports === total) return;
      [shownAt, shown] = [now, true];
      process.stderr.write(CLEAR_LINE + describeProgress({ reports, total, words, seconds: (now - begun) / 1000 }));
    },
    clear() {
      if (shown) process.stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}

interface State {
  readonly reports: number;
  /** null while, or where, it is not known: standard input has no end before it ends. */
  readonly total: number | null;
  readonly words: number;
  readonly seconds: number;
}

export function describeProgress({ reports, total, words, seconds }: State): string {
  const pace = `${Math.round(words / seconds).toLocaleString('en-US')} words/s`;
  if (total === null || total < reports) return `${reports} ${reports === 1 ? 'report' : 'reports'} · ${pace}`;
  const left = Math.ceil(((total - reports) * seconds) / reports);
  return `${reports} of ${total} reports · ${pace} · ${describeSeconds(left)} left`;
}

function describeSeconds(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}

/** A line a report in JSON Lines, a report a file otherwise; an estimate, for the time left alone. */
async function countReports(inputs: readonly string[]): Promise<number | null> {
  if (inputs.includes('-')) return null;
  const counts = await Promise.all(inputs.map(countInput));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countInput(path: string): Promise<number> {
  if (!(await stat(path)).isDirectory()) return countInFile(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  let count = 0;
  for (const entry of entries) if (entry.isFile()) count += await countInFile(join(entry.parentPath, entry.name));
  return count;
}

async function countInFile(path: string): Promise<number> {
  let lines = 0;
  let isJson: boolean | null = null;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    isJson ??= chunk.toString('latin1').trimStart().startsWith('{');
    if (!isJson) return 1;
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  }
  return Math.max(lines, 1);
}
