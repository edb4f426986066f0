/**
 * Who may ask: whoever has the key, from a page of this desk or from no page at all.
 *
 * - The key (a random token) is in the link that opens the desk; it becomes a cookie no script can read and no other site
 *   makes the browser send. Programs send it as `Authorization: Bearer`.
 * - `Host` has to be a name of this machine: a foreign name that was made to lead here (DNS rebinding) is refused.
 * - `Origin` and `Sec-Fetch-Site`, where a browser sends them, have to be this desk's own.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { answerProblem } from './problems.js';

export interface GuardOptions {
  readonly token: string;
  /** A name the desk was opened under besides the loopback's: that given with `--host`. */
  readonly host?: string;
}

export function guardHosts({ host }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const asked = hostOf(c);
    if (!isOwnName(asked, host))
      return answerProblem('wrong-origin', 'this desk is not reached by that name: open it by the link it printed');
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `${new URL(c.req.url).protocol}//${asked}`)
      return answerProblem('wrong-origin', 'a page of another site may not ask this desk');
    return next();
  };
}

/** Every call of the API. */
export function guardToken({ token }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return answerProblem('wrong-origin', 'a page of another site may not ask this desk');
    const [, bearer] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const given = bearer ?? getCookie(c, cookieName(token));
    if (given === undefined || !isSame(given, token))
      return answerProblem(
        'no-token',
        'open the desk by the link it printed, or send its token as "Authorization: Bearer …"',
      );
    return next();
  };
}

/** The opening link: takes the token out of the address, so that it stays in no history and no log. */
export function takeToken({ token }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query('token');
    if (given === undefined) return next();
    if (!isSame(given, token))
      return answerProblem('no-token', 'this link is of a desk that was closed: open it by the link printed last');
    setCookie(c, cookieName(token), token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    const url = new URL(c.req.url);
    url.searchParams.delete('token');
    return c.redirect(`${url.pathname}${url.search}`, 303);
  };
}

/** Cookies know no ports: two desks on one machine must not overwrite each other's. */
export const cookieName = (token: string): string => `readout-${digest(token).toString('hex').slice(0, 8)}`;

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const hostOf = (c: Context): string => (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();

/** Whatever the port: a tunnel may lead to it from another. An IP address cannot be made to lead elsewhere. */
function isOwnName(asked: string, host: string | undefined): boolean {
  const name = asked.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name === '127.0.0.1' || name === '::1') return true;
  if (host === undefined) return false;
  if (name === host.toLowerCase()) return true;
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);
  return isIP(name) !== 0 && own.includes(name);
}
