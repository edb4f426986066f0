/**
 * Answers that were given, kept as bytes as long as the dossier stands as it does and no report comes in: the same address
 * has the same answer then.
 *
 * What depends on more (when somebody last looked) has no tag, or says `no-store`, and is not kept.
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
    const { stamp, version: present } = await desk.snapshots.present();
    const version = `${present}+${await desk.arrivals()}`;
    if (of !== version) {
      kept.clear();
      [of, bytes] = [version, 0];
    }
    const known = kept.get(c.req.url);
    if (known) return c.body(known.body, 200, known.headers);
    await next();
    const { status, headers } = c.res;
    const [tag, type] = [headers.get('etag') ?? '', headers.get('content-type') ?? ''];
    const isWhole = status === 200 && !headers.has('cache-control') && type.startsWith('application/json');
    // One made of a newer snapshot than was looked for belongs to that.
    if (!isWhole || !tag.startsWith(`"${stamp}@`)) return;
    // Taken out and put back: a copy would be a stream read twice.
    const body = await c.res.arrayBuffer();
    c.res = new Response(body, c.res);
    // Too large to be asked for often.
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
