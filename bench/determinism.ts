/**
 * The same bytes out: the corpus read on one worker, on four, and in another order.
 *
 * usage: tsx bench/determinism.ts [REPORT…]     (by default the items and PolNeAR's dev part in ../shared; --all: everything)
 * Prints a hash for each run; exit 1 when they differ.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../src/domain/report.js';
import { readReports } from '../src/intake/read-reports.js';
import { findInputs } from './shared-data.js';

const { openReader, mergeClaims } = (await import('../dist/index.js')) as typeof import('../src/index.js');
const given = process.argv.slice(2).filter((a) => a !== '--all');
const places = ['gold/items.text.jsonl', 'polnear/dev/text'];
if (process.argv.includes('--all')) places.push('current-events/2025.jsonl', 'polnear/train/text');
const inputs = findInputs('determinism', given, places);

const reports: Report[] = [];
for await (const report of readReports(inputs, {})) if ('text' in report) reports.push(report);
const backwards = [...reports].reverse();
const hashes = [await hash(reports, 1), await hash(reports, 4), await hash(backwards, 4)];
const [one, ...others] = hashes;
console.log(
  `${reports.length} reports; 1 worker ${one?.slice(0, 16)}, 4 workers and backwards ${others.map((h) => h.slice(0, 16)).join(' ')}`,
);
process.exit(others.every((h) => h === one) ? 0 : 1);

/** Of all dossiers, each under its report's id, so that the order of reports does not count. */
async function hash(inOrder: readonly Report[], workers: number): Promise<string> {
  const dossiers: string[] = [];
  for await (const claims of openReader({ workers }).read(inOrder)) {
    dossiers.push(`${claims.report.id}\t${JSON.stringify(mergeClaims([claims]))}`);
  }
  return createHash('sha256').update(dossiers.sort().join('\n')).digest('hex');
}
