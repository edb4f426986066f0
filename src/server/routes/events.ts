/**
 * What happens, as it happens: server-sent events.
 *
 * Whoever was cut off comes back with `Last-Event-ID`, as browsers do by themselves, and gets what was missed; where that is
 * not known any more, the present version, by which to look anew.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Desk } from '../desk.js';
import type { Numbered } from '../events.js';
import { newRoutes, ProblemError, problemAnswer } from '../problems.js';

const events = createRoute({
  method: 'get',
  path: '/events',
  tags: ['Events'],
  summary: 'What happens, as it happens',
  request: { headers: z.object({ 'last-event-id': z.string().max(100).optional() }) },
  responses: {
    200: {
      description:
        '`version` {stamp}: claims or judgements changed, whoever did it. `reading` {done, waiting}, `read` {report, failed}, ' +
        '`rested` {problem}: how far the reading of new reports is.',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    default: problemAnswer,
  },
});

/** Windows of a desk, with room to spare: each holds a connection. */
const MOST_LISTENERS = 200;
const BEAT_MS = 15_000;

export const eventRoutes = (desk: Desk) =>
  newRoutes().openapi(events, (c) => {
    if (desk.events.listeners >= MOST_LISTENERS)
      throw new ProblemError(
        'too-many',
        'too many windows listen already: close some, or ask GET /api/today now and then',
      );
    const last = c.req.valid('header')['last-event-id'];
    return streamSSE(c, async (stream) => {
      const send = ({ id, event: { kind, ...data } }: Numbered): Promise<void> =>
        stream.writeSSE({ id, event: kind, data: JSON.stringify(data) });
      const queue: Numbered[] = [];
      let wake = (): void => {};
      // Before the store is asked: what happens meanwhile is not missed.
      const end = desk.events.listen((event) => {
        queue.push(event);
        wake();
      });
      stream.onAbort(() => {
        end();
        wake();
      });
      try {
        const missed = last === undefined ? null : desk.events.since(last);
        if (missed) for (const event of missed) await send(event);
        else await send({ id: desk.events.lastId, event: { kind: 'version', stamp: await desk.store.stamp() } });
        const sent = new Set(missed);
        while (!stream.aborted && !stream.closed) {
          const next = queue.shift();
          if (next) {
            if (!sent.has(next)) await send(next);
            continue;
          }
          const beat = setTimeout(() => wake(), BEAT_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(beat);
          // A line of comment: connections that died are noticed by it.
          if (queue.length === 0 && !stream.aborted) await stream.write(':\n\n');
        }
      } finally {
        end();
      }
    });
  });
