/**
 * How fast the API answers while fifty ask at once: p50, p95 and p99 of each list, in milliseconds.
 *
 *   npm run bench:server -- DOSSIER [SECONDS]
 *
 * The server is the program as it is installed, in a process of its own, on a copy of the dossier.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

const LISTS = [
  'today',
  'meetings',
  'positions/grid',
  'positions',
  'commitments',
  'commitments/sums',
  'next-steps',
  'statements',
  'statements?q=cease',
  'parties',
  'parties/network',
  'reports',
  'suggestions',
  'judgements',
  'conflicts',
  'search?q=ceasefire',
  'changes?since=2025-06-01',
  'meetings?asOf=2025-09-01',
];
const AT_ONCE = 50;
const FLOOR_MS = 150;

const [dossier, seconds = '4'] = process.argv.slice(2);
if (dossier === undefined) throw new Error('name a dossier: npm run bench:server -- talks.dossier');

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
const copy = join(folder, 'bench.dossier');
cpSync(dossier, copy);
const begun = performance.now();
const server = spawn(process.execPath, ['dist/cli/main.js', 'serve', copy, '--port', '0', '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const { origin, searchParams } = new URL(line.toString().trim());
  console.log(`opened after ${Math.round(performance.now() - begun)} ms`);
  const headers = { authorization: `Bearer ${searchParams.get('token')}` };
  let slowest = 0;
  console.log(`| list | p50 | p95 | p99 | a second | bytes |\n|---|---|---|---|---|---|`);
  for (const list of LISTS) {
    const url = `${origin}/api/${list}`;
    const first = await fetch(url, { headers });
    const bytes = (await first.arrayBuffer()).byteLength;
    if (!first.ok) throw new Error(`${list} answered ${first.status}`);
    const latencies: number[] = [];
    const { requests } = await new Promise<autocannon.Result>((resolve, reject) => {
      const options = { url, headers, connections: AT_ONCE, duration: Number(seconds) };
      const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
      run.on('response', (_client, status, _bytes, milliseconds) => {
        if (status !== 200) reject(new Error(`${list} answered ${status}`));
        latencies.push(milliseconds);
      });
    });
    latencies.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(latencies[Math.floor(latencies.length * share)] ?? Number.NaN);
    slowest = Math.max(slowest, at(0.95));
    console.log(`| ${list} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${Math.round(requests.average)} | ${bytes} |`);
  }
  console.log(`slowest p95: ${slowest} ms; floor ${FLOOR_MS} ms`);
  if (slowest > FLOOR_MS) process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}
