/**
 * Reads a whole corpus with the built program and checks every quote against its text.
 *
 * usage: tsx bench/evidence.ts [REPORT…]     (by default the 5,453 items and all of PolNeAR in ../shared)
 * Prints how many quotes stand at their place, and the median length of a record's evidence; exit 1 when one is lost.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Dossier, Evidence } from '../src/domain/dossier.js';
import { stands } from '../src/evidence/quote.js';
import { readReports } from '../src/intake/read-reports.js';
import { findInputs, root } from './shared-data.js';

const inputs = findInputs('evidence', process.argv.slice(2), [
  'current-events/2025.jsonl',
  'polnear/train/text',
  'polnear/dev/text',
]);

const texts = new Map<string, string>();
for await (const report of readReports(inputs, {})) if ('text' in report) texts.set(report.id, report.text);

const lengths: number[] = [];
let quotes = 0;
let lost = 0;
let dossiers = 0;
const program = spawn(
  process.execPath,
  [join(root, 'dist/cli/main.js'), 'read', ...inputs, '--each', '--format', 'jsonl'],
  { stdio: ['ignore', 'pipe', 'ignore'] },
);
for await (const line of createInterface({ input: program.stdout })) {
  const dossier = JSON.parse(line) as Dossier;
  dossiers++;
  for (const evidence of evidenceIn(dossier)) {
    quotes++;
    if (!stands(evidence, texts.get(evidence.document) ?? '')) lost++;
  }
  const { parties, meetings, statements, positions, commitments, nextSteps } = dossier;
  for (const record of [...parties, ...meetings, ...statements, ...positions, ...commitments, ...nextSteps]) {
    for (const evidence of record.evidence) lengths.push(evidence.end - evidence.start);
  }
}
lengths.sort((a, b) => a - b);
const median = lengths[Math.floor(lengths.length / 2)];
console.log(`${texts.size} reports, ${dossiers} dossiers, ${quotes} quotes, ${lost} lost`);
console.log(
  `evidence of a record: ${lengths.length} stretches, median ${median} characters, longest ${lengths.at(-1)}`,
);
process.exit(lost > 0 || quotes === 0 || dossiers !== texts.size ? 1 : 0);

function* evidenceIn(value: unknown): Generator<Evidence> {
  if (Array.isArray(value)) for (const item of value) yield* evidenceIn(item);
  else if (value !== null && typeof value === 'object') {
    if ('quote' in value && 'document' in value) yield value as Evidence;
    for (const field of Object.values(value)) yield* evidenceIn(field);
  }
}
