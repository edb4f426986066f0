import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { initStore, openStore } from '../src/store/open.js';
import { makeReport } from './kept-reports.js';

/** The desk as it is installed, opened as a person opens it; `npm test` builds it first. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Opened {
  readonly origin: string;
  readonly program: ChildProcess;
  readonly folder: string;
  said(): string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are told apart by the tests that ask for them
  ask(path: string, init?: RequestInit): Promise<any>;
  close(signal?: NodeJS.Signals): Promise<number | null>;
}

let folder = '';
/** The example, read. */
let whole = '';
let names = 0;
const open: Opened[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-serve-'));
  whole = join(folder, 'whole.dossier');
  expect((await run('init', whole)).code).toBe(0);
  expect((await run('add', whole, 'examples/alaska-2025.jsonl')).code).toBe(0);
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOfWhole(): string {
  const path = join(folder, `talks-${++names}.dossier`);
  copyFileSync(whole, path);
  return path;
}

async function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = spawn(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, said };
}

async function serve(...args: readonly string[]): Promise<Opened> {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const program = spawn(process.execPath, ['dist/cli/main.js', 'serve', ...args, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary },
  });
  let said = '';
  program.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = once(program, 'close') as Promise<[number | null]>;
  const line = await Promise.race([once(program.stdout as NodeJS.ReadableStream, 'data'), ended.then(() => [''])]);
  const { origin, searchParams } = new URL(String(line[0]).trim());
  const headers = { authorization: `Bearer ${searchParams.get('token')}` };
  const desk: Opened = {
    origin,
    program,
    folder: temporary,
    said: () => said,
    ask: async (path, init = {}) =>
      (await fetch(`${origin}${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } })).json(),
    close: async (signal = 'SIGTERM') => {
      program.kill(signal);
      return (await ended)[0];
    },
  };
  open.push(desk);
  return desk;
}

const send = (desk: Opened, path: string, body: unknown, more: Record<string, string> = {}) =>
  desk.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify(body),
  });

describe('readout serve', () => {
  it('alone offers the bundled example, in a copy that is gone afterwards', async () => {
    const desk = await serve();
    await expect.poll(async () => (await desk.ask('/api/reports?state=read')).total, { timeout: 30_000 }).toBe(8);
    expect((await desk.ask('/api/meetings')).total).toBeGreaterThan(3);
    expect(desk.said()).toContain('the bundled example');
    expect(readdirSync(desk.folder)).toHaveLength(1);
    expect(await desk.close('SIGINT')).toBe(0);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('opens a dossier, reads what was left waiting in it, and closes it whole', async () => {
    const path = copyOfWhole();
    const store = await openStore(path);
    await store.keepReports(
      [makeReport('riyadh', 'Marco Rubio met Sergei Lavrov in Riyadh.')],
      '2025-02-18T12:00:00.000Z',
    );
    await store.close();
    const desk = await serve(path);
    await expect.poll(async () => (await desk.ask('/api/reports?state=waiting')).total, { timeout: 30_000 }).toBe(0);
    expect((await desk.ask('/api/reports/riyadh')).marks.length).toBeGreaterThan(0);
    expect(await desk.close()).toBe(0);
    expect((await run('verify', path)).code).toBe(0);
  });

  it('works on one dossier with the command line: each sees what the other did', async () => {
    const path = copyOfWhole();
    const desk = await serve(path);
    const { items, version } = await desk.ask('/api/meetings');
    const [{ id }] = items;
    expect(await run('judge', path, 'value', id, 'place', 'Juneau')).toMatchObject({ code: 0 });
    expect((await desk.ask(`/api/meetings/${id}`)).meeting.place.text).toBe('Juneau');
    // What was seen before it is refused, with both.
    const word = { kind: 'value', record: id, field: 'place', value: 'Nome' };
    const clash = await send(desk, '/api/judgements', word, { 'if-match': version });
    expect(clash).toMatchObject({ status: 409, present: { place: { text: 'Juneau' } } });
    await send(desk, '/api/judgements', word, { 'if-match': clash.version });
    expect(await run('judge', path, 'undo', (await desk.ask('/api/judgements')).items[0].judgement.id)).toMatchObject({
      code: 0,
    });
    expect((await desk.ask(`/api/meetings/${id}`)).meeting.place.text).toBe('Juneau');
    await send(desk, '/api/reports', { text: 'Steve Witkoff met Vladimir Putin in Moscow.', published: '2025-08-06' });
    expect((await run('add', path, 'examples/geneva-2021.txt')).code).toBe(0);
    await expect.poll(async () => (await desk.ask('/api/reports?state=read')).total, { timeout: 30_000 }).toBe(10);
  });

  it('goes on where the process that reads is killed, and reads the rest with the next report', async () => {
    const desk = await serve(copyOfWhole());
    const texts = Array.from({ length: 24 }, (_, i) =>
      `Marco Rubio met Sergei Lavrov in Riyadh ${i} times. `.repeat(12),
    );
    for (const text of texts) await send(desk, '/api/reports', { text, published: '2025-02-18' });
    await expect.poll(() => childOf(desk.program.pid), { timeout: 10_000 }).toBeTruthy();
    const reader = childOf(desk.program.pid);
    process.kill(reader as number, 'SIGKILL');
    await expect.poll(() => childOf(desk.program.pid) !== reader, { timeout: 10_000 }).toBe(true);
    expect((await desk.ask('/api/reports')).total).toBe(32);
    await send(desk, '/api/reports', { text: 'Marco Rubio called Sergei Lavrov.', published: '2025-02-19' });
    await expect.poll(async () => (await desk.ask('/api/reports?state=read')).total, { timeout: 50_000 }).toBe(33);
    expect(desk.program.exitCode).toBeNull();
  });

  it('says in one line where it cannot start', async () => {
    expect(await run('serve', join(folder, 'none.dossier'), '--no-open')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^readout: .*none\.dossier.*\n$/),
    });
    expect(await run('serve', '--port', '70000')).toMatchObject({
      code: 2,
      said: expect.stringContaining('0 to 65535'),
    });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    expect(await run('serve', whole, '--no-open', '--port', `${port}`)).toMatchObject({
      code: 2,
      said: `readout: port ${port} is in use: choose another with --port, or 0 for any\n`,
    });
    taken.close();
  });

  it('opens an empty dossier: every list is empty, and says so', async () => {
    const path = join(folder, 'empty.dossier');
    await initStore(path);
    const desk = await serve(path);
    for (const list of [
      'meetings',
      'positions/grid',
      'commitments',
      'statements',
      'parties',
      'reports',
      'suggestions',
      'judgements',
    ])
      expect(await desk.ask(`/api/${list}`)).toMatchObject({ total: 0, items: [], next: null });
    expect((await desk.ask('/api/today')).next.total).toBe(0);
  });
});

/** The first child process of a program, as Linux tells it. */
function childOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return null;
  return Number(readFileSync(file, 'utf8').trim().split(' ')[0]) || null;
}
