/**
 * Answers that were given, kept as bytes as long as the dossier stands as it does: what depends on nothing but a snapshot
 * and the address asked for is the same each time.
 *
 * What depends on more says so in its tag (`tag` in answers.ts), and is not kept.
 */
import type { MiddlewareHandler } from 'hono';
import type { Desk } from './desk.js';

const MOST_BYTES = 32 * 2 ** 20;
const LONGEST_BYTES = 2 ** 20;

interface Kept {
  readonly body: ArrayBuffer;
  readonly headers: Record<string, string>;
}

export function cacheAnswers(desk: Desk): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  let [of, bytes] = ['', 0];
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const { version } = await desk.snapshots.present();
    if (of !== version) {
      kept.clear();
      [of, bytes] = [version, 0];
    }
    const known = kept.get(c.req.url);
    if (known) return c.body(known.body, 200, known.headers);
    await next();
    const { status, headers } = c.res;
    const [tag, type] = [headers.get('etag') ?? '', headers.get('content-type') ?? ''];
    if (status !== 200 || !/^"[^"+]+"$/.test(tag) || !type.startsWith('application/json')) return;
    const body = await c.res.clone().arrayBuffer();
    // Made of a newer snapshot than the one looked for, or too large to be asked for often.
    if (of !== version || body.byteLength > LONGEST_BYTES) return;
    for (const [url, old] of kept) {
      if (bytes + body.byteLength <= MOST_BYTES) break;
      kept.delete(url);
      bytes -= old.body.byteLength;
    }
    kept.set(c.req.url, { body, headers: { etag: tag, 'content-type': type } });
    bytes += body.byteLength;
  };
}
