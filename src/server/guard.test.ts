import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type RunningDesk, removeThreads, TOKEN } from '../../test/running-desk.js';
import { cookieName } from './guard.js';

let running: RunningDesk;
beforeAll(async () => {
  running = await openDesk();
});
afterAll(async () => {
  await running.close();
  removeThreads();
});

interface Answered {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Any headers, those too that `fetch` keeps to itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: running.port, path, headers, method }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asking.on('error', reject).end();
  });
}

const bearer = { authorization: `Bearer ${TOKEN}` };
const kindOf = ({ text }: Answered): string => (JSON.parse(text) as { type: string }).type;

describe('the key', () => {
  it('lets a program in', async () => {
    expect((await ask('/api/issues', bearer)).status).toBe(200);
  });

  it.each([
    ['none', {}],
    ['another', { authorization: 'Bearer another' }],
    ['the beginning of it', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['it and more', { authorization: `Bearer ${TOKEN}x` }],
    ['of another kind', { authorization: `Basic ${TOKEN}` }],
    ['in a cookie of another desk', { cookie: `readout-00000000=${TOKEN}` }],
  ])('refuses %s', async (_, headers: Record<string, string>) => {
    for (const path of ['/api/issues', '/api', '/api/openapi.json', '/api/events', '/api/none', '/api/exports/json']) {
      const answer = await ask(path, headers);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(kindOf(answer)).toBe('/api#no-token');
      expect(answer.text).not.toContain(TOKEN);
    }
  });

  it('goes from the opening link into a cookie that no script reads and no other site sends', async () => {
    const opened = await ask(`/?token=${TOKEN}&screen=today`);
    expect(opened.status).toBe(303);
    // Out of the address, so that it stays in no history.
    expect(opened.headers.location).toBe('/?screen=today');
    const [cookie = ''] = opened.headers['set-cookie'] as string[];
    expect(cookie).toBe(`${cookieName(TOKEN)}=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`);
    const [pair = ''] = cookie.split(';');
    expect((await ask('/api/issues', { cookie: pair })).status).toBe(200);
  });

  it('of a desk that was closed opens nothing', async () => {
    const opened = await ask('/?token=another');
    expect(opened.status).toBe(401);
    expect(opened.headers['set-cookie']).toBeUndefined();
  });

  it('is not asked for by the page at the door, which tells nothing of the dossier', async () => {
    const door = await ask('/');
    expect(door.status).toBe(200);
    expect(door.text).not.toMatch(/Lavrov|Ukraine/);
  });

  it('has a cookie of its own for each desk of a machine', () => {
    expect(cookieName('one')).not.toBe(cookieName('two'));
  });
});

describe('the name the desk is asked by', () => {
  it.each(['127.0.0.1', '127.0.0.1:9', 'localhost:4170', '[::1]:4170', 'LOCALHOST'])('may be %s', async (host) => {
    expect((await ask('/api/issues', { ...bearer, host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.0.2.7',
    'evil.example:4170',
    'a b',
  ])('may not be %s, also with the key', async (host) => {
    for (const path of ['/api/issues', '/', `/?token=${TOKEN}`]) {
      const { status } = await ask(path, { ...bearer, host });
      expect([400, 403]).toContain(status);
    }
  });
});

describe('a page of another site', () => {
  it.each(['https://evil.example', 'http://localhost:9', 'null', 'http://127.0.0.1'])(
    '%s is refused',
    async (origin) => {
      const answer = await ask('/api/issues', { ...bearer, origin });
      expect(answer.status).toBe(403);
      expect(kindOf(answer)).toBe('/api#wrong-origin');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it.each(['cross-site', 'same-site'])('is refused where the browser calls it %s', async (site) => {
    expect((await ask('/api/issues', { ...bearer, 'sec-fetch-site': site })).status).toBe(403);
  });

  it('is refused with what it would send', async () => {
    const headers = { ...bearer, origin: 'https://evil.example', 'content-type': 'text/plain' };
    expect((await ask('/api/judgements', headers, 'POST')).status).toBe(403);
    expect(await running.store.judgements()).toEqual([]);
  });

  it('is told nothing by a preflight', async () => {
    const answer = await ask('/api/issues', { origin: 'https://evil.example' }, 'OPTIONS');
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is not this desk’s own', async () => {
    const own = { ...bearer, origin: running.origin, 'sec-fetch-site': 'same-origin' };
    expect((await ask('/api/issues', own)).status).toBe(200);
  });
});

it('every answer forbids scripts that are not its own, frames, and guessing at types', async () => {
  for (const path of ['/', '/api', '/api/issues', '/api/none', '/none', '/api/exports/html']) {
    const { headers } = await ask(path, bearer);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

it('no answer of the API may lie in a shared cache', async () => {
  expect((await ask('/api/issues', bearer)).headers['cache-control']).toBe('private, no-cache');
});
