/**
 * Reading in a process of its own: a model that brings its process down takes nobody else with it.
 *
 * In:  the address of a dossier in which reports wait.
 * Out: each report as its claims are kept. @throws Error with one line where the process died; what it left unread still
 *      waits.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ReadApart {
  readonly report: string;
  readonly failed: boolean;
}

export function readApart(address: string, onRead: (read: ReadApart) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    const file = fileURLToPath(new URL('./reading-process.js', import.meta.url));
    const child = fork(file, [address], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-MOST_SAID);
    });
    // It keeps what it has read before it goes.
    const stop = (): void => {
      if (child.connected) child.disconnect();
    };
    signal.addEventListener('abort', stop);
    child.on('message', (read: ReadApart) => onRead(read));
    child.once('error', (error) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the reader could not be started (${error.message})`, { cause: error }));
    });
    child.once('close', (code, killed) => {
      signal.removeEventListener('abort', stop);
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error(describeDeath(code, killed, said)));
    });
  });
}

const MOST_SAID = 10_000;

function describeDeath(code: number | null, killed: NodeJS.Signals | null, said: string): string {
  const line = said.split('\n').find((text) => /^\w*Error\b/.test(text));
  const how = line ?? (killed ? `it was ended by ${killed}` : `it ended with code ${code}`);
  return `the reader stopped: ${how}; what is unread waits, and is gone on with when the next report comes or the desk is opened again`;
}
