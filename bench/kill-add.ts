/**
 * Kills `readout add` at random moments, again and again on one dossier until it has come to its end, then begins anew; and
 * looks each time whether the dossier is whole.
 *
 * usage: npm run build && tsx bench/kill-add.ts [--kills N] [--keep]
 *        200 kills a store by default; --keep writes bench/results/kill-add.md
 * Exit 1 when a dossier was not whole once.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initStore, openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { collect } from '../test/kept-reports.js';
import { ENGINES, type TestEngine } from '../test/stores.js';
import { makeRound } from './kill-rounds.js';
import { root } from './shared-data.js';

const PROGRAM = join(root, 'dist/cli/main.js');
const EXAMPLE = join(root, 'examples/alaska-2025.jsonl');
/** Beside the example’s. */
const MADE_REPORTS = 8;

interface Result {
  readonly kills: number;
  /** Kills that left reports kept and not yet read. */
  readonly between: number;
  /** Dossiers that came to their end. */
  readonly whole: number;
  readonly faults: readonly string[];
}

const run = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`readout ${args.join(' ')}: ${stderr}`);
  return stdout;
};

/** @returns whether it was killed, or had come to its end before; and how long it ran */
function add(address: string, files: readonly string[], after: number): Promise<{ killed: boolean; ms: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    // A group of its own: its readers die with it, as when the machine goes down.
    const adding = spawn(process.execPath, [PROGRAM, 'add', address, ...files], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    adding.stderr.setEncoding('utf8').on('data', (said: string) => {
      errors += said;
    });
    const kill = Number.isFinite(after)
      ? setTimeout(() => {
          if (adding.pid !== undefined && adding.exitCode === null) process.kill(-adding.pid, 'SIGKILL');
        }, after)
      : undefined;
    adding.on('error', reject).on('close', (code, signal) => {
      clearTimeout(kill);
      if (signal === 'SIGKILL') resolve({ killed: true, ms: performance.now() - begun });
      else if (code === 0) resolve({ killed: false, ms: performance.now() - begun });
      else reject(new Error(`readout add stopped with ${code}: ${errors}`));
    });
  });
}

const inStore = async <Found>(address: string, look: (store: Store) => Promise<Found>): Promise<Found> => {
  const store = await openStore(address);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
};

interface Contents {
  readonly texts: string;
  readonly claims: string;
  readonly dossier: string;
}

const contents = async (address: string): Promise<Contents> => ({
  ...(await inStore(address, async (store) => ({
    texts: JSON.stringify(await collect(store.texts())),
    claims: JSON.stringify(await collect(store.claims())),
  }))),
  dossier: run('export', address, '--format', 'json'),
});

async function killAdding(engine: TestEngine, files: readonly string[], wanted: number): Promise<Result> {
  const running = await engine.start();
  try {
    const undisturbed = running.newAddress();
    await initStore(undisturbed);
    const { ms: length } = await add(undisturbed, files, Number.POSITIVE_INFINITY);
    const expected = await contents(undisturbed);
    const faults: string[] = [];
    let [kills, between, whole] = [0, 0, 0];
    let address = running.newAddress();
    await initStore(address);
    while (kills < wanted) {
      const { killed } = await add(address, files, Math.random() * length);
      const named = `dossier ${whole + 1}, kill ${kills}`;
      const told = await inStore(address, async (store) => ({
        faults: await store.check(),
        counts: await store.count(),
        additions: await store.additions(),
      }));
      faults.push(...told.faults.map((fault) => `${named}: ${fault}`));
      if (new Set(told.additions.map(({ report }) => report)).size !== told.counts.reports)
        faults.push(`${named}: ${told.counts.reports} reports, ${told.additions.length} additions`);
      if (killed) {
        kills += 1;
        if (told.counts.waiting > 0) between += 1;
        if (kills % 20 === 0) console.error(`${engine.name}: ${kills} kills, ${faults.length} faults`);
        if (kills < wanted) continue;
        // What the last kill left is brought to its end, too.
        await add(address, files, Number.POSITIVE_INFINITY);
      }
      const found = await contents(address);
      for (const part of ['texts', 'claims', 'dossier'] as const)
        if (found[part] !== expected[part]) faults.push(`${named}: the ${part} are not those of an undisturbed run`);
      run('verify', address);
      whole += 1;
      address = running.newAddress();
      await initStore(address);
    }
    return { kills, between, whole, faults };
  } finally {
    running.stop();
  }
}

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, keep: { type: 'boolean' } } });
const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'));
try {
  const made = join(folder, 'rounds.jsonl');
  const lines = Array.from({ length: MADE_REPORTS }, (_, number) => {
    const { id, text, published } = makeRound('round-', number);
    return JSON.stringify({ id, text, published });
  });
  writeFileSync(made, `${lines.join('\n')}\n`);
  const results = await Promise.all(
    ENGINES.map(async (engine) => ({
      engine,
      ...(await killAdding(engine, [EXAMPLE, made], Number(values.kills))),
    })),
  );
  for (const { engine, faults } of results) for (const fault of faults) console.error(`${engine.name}: ${fault}`);
  const rows = results.map(
    ({ engine, kills, between, whole, faults }) =>
      `| ${engine.name} | ${kills} | ${between} | ${whole} | ${faults.length} |`,
  );
  console.log(rows.join('\n'));
  const page = `# \`readout add\` killed

\`readout add\` takes the example's thread and ${MADE_REPORTS} short reports, and is killed (-9, with its readers) at a random moment of the
length of a whole run; the same command goes on, until it comes to its end. After each kill the engine's own check is clean
and no report is there twice; at the end texts, claims and the exported dossier are the same bytes as those of an
undisturbed run, and \`readout verify\` reads every quote back. \`npm run bench:kill-add -- --keep\`

| store | kills | with reports kept and not yet read | dossiers brought to their end | faults |
|---|---|---|---|---|
${rows.join('\n')}
`;
  if (values.keep) writeFileSync(join(root, 'bench/results/kill-add.md'), page);
  process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
