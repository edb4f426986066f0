import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../test/kept-reports.js';
import { openDesk, type RunningDesk, removeThreads, TOKEN } from '../../../test/running-desk.js';
import type { DeskEvent } from '../events.js';
import { ProblemError } from '../problems.js';

let running: RunningDesk;
beforeEach(async () => {
  running = await openDesk();
});
afterEach(async () => {
  await running.close();
  removeThreads();
});

const TEXT = 'Rubio and Lavrov spoke by telephone on Monday.';
/** Until nothing waits any more. */
async function rest(desk: RunningDesk = running): Promise<void> {
  await expect.poll(() => desk.desk.reading.isBusy, { timeout: 5_000 }).toBe(false);
}
async function drop(
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
  more: object = {},
) {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new Blob([content]), name);
  for (const [field, value] of Object.entries(more)) form.append(field, value);
  return running.ask('/api/reports/file', { method: 'POST', body: form });
}

describe('the list', () => {
  it('has the newest first, each with how far its reading is and how many records rest on it', async () => {
    const { body } = await running.ask('/api/reports?limit=2');
    expect(body).toMatchObject({
      total: 8,
      items: [
        { id: 'rejects', state: 'read' },
        { id: 'call', state: 'read' },
      ],
    });
    expect(body.items[0].records).toBeGreaterThan(0);
    expect(body.items[0].added).toBe('2025-03-21T09:00:00.000Z');
  });

  it('finds by the words of an id', async () => {
    expect((await running.ask('/api/reports?q=istan')).body.items).toMatchObject([{ id: 'istanbul' }]);
  });

  it('holds, as of a day, what was published until then', async () => {
    expect((await running.ask('/api/reports?asOf=2025-02-18')).body.total).toBe(2);
  });
});

describe('one report', () => {
  it('has its text as it came, and each mark lies on the words of a record', async () => {
    const { body } = await running.ask('/api/reports/told');
    expect(body.text).toBe('Lavrov met Rubio in Riyadh on Tuesday.');
    expect(body.marks.length).toBeGreaterThan(3);
    for (const { record, start, end } of body.marks) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(body.text.length);
      expect((await running.ask(`/api/records/${record}`)).status).toBe(200);
    }
    const place = body.marks.find((mark: { field: string }) => mark.field === 'place');
    expect(body.text.slice(place.start, place.end)).toContain('Riyadh');
  });

  it('keeps its earlier texts', async () => {
    await running.send('/api/reports', { id: 'told', text: TEXT, published: '2025-02-19' });
    await rest();
    const now = (await running.ask('/api/reports/told')).body;
    expect(now.text).toBe(TEXT);
    const [version] = now.document.versions;
    const earlier = (await running.ask(`/api/reports/told?sha256=${version.sha256}`)).body;
    expect(earlier).toMatchObject({ text: 'Lavrov met Rubio in Riyadh on Tuesday.', marks: [] });
  });

  it('names its copies', async () => {
    const long = Array.from({ length: 12 }, (_, i) => `The talks of day ${i} ended with no agreement on point ${i}.`);
    const text = long.join(' ');
    await running.send('/api/reports', { id: 'wire', text, outlet: 'AP', published: '2025-03-25' });
    await running.send('/api/reports', { id: 'paper', text, outlet: 'Times', published: '2025-03-26' });
    await rest();
    const { copies } = (await running.ask('/api/reports/paper')).body;
    expect(copies).toMatchObject([{ id: 'wire', outlet: 'AP' }]);
    expect((await running.ask('/api/reports?with=copies')).body.items).toMatchObject([{ id: 'paper' }]);
  });

  it.each(['none', '%2e%2e', 'a%00b', 'x'.repeat(999)])('%s is not there', async (id) => {
    const answer = await running.ask(`/api/reports/${id}`);
    expect([answer.status, answer.body.type]).toEqual([404, '/api#not-found']);
  });
});

describe('a report comes in', () => {
  it('by its text, waits, is read, and is told of', async () => {
    const answer = await running.send('/api/reports', {
      text: TEXT,
      title: 'A call',
      outlet: 'AP',
      published: '2025-03-24',
    });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ kept: { new: 1, changed: 0, known: 0 }, problems: [] });
    const [{ id }] = answer.body.reports;
    await rest();
    const { document, text } = (await running.ask(`/api/reports/${id}`)).body;
    expect(text).toBe(TEXT);
    expect(document).toMatchObject({ title: 'A call', outlet: 'AP', published: '2025-03-24' });
    expect((await running.ask('/api/parties?q=lavrov')).body.total).toBeGreaterThan(0);
    expect((await running.ask('/api/search?q=telephone&kind=report')).body.items).toMatchObject([
      { id, name: 'A call' },
    ]);
  });

  it('twice: it is known', async () => {
    await running.send('/api/reports', { text: TEXT });
    expect((await running.send('/api/reports', { text: TEXT })).body.kept).toEqual({ new: 0, changed: 0, known: 1 });
  });

  it('by files, each for itself, and what is none is told', async () => {
    const answer = await drop([
      ['folder\\call.txt', TEXT],
      ['two.jsonl', `${JSON.stringify({ id: 'a', text: 'One met Two.' })}\n{"id":\n`],
      ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ]);
    expect(answer.status).toBe(202);
    expect(answer.body.reports.map(({ id }: { id: string }) => id)).toEqual(['call', 'a']);
    expect(answer.body.problems.map(({ rule }: { rule: string }) => rule)).toHaveLength(2);
  });

  it('by a file alone that is none: refused with a line', async () => {
    const answer = await drop([['empty.txt', ' ']]);
    expect([answer.status, answer.body.type]).toEqual([422, '/api#cannot-be-done']);
    expect(answer.body.problems).toHaveLength(1);
  });

  it('by its address only where the desk was opened so', async () => {
    const answer = await running.send('/api/reports/address', { url: 'https://news.example/' });
    expect([answer.status, answer.body.type]).toEqual([403, '/api#not-allowed']);
  });

  it('by its address', async () => {
    const bytes = Buffer.from(
      '<html><head><title>A call</title></head><body><article><p>Rubio and Lavrov spoke.</p></article></body></html>',
    );
    const open = await openDesk({
      allowFetch: true,
      fetch: async (url) => {
        if (url.includes('inside'))
          throw new ProblemError('cannot-be-done', 'inside does not lie in the public internet');
        return { url: 'https://www.news.example/2025/call.html', bytes };
      },
    });
    try {
      const answer = await open.send('/api/reports/address', { url: 'https://short.example/x' });
      expect(answer.body.reports).toMatchObject([{ id: 'news.example-2025-call', title: 'A call' }]);
      await rest(open);
      expect((await open.send('/api/reports/address', { url: 'http://inside/' })).status).toBe(422);
    } finally {
      await open.close();
    }
  });

  it.each([
    ['no text', {}],
    ['an empty text', { text: ' \n' }],
    ['a day that is none', { text: TEXT, published: '2025-02-30' }],
    ['an address that runs', { text: TEXT, url: 'javascript:alert(1)' }],
    ['more than is asked for', { text: TEXT, also: true }],
    ['no object', [TEXT]],
  ])('with %s: refused, and nothing is kept', async (_, body) => {
    expect((await running.send('/api/reports', body)).status).toBe(400);
    expect((await running.store.count()).reports).toBe(8);
  });
});

describe('what is too large', () => {
  it('is refused by what it says of its length, before it is sent', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'content-length': 3e10 };
      const asking = request(
        { host: '127.0.0.1', port: running.port, path: '/api/reports', method: 'POST', headers },
        (answer) => {
          resolve(answer.statusCode);
          asking.destroy();
        },
      );
      asking.on('error', reject).write('{');
    });
    expect(status).toBe(413);
  });

  it('is refused where it says nothing of its length', async () => {
    const body = new ReadableStream({
      pull: (stream) => stream.enqueue(new Uint8Array(2 ** 20).fill(0x20)),
    });
    const answer = await running
      .ask('/api/reports', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit)
      // The connection may be cut before all of the answer is read.
      .catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
    expect((await running.ask('/api/reports')).body.total).toBe(8);
  });

  it('is less for what is no report', async () => {
    const answer = await running.send('/api/judgements', { kind: 'reject', record: 'x'.repeat(300_000) }, '*');
    expect([answer.status, answer.body.type]).toEqual([413, '/api#too-large']);
  });

  it('as a text of a megabyte is not', async () => {
    expect((await running.send('/api/reports', { text: `${TEXT}\n${'x '.repeat(5e5)}` })).status).toBe(202);
  });
});

it.each([
  ['/api/reports', 'text/plain', TEXT],
  ['/api/reports', 'multipart/form-data; boundary=x', '--x--'],
  ['/api/reports/file', 'application/json', '{}'],
  ['/api/judgements', '', '{}'],
])('%s as "%s" is not read', async (path, type, body) => {
  const answer = await running.ask(path, { method: 'POST', headers: { 'content-type': type, 'if-match': '*' }, body });
  expect([answer.status, answer.body.type]).toEqual([415, '/api#wrong-type']);
});

it.each([
  ['{', 'no JSON'],
  ['"\ud800', 'half a letter'],
])('a body that is %s is told', async (body) => {
  const answer = await running.ask('/api/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect([answer.status, answer.body.type]).toEqual([400, '/api#bad-input']);
});

it('a form that is none is told', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await running.ask('/api/reports/file', { method: 'POST', headers, body: 'no form' });
  expect([answer.status, answer.body.type]).toEqual([400, '/api#bad-input']);
});

describe('a hostile report', () => {
  const HOSTILE = [
    '<script>alert(1)</script><img src=x onerror=alert(1)> met Lavrov.',
    '\u202egnp.exe\u2066 met Lavrov.',
    `${'W'.repeat(100_000)} met Lavrov.`,
    '\ue000Lavrov\ue001 met \ue001Rubio\ue000.',
    '__proto__ met constructor. Lavrov said “{{7*7}}”.',
    '😀 Зеленский met 习近平 and Lavrov.',
  ];

  it.each(HOSTILE)('comes back as it was given, as data and never as a page: %.40s', async (text) => {
    const [{ id }] = (await running.send('/api/reports', { text, id: '<b>"x"/../é', title: text.slice(0, 400) })).body
      .reports;
    await rest();
    const answer = await running.ask(`/api/reports/${encodeURIComponent(id)}`);
    expect(answer.body).toMatchObject({ id, text });
    for (const path of [
      '/api/today',
      '/api/parties',
      '/api/statements',
      '/api/reports',
      '/api/search?q=lavrov',
      '/api/brief',
    ]) {
      const { status, headers } = await running.ask(path);
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'application/json']);
    }
    // What is marked in a text is told in pieces: a text cannot bring marks in.
    const { items } = (await running.ask('/api/search?q=lavrov&kind=report')).body;
    const { snippet } = items.find((hit: { id: string }) => hit.id === id);
    expect(snippet.every((piece: object) => Object.keys(piece).join() === 'text,hit')).toBe(true);
    const html = await running.ask('/api/exports/html');
    expect(html.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(html.text).not.toMatch(/<script|<img[^>]*onerror/i);
  });
});

describe('the reader', () => {
  it('that dies takes nothing with it: the desk says so, goes on, and reads what waits with the next report', async () => {
    let dies = true;
    const desk = await openDesk({
      read: async (onRead) => {
        if (dies) throw new Error('the reader stopped: it was ended by SIGSEGV');
        onRead({ report: 'x', failed: false });
      },
    });
    const told: DeskEvent[] = [];
    desk.desk.events.listen(({ event }) => told.push(event));
    try {
      const [{ id }] = (await desk.send('/api/reports', { text: TEXT })).body.reports;
      await rest(desk);
      expect(told.at(-1)).toEqual({ kind: 'rested', problem: 'the reader stopped: it was ended by SIGSEGV' });
      expect((await desk.ask('/api/reports')).body.items[0]).toMatchObject({ id, state: 'waiting' });
      expect((await desk.ask(`/api/reports/${id}`)).body).toMatchObject({ text: TEXT, document: null, marks: [] });
      dies = false;
      await desk.send('/api/reports', { text: `${TEXT} Again.` });
      await rest(desk);
      expect(told.at(-1)).toEqual({ kind: 'rested', problem: null });
    } finally {
      await desk.close();
    }
  });

  it('that cannot read a report leaves it in the list as failed', async () => {
    const desk = await openDesk({
      read: async (onRead) => {
        const problem = { rule: 'reading/failed', level: 'error', message: 'could not be read' } as const;
        const waiting = await collect(desk.store.waiting());
        await desk.store.keepFailures(waiting.map((report) => ({ report, problem })));
        for (const { id } of waiting) onRead({ report: id, failed: true });
      },
    });
    try {
      await desk.send('/api/reports', { id: 'broken', text: TEXT });
      await rest(desk);
      expect((await desk.ask('/api/reports?state=failed')).body.items).toMatchObject([{ id: 'broken' }]);
    } finally {
      await desk.close();
    }
  });
});
