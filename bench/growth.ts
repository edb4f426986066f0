/**
 * How a dossier grows: a year of short items added 500 at a time by the command line, each batch put together with all
 * before it; then what the whole of it costs to put together anew, to show and to verify.
 *
 * usage: npm run bench:growth [-- --keep]
 * Wants current-events/2025.jsonl of the shared data and a build. Prints, and with --keep writes results/growth.md:
 * - seconds of each batch, reading and writing and all, and the last beside the first;
 * - seconds to put all records together from their claims and to keep them;
 * - each view of `readout show` as a command, 20 runs: median and 95th percentile;
 * - what `readout verify` says.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '../src/jobs/assemble.js';
import { openStore } from '../src/store/open.js';
import { findInputs, root } from './shared-data.js';

const BATCH = 500;
const RUNS = 20;
const VIEWS =
  'overview meetings positions commitments statements parties steps conflicts reports calendar timeline pairs grid silences'.split(
    ' ',
  );

const [input] = findInputs('bench:growth', [], ['current-events/2025.jsonl']) as [string];
const items = readFileSync(input, 'utf8').trimEnd().split('\n');
const folder = mkdtempSync(join(tmpdir(), 'readout-growth-'));
const dossier = join(folder, 'year.dossier');
const main = join(root, 'dist/cli/main.js');
const lines: string[] = [];
const tell = (line: string): void => {
  lines.push(line);
  console.log(line);
};

try {
  run('init', dossier);
  tell(`# Growth\n\n${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
  tell('| reports | seconds of the batch |\n|---|---|');
  const seconds: number[] = [];
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    const file = join(folder, 'batch.jsonl');
    writeFileSync(file, `${batch.join('\n')}\n`);
    const took = timeOf(() => run('add', dossier, file));
    seconds.push((took / batch.length) * BATCH);
    tell(`| ${from + batch.length} | ${(took / 1000).toFixed(1)} |`);
  }
  // Batches of words of other length read otherwise: the mean of the first and of the last three whole ones.
  const whole = seconds.slice(0, Math.floor(items.length / BATCH));
  const [first, last] = [mean(whole.slice(0, 3)), mean(whole.slice(-3))];
  tell(
    `\nthe last 500 beside the first: ${((whole.at(-1) as number) / (whole[0] as number)).toFixed(2)} ×; the last 1,500 beside the first: ${(last / first).toFixed(2)} ×`,
  );
  tell(`\nfile: ${Math.round(statSync(dossier).size / 1e6)} MB`);

  const store = await openStore(dossier);
  const rebuilds: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const begun = performance.now();
    await rebuild(store);
    rebuilds.push(performance.now() - begun);
  }
  await store.close();
  tell(
    `\nall records put together from claims and kept: ${(Math.min(...rebuilds) / 1000).toFixed(2)} s at best, ${(Math.max(...rebuilds) / 1000).toFixed(2)} s at worst of 3\n`,
  );

  tell('| readout show | median, ms | 95th percentile, ms |\n|---|---|---|');
  for (const view of VIEWS) {
    const took = Array.from({ length: RUNS }, () => timeOf(() => run('show', dossier, view))).sort((a, b) => a - b);
    tell(
      `| ${view} | ${Math.round(took[RUNS / 2] as number)} | ${Math.round(took[Math.ceil(0.95 * RUNS) - 1] as number)} |`,
    );
  }
  const verified = spawnSync(process.execPath, [main, 'verify', dossier], { encoding: 'utf8' });
  tell(`\n\`readout verify\`: ${verified.stdout.trim()} (exit ${verified.status})`);
  if (process.argv.includes('--keep')) writeFileSync(join(root, 'bench/results/growth.md'), `${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(...args: readonly string[]): void {
  execFileSync(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
}

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
