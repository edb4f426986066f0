import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchPage, type Reach } from './fetch-page.js';
import { isPublicAddress } from './public-address.js';

/** A server of this machine plays the public internet: under this name, and by this address alone, it may be reached. */
const ALLOWED = '127.0.0.1';
let server: Server;
let port = 0;
let answer: RequestListener = () => {};
let resolved: string[] = [];
const asked: string[] = [];

const reach: Reach = {
  resolve: async (name) => {
    resolved.push(name);
    return NAMES[name] ?? [ALLOWED];
  },
  allows: (address) => address === ALLOWED,
  timeout: 500,
  mostBytes: 10_000,
};
const NAMES: { readonly [name: string]: readonly string[] } = {
  'inside.test': ['10.0.0.1'],
  'both.test': [ALLOWED, '10.0.0.1'],
  'nowhere.test': [],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  resolved = [];
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const page =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
const redirectTo =
  (location: string, then: RequestListener = page('there')): RequestListener =>
  (request, response) =>
    request.url === '/' ? response.writeHead(302, { location }).end() : then(request, response);
const fetchFrom = (name = 'news.test', path = '/') => fetchPage(`http://${name}:${port}${path}`, reach);

describe('a page is fetched', () => {
  it('from a name whose addresses may be reached', async () => {
    answer = page('<p>They met.</p>');
    const { url, bytes } = await fetchFrom();
    expect(bytes.toString()).toBe('<p>They met.</p>');
    expect(url).toBe(`http://news.test:${port}/`);
    expect(asked).toEqual([`news.test:${port}/`]);
  });

  it('packed', async () => {
    answer = page(gzipSync('They met.'), { 'content-encoding': 'gzip' });
    expect((await fetchFrom()).bytes.toString()).toBe('They met.');
  });

  it('from where it was moved to, under its new address', async () => {
    answer = redirectTo('/moved');
    expect((await fetchFrom()).url).toBe(`http://news.test:${port}/moved`);
  });
});

describe('nothing is asked of', () => {
  it.each(['inside.test', 'both.test', 'nowhere.test', '10.0.0.1', '[::1]'])('%s', async (name) => {
    answer = page('secret');
    await expect(fetchFrom(name)).rejects.toThrow('does not lie in the public internet');
    expect(asked).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://news.test/', 'news.test', 'javascript:alert(1)'])('%s', async (address) => {
    await expect(fetchPage(address, reach)).rejects.toThrow('only addresses that begin with http');
  });

  it('an address with a password', async () => {
    await expect(fetchPage('http://desk:key@news.test/', reach)).rejects.toThrow('name and a password');
  });

  it.each(['http://inside.test/', 'http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/'])(
    'what a page leads on to: %s',
    async (location) => {
      answer = redirectTo(location);
      await expect(fetchFrom()).rejects.toThrow('does not lie in the public internet');
      expect(asked).toHaveLength(1);
    },
  );

  it('a file a page leads on to', async () => {
    answer = redirectTo('file:///etc/passwd');
    await expect(fetchFrom()).rejects.toThrow('only addresses that begin with http');
  });

  it('this machine in another spelling, by the rule that is in force', async () => {
    const open = { ...reach, allows: isPublicAddress };
    for (const name of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]'])
      await expect(fetchPage(`http://${name}:${port}/`, open)).rejects.toThrow('public internet');
    expect(asked).toEqual([]);
  });
});

it('a name that answers otherwise a moment later gains nothing: the connection goes where was checked', async () => {
  answer = page('They met.');
  // A second question would lead inside.
  const turning: Reach = { ...reach, resolve: async () => (asked.push('resolved') === 1 ? [ALLOWED] : ['10.0.0.1']) };
  expect((await fetchPage(`http://turns.test:${port}/`, turning)).bytes.toString()).toBe('They met.');
  expect(asked).toEqual(['resolved', `turns.test:${port}/`]);
});

it('each redirect is resolved and checked anew', async () => {
  answer = redirectTo('/moved');
  await fetchFrom();
  expect(resolved).toEqual(['news.test', 'news.test']);
});

describe('it ends', () => {
  it('where redirects lead in circles', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    await expect(fetchFrom()).rejects.toThrow('leads on and on');
    expect(asked).toHaveLength(6);
  });

  it('where nothing is answered', async () => {
    answer = () => {};
    await expect(fetchFrom()).rejects.toThrow('took longer than 0.5 s');
  });

  it('where the answer drips on', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    await expect(fetchFrom()).rejects.toThrow('took longer than 0.5 s');
  });

  it('where a page is too large', async () => {
    answer = page('x'.repeat(10_001));
    await expect(fetchFrom()).rejects.toThrow('is larger than');
  });

  it('where it is too large once it is unpacked', async () => {
    answer = page(gzipSync('x'.repeat(2_000_000)), { 'content-encoding': 'gzip' });
    await expect(fetchFrom()).rejects.toThrow('is larger than');
  });

  it('where the packing is broken', async () => {
    answer = page('no gzip', { 'content-encoding': 'gzip' });
    await expect(fetchFrom()).rejects.toThrow('could not be fetched');
  });

  it('where it is no page', async () => {
    answer = page('%PDF', { 'content-type': 'application/pdf' });
    await expect(fetchFrom()).rejects.toThrow('is no page but application/pdf');
  });

  it('where the page is gone', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(fetchFrom()).rejects.toThrow('answered 404');
  });

  it('where the connection breaks', async () => {
    answer = (request) => request.socket.destroy();
    await expect(fetchFrom()).rejects.toThrow('could not be fetched');
  });
});
