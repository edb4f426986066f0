/**
 * A desk as it runs: a real server on a free port, a real dossier in a temporary folder, asked over HTTP. Its thread is
 * that of reports-read.ts; what comes in later is read without a model (kept-reports.ts).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../src/evidence/fingerprint.js';
import { createApp } from '../src/server/app.js';
import { Desk, type DeskOptions } from '../src/server/desk.js';
import { listen } from '../src/server/listen.js';
import { initStore, openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { makeClaims } from './kept-reports.js';
import { THREAD } from './reports-read.js';

export const TOKEN = 'a-token-for-tests';
/** The day the desk is looked at. */
export const TODAY = '2025-04-01';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are told apart by the tests that ask for them
  readonly body: any;
}

export interface RunningDesk {
  readonly origin: string;
  readonly port: number;
  readonly address: string;
  readonly desk: Desk;
  readonly store: Store;
  /** Asks with the token. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** Sends JSON. @param version the version that was seen; '*': whatever it is */
  send(path: string, body?: unknown, version?: string): Promise<Answer>;
  /** The present version. */
  version(): Promise<string>;
  close(): Promise<void>;
}

/** @param address another desk's dossier, to work on the same */
export async function openDesk(options: Partial<DeskOptions> = {}, address = newThread()): Promise<RunningDesk> {
  const path = await address;
  const store = await openStore(path);
  const desk = new Desk({
    store,
    author: 'desk officer',
    now: tick(),
    read: (onRead) => readWithoutModel(store, onRead),
    ...options,
  });
  const app = createApp({ desk, token: TOKEN, host: '127.0.0.1', version: '1.0.0' });
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  await desk.open();
  const origin = `http://127.0.0.1:${server.port}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    return read(await fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers }));
  };
  return {
    origin,
    port: server.port,
    address: path,
    desk,
    store,
    ask,
    send: (path, body, version) =>
      ask(path, {
        method: 'POST',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': version }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    version: async () => (await ask('/api/issues')).body.version,
    close: async () => {
      await server.close();
      await desk.close();
      await store.close();
    },
  };
}

/** A second passes each time it is looked at. */
function tick(): () => string {
  let now = Date.parse(`${TODAY}T09:00:00.000Z`);
  return () => {
    now += 1_000;
    return new Date(now).toISOString();
  };
}

export async function read(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : null };
}

const folders: string[] = [];

export function removeThreads(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** @returns the address of a new dossier of the thread */
async function newThread(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'));
  folders.push(folder);
  const path = join(folder, 'talks.dossier');
  await initStore(path);
  const store = await openStore(path);
  await store.keepReports(
    THREAD.map(({ report }) => report),
    '2025-03-21T09:00:00.000Z',
  );
  await store.keepClaims(THREAD);
  await store.close();
  return path;
}

async function readWithoutModel(store: Store, onRead: Parameters<DeskOptions['read']>[0]): Promise<void> {
  for await (const report of store.waiting()) {
    await store.keepClaims([{ ...makeClaims(report), fingerprint: fingerprint(report.text) }]);
    onRead({ report: report.id, failed: false });
  }
}
