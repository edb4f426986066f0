/**
 * The worker's side of the pool: says that it is ready, then answers one job after the other.
 *
 * A job that throws is answered as failed and the worker goes on; `close` releases what it holds when it is sent home.
 */
import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './pool.js';

export function answerJobs<In, Out>(run: (input: In) => Promise<Out>, close: () => Promise<void>): void {
  const port = parentPort;
  if (!port) throw new Error('a worker file was started outside a pool');
  const answer = (message: Answer<Out>): void => port.postMessage(message);
  let running: Promise<void> = Promise.resolve();
  port.on('message', async (order: Order<In>) => {
    if (order.kind === 'end') {
      await running;
      await close();
      port.close();
      return;
    }
    running = run(order.input).then(
      (output) => answer({ kind: 'done', output }),
      (error: unknown) => answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  });
  answer({ kind: 'ready' });
}
