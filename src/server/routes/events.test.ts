import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeJudgement, makeReport } from '../../../test/kept-reports.js';
import { openDesk, type RunningDesk, removeThreads, TOKEN } from '../../../test/running-desk.js';
import { openStore } from '../../store/open.js';

let running: RunningDesk;
const listening: Listening[] = [];
beforeEach(async () => {
  running = await openDesk();
});
afterEach(async () => {
  for (const listener of listening.splice(0)) listener.end();
  await running.close();
  removeThreads();
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly [name: string]: unknown };
}

interface Listening {
  readonly told: readonly Told[];
  readonly end: () => void;
}

/** @param lastId as a browser sends it that was cut off */
async function listen(lastId?: string): Promise<Listening> {
  const abort = new AbortController();
  const answer = await fetch(`${running.origin}/api/events`, {
    signal: abort.signal,
    headers: { authorization: `Bearer ${TOKEN}`, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const told: Told[] = [];
  const take = async (): Promise<void> => {
    let text = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = `${text}${chunk}`.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const lines = part.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]);
        const { id = '', event = '', data = '{}' } = Object.fromEntries(lines);
        if (event !== '') told.push({ id, event, data: JSON.parse(data) });
      }
    }
  };
  take().catch(() => {});
  const listener = { told, end: () => abort.abort() };
  listening.push(listener);
  return listener;
}

const kinds = ({ told }: Listening): string[] => told.map(({ event }) => event);

it('begins with the present version, so that whoever comes back looks anew where it is another', async () => {
  const listener = await listen();
  await expect
    .poll(() => listener.told)
    .toMatchObject([{ event: 'version', data: { stamp: await running.store.stamp() } }]);
});

it('tells of a judgement at once', async () => {
  const listener = await listen();
  await expect.poll(() => kinds(listener)).toEqual(['version']);
  const [{ id }] = (await running.ask('/api/meetings')).body.items;
  const { body } = await running.send('/api/judgements', { kind: 'reject', record: id }, '*');
  await expect.poll(() => kinds(listener)).toEqual(['version', 'version']);
  expect(body.version).toMatch(new RegExp(`^${listener.told[1]?.data.stamp}@`));
});

it('tells how far the reading of a report is, and when it rests', async () => {
  const listener = await listen();
  const [{ id }] = (await running.send('/api/reports', { text: 'Rubio and Lavrov spoke by telephone.' })).body.reports;
  await expect.poll(() => kinds(listener)).toContain('rested');
  const told = listener.told.filter(({ event }) => event !== 'version').map(({ event, data }) => ({ event, ...data }));
  expect(told).toEqual([
    { event: 'reading', done: 0, waiting: 1 },
    { event: 'read', report: id, failed: false },
    { event: 'reading', done: 1, waiting: 0 },
    { event: 'rested', problem: null },
  ]);
});

it('gives whoever was cut off what was missed, once and in order', async () => {
  const first = await listen();
  await running.send('/api/reports', { text: 'Rubio and Lavrov spoke by telephone.' });
  await expect.poll(() => kinds(first)).toContain('rested');
  const before = first.told.length;
  first.end();
  const last = first.told.at(-1)?.id ?? '';
  await running.send('/api/reports', { text: 'Rubio and Lavrov spoke again.' });
  await expect.poll(() => running.desk.reading.isBusy).toBe(false);
  const second = await listen(last);
  await expect.poll(() => kinds(second)).toContain('rested');
  // All of it from the beginning of the first is what both heard together.
  const whole = await listen(first.told[0]?.id);
  await expect.poll(() => whole.told.length).toBe(before - 1 + second.told.length);
  expect([...first.told.slice(1), ...second.told]).toEqual(whole.told);
});

it.each(['of-another-start-7', '', 'x'.repeat(99)])(
  'gives the present version to whoever comes with "%s"',
  async (id) => {
    const listener = await listen(id);
    await expect.poll(() => kinds(listener)).toEqual(['version']);
  },
);

it('tells what the command line did to the same dossier', async () => {
  const listener = await listen();
  await expect.poll(() => kinds(listener)).toEqual(['version']);
  const other = await openStore(running.address);
  await other.keepReports([makeReport('other', 'Rubio met Lavrov.')], '2025-04-01T10:00:00.000Z');
  await other.keepJudgements([makeJudgement('judgement-other', '2025-04-01T10:00:00.000Z')]);
  await other.close();
  await expect.poll(() => kinds(listener), { timeout: 4_000 }).toEqual(['version', 'version']);
  expect((await running.ask('/api/judgements')).body.items).toMatchObject([{ judgement: { id: 'judgement-other' } }]);
});

it('forgets whoever went away', async () => {
  const before = running.desk.events.listeners;
  const listener = await listen();
  await expect.poll(() => running.desk.events.listeners).toBe(before + 1);
  listener.end();
  await expect.poll(() => running.desk.events.listeners).toBe(before);
});

it('refuses more windows than there can be, and the others go on', async () => {
  const ends = Array.from({ length: 200 }, () => running.desk.events.listen(() => {}));
  const answer = await running.ask('/api/events');
  expect([answer.status, answer.body.type]).toEqual([429, '/api#too-many']);
  for (const end of ends) end();
  expect(kinds(await listen())).toEqual([]);
});

it('a server that closes waits for no listener', async () => {
  await listen();
  const begun = Date.now();
  await running.close();
  expect(Date.now() - begun).toBeLessThan(2_000);
  running = await openDesk();
});
