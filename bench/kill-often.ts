/**
 * Kills a process that writes to a store, again and again, and looks each time whether the store is whole: all that was
 * told as kept is there, no transaction is there in part, nothing is there twice, the engine's own check is clean.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { asKept, collect, makeClaims } from '../test/kept-reports.js';
import { BATCH, judgementId, makeRound } from './kill-rounds.js';

const WRITER = join(fileURLToPath(new URL('.', import.meta.url)), 'kill-writer.ts');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PREFIX = 'round-';
/** Milliseconds from the opened store to the kill, at most. The writer has more to do than that. */
const LONGEST = 250;

export interface KillsReport {
  readonly kills: number;
  readonly reports: number;
  /** Kills that hit a report kept and not yet read, a judgement owed, or neither: where the writer was. */
  readonly between: number;
  readonly faults: readonly string[];
}

export async function killOften(address: string, kills: number): Promise<KillsReport> {
  const faults: string[] = [];
  let between = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const told = await killWriter(address);
    const store = await openStore(address);
    try {
      const found = await findFaults(store, told);
      faults.push(...found.map((fault) => `kill ${kill}: ${fault}`));
      if ((await store.count()).waiting > 0) between += 1;
    } finally {
      await store.close();
    }
  }
  const reports = await finish(address);
  const store = await openStore(address);
  try {
    faults.push(...(await compareAll(store, reports)));
  } finally {
    await store.close();
  }
  return { kills, reports, between, faults };
}

type Told = { readonly [what in 'reports' | 'claims' | 'judgements']: number };

/** Starts a writer without end and kills it at a random moment after it has opened the store. */
function killWriter(address: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, ['--import', TSX, WRITER, address, PREFIX, 'Infinity'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let lines = '';
    let errors = '';
    let waiting = true;
    writer.stdout.setEncoding('utf8').on('data', (said: string) => {
      lines += said;
      if (waiting) setTimeout(() => writer.kill('SIGKILL'), Math.random() * LONGEST);
      waiting = false;
    });
    writer.stderr.setEncoding('utf8').on('data', (said: string) => {
      errors += said;
    });
    writer.on('error', reject).on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(readTold(lines));
      else reject(new Error(`the writer stopped by itself: ${errors}`));
    });
  });
}

function readTold(lines: string): Told {
  const last = (what: string): number => {
    const numbers = [...lines.matchAll(new RegExp(`^${what} (\\d+)\\n`, 'gm'))];
    return Number(numbers.at(-1)?.[1] ?? 0);
  };
  return { reports: last('reports'), claims: last('claims'), judgements: last('judgements') };
}

async function findFaults(store: Store, told: Told): Promise<readonly string[]> {
  const faults = [...(await store.check())];
  const { reports, waiting, judgements } = await store.count();
  const read = reports - waiting;
  if (reports < told.reports) faults.push(`${told.reports} reports were kept, ${reports} are there`);
  if (read < told.claims) faults.push(`${told.claims} reports were read, ${read} are`);
  if (judgements < told.judgements) faults.push(`${told.judgements} judgements were kept, ${judgements} are there`);
  if (reports % BATCH !== 0) faults.push(`${reports} reports: some of a transaction are missing`);
  if (waiting !== 0 && waiting !== BATCH) faults.push(`${waiting} reports wait: some of a transaction are missing`);
  const additions = await store.additions();
  if (additions.length !== reports) faults.push(`${reports} reports were added ${additions.length} times`);
  return faults;
}

/** Lets a writer come to its end, one batch further on. */
async function finish(address: string): Promise<number> {
  const store = await openStore(address);
  const reports = (await store.count()).reports + BATCH;
  await store.close();
  await write(address, PREFIX, reports);
  return reports;
}

/** Runs a writer to its end. */
export function write(address: string, prefix: string, reports: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, ['--import', TSX, WRITER, address, prefix, String(reports)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    writer.stderr.setEncoding('utf8').on('data', (said: string) => {
      errors += said;
    });
    writer
      .on('error', reject)
      .on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the writer stopped: ${errors}`))));
  });
}

/** Everything against what it was made of. */
async function compareAll(store: Store, reports: number): Promise<readonly string[]> {
  return compareWith(store, [[PREFIX, reports]]);
}

export async function compareWith(
  store: Store,
  written: readonly (readonly [prefix: string, reports: number])[],
): Promise<readonly string[]> {
  const rounds = written.flatMap(([prefix, reports]) =>
    Array.from({ length: reports }, (_, number) => makeRound(prefix, number)),
  );
  const expected = rounds.sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = expected.map(({ id, sha256, text }) => ({ document: id, sha256, text }));
  const claims = expected.map((round) => asKept(makeClaims(round)));
  const judgements = written.flatMap(([prefix, reports]) =>
    Array.from({ length: reports / BATCH }, (_, batch) => judgementId(prefix, batch + 1)),
  );
  const same = (what: string, a: readonly unknown[], b: readonly unknown[]): string[] =>
    JSON.stringify(a) === JSON.stringify(b) ? [] : [`${what}: ${a.length}, not the ${b.length} that were given`];
  return [
    ...(await store.check()),
    ...same('texts', await collect(store.texts()), texts),
    ...same('claims', await collect(store.claims()), claims),
    ...same('judgements', (await store.judgements()).map(({ id }) => id).sort(), judgements.sort()),
    ...same('reports waiting', await collect(store.waiting()), []),
    ...same(
      'additions',
      (await store.additions()).map(({ report }) => report).sort(),
      expected.map(({ id }) => id),
    ),
  ];
}
