/**
 * How fast the API answers while fifty ask at once: p50, p95 and p99 of each list, in milliseconds.
 *
 *   npm run bench:server -- DOSSIER [SECONDS]
 *
 * Measured on connections that are open, as a browser keeps them. The server is the program as it is installed, in a
 * process of its own, on a copy of the dossier. Kept: results/server.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
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
/** Addresses of each list in the last run. */
const EACH = 40;
/** Requests of each list before it is measured. */
const WARMING = 300;
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
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
  console.log(`opened after ${Math.round(performance.now() - begun)} ms\n`);
  const headers = { authorization: `Bearer ${searchParams.get('token')}` };
  let slowest = 0;
  console.log(`| list | p50 | p95 | p99 | a second | bytes |\n|---|---|---|---|---|---|`);
  for (const list of LISTS) {
    const first = await fetch(`${origin}/api/${list}`, { headers });
    const bytes = (await first.arrayBuffer()).byteLength;
    if (!first.ok) throw new Error(`${list} answered ${first.status}`);
    // What is measured is the server, and not how its code is compiled while it is asked for the first time.
    await press({ url: `${origin}/api/${list}`, amount: WARMING });
    tell(list, await press({ url: `${origin}/api/${list}`, duration: Number(seconds) }), bytes);
  }
  // Answers are kept: these are asked for once each.
  const addresses = Array.from({ length: EACH }, (_, i) => LISTS.map((list) => nameApart(list, 50 - i)))
    .flat()
    .filter((path) => !/sums|search|changes/.test(path));
  let client = 0;
  tell(
    'all lists, no address twice',
    await press({
      url: origin,
      amount: addresses.length,
      // Each connection asks for addresses of its own, of all lists.
      setupClient: (each) => {
        const from = client++;
        each.setRequests(addresses.filter((_, i) => i % AT_ONCE === from).map((path) => ({ path })));
      },
    }),
  );

  function nameApart(list: string, limit: number): string {
    return `/api/${list}${list.includes('?') ? '&' : '?'}limit=${limit}`;
  }

  function press(
    options: autocannon.Options,
  ): Promise<{ readonly latencies: readonly number[]; readonly rate: number }> {
    const latencies: number[] = [];
    const opened = new Set<unknown>();
    return new Promise((resolve, reject) => {
      const run = autocannon({ ...options, headers, connections: AT_ONCE }, (error, { requests }) =>
        error ? reject(error) : resolve({ latencies: latencies.sort((a, b) => a - b), rate: requests.average }),
      );
      run.on('response', (client, status, _bytes, milliseconds) => {
        if (status !== 200) reject(new Error(`${options.url} answered ${status}`));
        // Node opens one new connection a turn of its loop: the first answer of each waited for that.
        if (opened.has(client)) latencies.push(milliseconds);
        opened.add(client);
      });
    });
  }

  function tell(what: string, { latencies, rate }: Awaited<ReturnType<typeof press>>, bytes = 0): void {
    const at = (share: number): number => Math.round(latencies[Math.floor(latencies.length * share)] ?? Number.NaN);
    slowest = Math.max(slowest, at(0.95));
    console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${Math.round(rate)} | ${bytes || ''} |`);
  }
  console.log(`\nslowest p95: ${slowest} ms; floor ${FLOOR_MS} ms`);
  if (slowest > FLOOR_MS) process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}
