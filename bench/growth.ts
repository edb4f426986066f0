/**
 * How a dossier grows: putting together the claims of a year of short items, some at first, then all.
 *
 * usage: tsx --expose-gc bench/growth.ts [--again]
 * Reads current-events/2025.jsonl of ../shared once, which takes minutes, and keeps the claims in tmp/growth/claims.jsonl;
 * --again reads anew, as after a change to what reading gives. Then prints
 * - the time to put together the first 500, 1,000, 2,000, 4,000 and all of them, and the memory it takes;
 * - batches of 500, the whole dossier put together anew after each: what a report of the first and of the last 500 adds.
 * Times are of the processor, the shortest of several runs after one that does not count.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ReportClaims } from '../src/domain/claim.js';
import type { Report } from '../src/domain/report.js';
import { readReports } from '../src/intake/read-reports.js';
import { mergeClaims } from '../src/merge/merge.js';
import { findInputs, root } from './shared-data.js';

const SIZES = [500, 1000, 2000, 4000, Number.POSITIVE_INFINITY];
const BATCH = 500;

const kept = join(root, 'tmp/growth/claims.jsonl');
if (process.argv.includes('--again') || !existsSync(kept)) await read(kept);
const claims = await load(kept);

console.log('| reports | ms | ms a report | records | heap, MB |\n| --- | --- | --- | --- | --- |');
for (const size of SIZES) {
  const some = claims.slice(0, size);
  const before = heap();
  const dossier = mergeClaims(some);
  const memory = heap() - before;
  const { parties, meetings, statements, positions, commitments, nextSteps } = dossier;
  const records = [parties, meetings, statements, positions, commitments, nextSteps].flat().length;
  const ms = time(() => mergeClaims(some));
  console.log(
    `| ${some.length} | ${ms.toFixed(0)} | ${(ms / some.length).toFixed(3)} | ${records} | ${memory.toFixed(1)} |`,
  );
}

console.log('\n| after report | whole dossier, ms | a report of the batch, ms |\n| --- | --- | --- |');
for (let end = BATCH, before = 0; end - BATCH < claims.length; end += BATCH) {
  const some = claims.slice(0, end);
  const ms = time(() => mergeClaims(some));
  console.log(`| ${some.length} | ${ms.toFixed(0)} | ${((ms - before) / (some.length - end + BATCH)).toFixed(3)} |`);
  before = ms;
}
// A difference of two long times is small beside what disturbs them: more runs than for the table.
const [first, butLast, all] = [claims.slice(0, BATCH), claims.slice(0, -BATCH), claims].map(
  (some) => time(() => mergeClaims(some), 12) / BATCH,
) as [number, number, number];
const last = all - butLast;
console.log(
  `\nfirst 500: ${first.toFixed(3)} ms a report; last 500: ${last.toFixed(3)} ms; ${(last / first).toFixed(2)} ×`,
);
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

async function read(file: string): Promise<void> {
  // The built program: worker threads need compiled code.
  const { openReader } = (await import('../dist/index.js')) as typeof import('../src/index.js');
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(`${file}.part`);
  for await (const read of openReader().read(reports())) {
    if (!out.write(`${JSON.stringify(read)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  renameSync(`${file}.part`, file);
}

async function* reports(): AsyncGenerator<Report> {
  for await (const report of readReports(findInputs('growth', [], ['current-events/2025.jsonl']), {})) {
    if ('text' in report) yield report;
  }
}

async function load(file: string): Promise<readonly ReportClaims[]> {
  const loaded: ReportClaims[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) loaded.push(JSON.parse(line));
  return loaded;
}

/** Milliseconds of processor, which other work on the machine does not count into. */
function time(run: () => unknown, runs = 3): number {
  run();
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
