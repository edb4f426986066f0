/**
 * The two ways out: results to standard output, everything said to the person to standard error.
 *
 * Waits for a slow reader instead of piling up what it has not taken. When the reader goes away (`| head`), there is
 * nobody left to work for: the work is called off by `readerLeft`, and nothing is said.
 */
import { once } from 'node:events';
import { escapeForTerminal } from '../export/escape.js';

const leaving = new AbortController();
export const readerLeft: AbortSignal = leaving.signal;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  leaving.abort();
  if (error.code === 'EPIPE') return;
  say(`the result cannot be written: ${error.message}`);
  // Whatever else the run comes to.
  process.once('exit', () => {
    process.exitCode = 2;
  });
});

/** Text, or the bytes of a file. */
export async function writeResult(text: string | Uint8Array): Promise<void> {
  if (readerLeft.aborted || process.stdout.write(text)) return;
  try {
    await once(process.stdout, 'drain', { signal: readerLeft });
  } catch (error) {
    if (!readerLeft.aborted) throw error;
  }
}

/** One line to the person. File names and words of reports come in it, so it is made safe as they are. */
export function say(line: string): void {
  process.stderr.write(`readout: ${escapeForTerminal(line)}\n`);
}

/** Colours on a terminal only, and not where NO_COLOR asks for none. */
export function wantsColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
