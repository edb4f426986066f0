/**
 * Kills a writing process at random moments, on both stores.
 *
 * usage: tsx bench/kill.ts [--kills N] [--keep]     200 kills a store by default; --keep writes bench/results/kill.md
 * Exit 1 when a store was not whole once.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initStore } from '../src/store/open.js';
import { ENGINES } from '../test/stores.js';
import { killOften } from './kill-often.js';
import { root } from './shared-data.js';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, keep: { type: 'boolean' } } });
const rows: string[] = [];
let whole = true;
for (const engine of ENGINES) {
  const running = await engine.start();
  try {
    const address = running.newAddress();
    await initStore(address);
    const { kills, reports, between, faults } = await killOften(address, Number(values.kills));
    for (const fault of faults) console.error(`${engine.name}: ${fault}`);
    whole &&= faults.length === 0;
    rows.push(`| ${engine.name} | ${kills} | ${between} | ${reports} | ${faults.length} |`);
    console.log(rows.at(-1));
  } finally {
    running.stop();
  }
}
const page = `# Killed while writing

A process adds reports five at a time (reports, claims, a judgement, records: a transaction each) and is killed (-9) at a
random moment; the next one goes on where it stopped. After each kill: all that was told as kept is there, no transaction
in part, nothing twice, the engine's own check clean. At the end every text, claim and judgement is held against what it
was made of. \`npm run bench:kill -- --keep\`

| store | kills | with reports kept and not yet read | reports in the end | faults |
|---|---|---|---|---|
${rows.join('\n')}
`;
if (values.keep) writeFileSync(join(root, 'bench/results/kill.md'), page);
process.exit(whole ? 0 : 1);
