/**
 * The worker's side of the pool: says that it is ready, then answers one job after the other.
 *
 * A job that throws is answered as failed and the worker goes on; `close` releases what it holds when it is sent home.
 */
import { parentPort } from 'node:worker_threads';
export function answerJobs(run, close) {
    const port = parentPort;
    if (!port)
        throw new Error('a worker file was started outside a pool');
    const answer = (message) => port.postMessage(message);
    port.on('message', async (order) => {
        if (order.kind === 'end') {
            await close();
            port.close();
            return;
        }
        try {
            answer({ kind: 'done', output: await run(order.input) });
        }
        catch (error) {
            answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
        }
    });
    answer({ kind: 'ready' });
}
