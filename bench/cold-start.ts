/**
 * From the command to the printed dossier of one report: whole processes, ten runs after one that does not count.
 *
 * usage: tsx bench/cold-start.ts [REPORT]     (by default the bundled example)
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = process.argv[2] ?? join(root, 'examples/geneva-2021.txt');
const seconds: number[] = [];
for (let run = 0; run < 11; run++) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'read', report]);
  if (status !== 0) throw new Error(`readout read ${report} ended with ${status}: ${stderr}`);
  if (run > 0) seconds.push((performance.now() - begin) / 1000);
}
seconds.sort((a, b) => a - b);
const at = (share: number): string => (seconds[Math.round(share * (seconds.length - 1))] as number).toFixed(2);
console.log(`cold start: median ${at(0.5)} s, fastest ${at(0)} s, slowest ${at(1)} s, ${seconds.length} runs`);
