/**
 * Reads the gold texts with the built program, scores them, and holds the floors of `bench/floors.json`.
 *
 * Wants the shared data (gold/, polnear/) beside the checkout or at $READOUT_SHARED, python3 for their scorers, and a
 * build. Prints every table; exit 1 when a score lies under its floor. `--keep` writes results/scores.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLNEAR_VIEWS, scoreAttributions } from './polnear-score.js';
import { findInputs, root, shared } from './shared-data.js';

const floors = JSON.parse(readFileSync(join(root, 'bench/floors.json'), 'utf8')) as Record<string, number>;

findInputs('scores', [], ['gold', 'polnear']);
const work = mkdtempSync(join(tmpdir(), 'readout-scores-'));
const lines: string[] = [];
const got: Record<string, number> = {};

try {
  for (const kind of ['articles', 'items']) {
    readout(['read', join(shared, `gold/${kind}.text.jsonl`), '--each', '--format', 'jsonl'], `${kind}.jsonl`);
    const table = python('gold/score.py', join(shared, `gold/${kind}.jsonl`), join(work, `${kind}.jsonl`));
    got[`dossier score, ${kind}`] = Number(/dossier score ([\d.]+)/.exec(table)?.[1]);
    lines.push(`## gold, ${kind}`, '', '```', table.trimEnd(), '```', '');
  }
  for (const thread of ['ukraine', 'gaza']) {
    readout(['read', join(shared, `gold/thread-${thread}.text.jsonl`), '--format', 'json'], `${thread}.json`);
    const table = python(
      'gold/score.py',
      '--thread',
      join(shared, `gold/thread-${thread}.json`),
      join(work, `${thread}.json`),
    );
    const score = JSON.parse(table) as ThreadScore;
    got[`thread score, ${thread}`] = score['thread score'];
    got[`meetings merged rightly, ${thread}: P`] = score.meetings.merging.P;
    got[`meetings merged rightly, ${thread}: R`] = score.meetings.merging.R;
    lines.push(`## thread ${thread}`, '', '```', ...describeThread(score), '```', '');
  }
  readout(['read', join(shared, 'first-report.txt'), '--format', 'json'], 'first.json');
  const first = python('gold/first_report.py', join(work, 'first.json'), join(shared, 'first-report.txt'));
  got['first report: all lines'] = first.startsWith('all lines') ? 1 : 0;
  lines.push('## the first report', '', first.trimEnd(), '');

  readout(['inspect', join(shared, 'polnear/dev/text'), '--format', 'jsonl'], 'polnear.jsonl');
  const attributions = execFileSync('python3', [join(shared, 'polnear/from_inspect.py')], {
    input: readFileSync(join(work, 'polnear.jsonl')),
    maxBuffer: 1e9,
  });
  writeFileSync(join(work, 'attributions.jsonl'), attributions);
  const polnear = scoreAttributions(join(work, 'attributions.jsonl'));
  for (const view of POLNEAR_VIEWS) {
    const { precision, recall, f1 } = polnear[view];
    got[`PolNeAR dev, ${view}`] = f1;
    lines.push(
      `- PolNeAR dev, attribution, ${view}: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

const report = lines.join('\n');
console.log(report);
if (process.argv.includes('--keep')) writeFileSync(join(root, 'bench/results/scores.md'), `# Scores\n\n${report}\n`);
let passed = 0;
let failed = 0;
for (const [name, floor] of Object.entries(floors)) {
  const value = got[name];
  const holds = value !== undefined && value >= floor;
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? 'holds' : 'FELL '}  ${name}: ${value} (floor ${floor})`);
}
console.log(`scores: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

interface ThreadScore {
  readonly meetings: { readonly merging: { readonly P: number; readonly R: number } };
  readonly 'thread score': number;
}

/** One line for each kind, as the scorer gives it. */
function describeThread(score: ThreadScore): string[] {
  return Object.entries(score).map(([kind, row]) => `${kind}: ${JSON.stringify(row)}`);
}

function readout(args: readonly string[], into: string): void {
  const out = openSync(join(work, into), 'w');
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { stdio: ['ignore', out, 'inherit'] });
}

function python(script: string, ...args: readonly string[]): string {
  try {
    return execFileSync('python3', [join(shared, script), ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  } catch (error) {
    // first_report.py exits 1 when a line is missing, and says which.
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
