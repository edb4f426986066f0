/**
 * Words a second from file to dossier over a folder of texts, model load left out; beside spaCy in the same run.
 *
 * usage: tsx bench/speed.ts [FOLDER…] [--workers N] [--spacy PYTHON MODEL]
 * By default all of PolNeAR in ../shared and two workers. With --spacy, `PYTHON bench/peers/spacy_speed.py MODEL FOLDER N`
 * runs before and after, so that a slower hour of the machine shows.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../src/domain/report.js';
import { readReports } from '../src/intake/read-reports.js';
import { findInputs, root } from './shared-data.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '2' }, python: { type: 'string' }, spacy: { type: 'string' } },
});
const folders = findInputs('speed', positionals, ['polnear/train/text', 'polnear/dev/text']);
const workers = Number(values.workers);

// The built program, as a user would run it: worker threads need compiled code.
const { openReader, mergeClaims } = (await import('../dist/index.js')) as typeof import('../src/index.js');

peer();
const reader = openReader({ workers });
const warmUps = 2 * workers;
let words = 0;
let reports = -warmUps;
let begin = 0;
for await (const claims of reader.read(inputs())) {
  mergeClaims([claims]);
  reports++;
  // Every worker has loaded its model by now; what it reads ahead meanwhile is a few reports of many.
  if (reports === 0) begin = performance.now();
}
const seconds = (performance.now() - begin) / 1000;
console.log(
  `readout, ${workers} workers: ${reports} reports, ${words} words ${seconds.toFixed(1)} s ${Math.round(words / seconds)} words/s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
peer();

async function* inputs(): AsyncGenerator<Report> {
  for (let i = 0; i < warmUps; i++) yield* reportsIn([join(root, 'examples/geneva-2021.txt')]);
  for await (const report of reportsIn(folders)) {
    words += report.text.split(/\s+/).filter(Boolean).length;
    yield report;
  }
}

async function* reportsIn(paths: readonly string[]): AsyncGenerator<Report> {
  for await (const report of readReports(paths, {})) if ('text' in report) yield report;
}

function peer(): void {
  if (!values.spacy) return;
  for (const folder of folders) {
    const script = join(root, 'bench/peers/spacy_speed.py');
    const line = execFileSync(values.python ?? 'python3', [script, values.spacy, folder, String(workers)], {
      encoding: 'utf8',
    });
    console.log(
      `spaCy ${values.spacy.split('/').pop()}, ${workers} processes, ${folder.split('/').slice(-2)[0]}: ${line.trim()}`,
    );
  }
}
