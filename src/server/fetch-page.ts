/**
 * A page from the public internet, and from nowhere else.
 *
 * In:  an address that somebody typed.
 * Out: its bytes and the address they came from after redirects. @throws ProblemError with one line for what is refused
 *      or fails.
 *
 * A name is resolved here, all its addresses have to be public, and the connection goes to one of those that were checked:
 * a name that answers otherwise a moment later gains nothing. Each redirect goes through the same door.
 */
import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { readAll } from '../intake/byte-stream.js';
import { ProblemError } from './problems.js';
import { isPublicAddress } from './public-address.js';

export interface FetchedPage {
  readonly url: string;
  readonly bytes: Buffer;
}

export type FetchPage = (url: string) => Promise<FetchedPage>;

export interface Reach {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly allows: (address: string) => boolean;
  readonly timeout: number;
  /** Of the page, unpacked. */
  readonly mostBytes: number;
}

const PUBLIC: Reach = {
  resolve: async (name) => (await resolveName(name, { all: true, verbatim: true })).map(({ address }) => address),
  allows: isPublicAddress,
  timeout: 20_000,
  mostBytes: 5 * 2 ** 20,
};

const MOST_REDIRECTS = 5;
const PAGES = /^(text\/(html|plain)|application\/xhtml\+xml)\s*(;|$)/i;

export async function fetchPage(address: string, reach: Reach = PUBLIC): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(reach.timeout);
  try {
    let url = parseAddress(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(url, reach, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        answer.destroy();
        url = parseAddress(new URL(headers.location, url).href);
        continue;
      }
      return { url: url.href, bytes: await readPage(answer, url, reach) };
    }
    throw new ProblemError('not-fetched', `${address} leads on and on: give the address of the page itself`);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (signal.aborted)
      throw new ProblemError(
        'not-fetched',
        `${address} took longer than ${reach.timeout / 1000} s: save the page, and add the file`,
      );
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new ProblemError(
      'not-fetched',
      `${address} could not be fetched (${reason}): save the page, and add the file`,
    );
  }
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ProblemError('cannot-be-done', 'only addresses that begin with http:// or https:// are fetched');
  if (url.username !== '' || url.password !== '')
    throw new ProblemError('cannot-be-done', 'an address with a name and a password in it is not fetched');
  url.hash = '';
  return url;
}

async function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) ? [name] : await reach.resolve(name);
  const [checked] = addresses;
  if (checked === undefined || !addresses.every(reach.allows))
    throw new ProblemError(
      'cannot-be-done',
      `${url.host} does not lie in the public internet: save the page, and add the file`,
    );
  const lookup: LookupFunction = (_, options, done) =>
    options.all ? done(null, [{ address: checked, family: isIP(checked) }]) : done(null, checked, isIP(checked));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // No agent: a connection that is kept was checked for another name.
    request(url, {
      agent: false,
      lookup,
      signal,
      headers: {
        accept: 'text/html, text/plain;q=0.9',
        'accept-encoding': 'gzip, br, deflate',
        'user-agent': 'Readout',
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

async function readPage(answer: IncomingMessage, url: URL, reach: Reach): Promise<Buffer> {
  const { statusCode = 0, headers } = answer;
  const refuse = (why: string): ProblemError => {
    answer.destroy();
    return new ProblemError('not-fetched', `${url.href} ${why}: save the page, and add the file`);
  };
  if (statusCode !== 200) throw refuse(`answered ${statusCode}`);
  if (!PAGES.test(headers['content-type'] ?? ''))
    throw refuse(`is no page but ${headers['content-type'] ?? 'of no known type'}`);
  const bytes = await readAll(unpack(answer), reach.mostBytes);
  if (bytes === null) throw refuse(`is larger than ${reach.mostBytes / 2 ** 20} MB`);
  return bytes;
}

/** What is packed small may be huge unpacked: the limit holds for what comes out. */
function unpack(answer: IncomingMessage): Readable {
  const unpacker = UNPACKERS.get(answer.headers['content-encoding'] ?? '')?.();
  if (!unpacker) return answer;
  answer.on('error', (error) => unpacker.destroy(error));
  return answer.pipe(unpacker);
}

const UNPACKERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);
