/** The server on its port. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A client that sends or takes a byte a minute holds a connection no longer than this. */
const SLOWEST_MS = 60_000;

/** @throws Error with one line where the port is taken or not allowed */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  server.headersTimeout = SLOWEST_MS / 3;
  server.requestTimeout = SLOWEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, host, port), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Windows that listen for events would hold it open.
        server.closeAllConnections();
      }),
  };
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} is in use: choose another with --port, or 0 for any`;
  if (code === 'EACCES') return `port ${port} may not be opened: choose one from 1024 on with --port`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine: leave --host out`;
  return `${host}:${port} cannot be opened (${code ?? message})`;
}
