/**
 * The process that read-apart.ts starts: reads whatever waits in one dossier, tells of each report, and ends.
 *
 *   node reading-process.js DOSSIER
 */
import { constants, setPriority } from 'node:os';
import { openStore } from '../store/open.js';
import { readWaiting } from './add.js';
import type { ReadApart } from './read-apart.js';
import { openReader } from './reader.js';

const [address] = process.argv.slice(2);
if (address === undefined || !process.send) throw new Error('started by itself: use "readout add"');
const tell = process.send.bind(process);

// Whoever asks the desk meanwhile comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const stop = new AbortController();
// Whoever started it is gone, or has had enough: what was read is kept, the rest waits.
process.once('disconnect', () => stop.abort());

const store = await openStore(address);
try {
  await readWaiting(store, openReader(), {
    signal: stop.signal,
    onRead: ({ id, problems }) => {
      const failed = problems.some(({ rule }) => rule === 'reading/failed');
      if (process.connected) tell({ report: id, failed } satisfies ReadApart);
    },
  });
} catch (error) {
  if (!stop.signal.aborted) throw error;
} finally {
  await store.close();
  if (process.connected) process.disconnect();
}
