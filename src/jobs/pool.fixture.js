// A worker for the pool's tests, in plain JavaScript: worker threads do not go through the test runner's compiler.
import { parentPort, workerData } from 'node:worker_threads';

if (workerData?.cannotStart) throw new Error('no model here');

parentPort.on('message', async (order) => {
  if (order.kind === 'end') return parentPort.close();
  const { value, does } = order.input;
  if (does === 'crash') process.exit(7);
  if (does === 'throw out of turn') setTimeout(() => JSON.parse('{'), 0);
  else if (does === 'fail') parentPort.postMessage({ kind: 'failed', reason: `cannot read ${value}` });
  else {
    await new Promise((resolve) => setTimeout(resolve, does === 'slow' ? 100 : 1));
    parentPort.postMessage({ kind: 'done', output: 2 * value });
  }
});
parentPort.postMessage({ kind: 'ready' });
