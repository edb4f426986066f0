/**
 * readout serve [DOSSIER]: a dossier over HTTP.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { authorOf, withDossier } from './open-dossier.js';
import { say, writeResult } from './output.js';
import { readVersion } from './version.js';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly allowFetch?: true;
  readonly author?: string;
}

const HELP = `
The link it prints carries a key: whoever has it may read and correct the dossier.
It is for this machine alone, unless --host says otherwise; there is no
encryption then, so let other machines in by a tunnel (ssh -L) instead.
Reports that are added are read beside it, in a process of their own. Other
commands may work on the same dossier at the same time. Ctrl-C closes it.

Examples:
  readout serve                                 the bundled example, to try
  readout serve talks.dossier
  readout serve talks.dossier --port 8080 --no-open
  readout serve talks.dossier --allow-fetch     reports by their addresses, too
`;

export function serveCommand(): Command {
  return new Command('serve')
    .argument('[dossier]', 'a file name.dossier, or an address postgres://…#name; else the bundled example')
    .option('--port <number>', 'the port; 0: any that is free', parsePort, 4170)
    .option('--host <name>', 'the address to listen on', '127.0.0.1')
    .option('--no-open', 'do not open a browser')
    .option('--allow-fetch', 'pages may be fetched from addresses of the public internet')
    .option('--author <name>', 'whose word a judgement is; else the name of the account')
    .summary('the dossier over HTTP, for programs')
    .description(
      'Opens a dossier over HTTP: all of it to read, check and correct by its API, which the link shows to browse.',
    )
    .addHelpText('after', HELP)
    .action(async (address: string | undefined, options: ServeOptions) => {
      // From the first moment on: whatever was begun is tidied up.
      const closed = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      if (address !== undefined) return serve(address, options, closed);
      const { makeExampleDossier } = await import('./example-dossier.js');
      const example = await makeExampleDossier();
      try {
        say('no dossier was named: this is the bundled example, and what is changed in it is gone when it is closed');
        await serve(example.address, options, closed);
      } finally {
        await example.remove();
      }
    });
}

function serve(address: string, options: ServeOptions, closed: Promise<void>): Promise<void> {
  return withDossier(address, {}, async (store) => {
    const [{ createApp }, { Desk }, { listen }, { readApart }] = await Promise.all([
      import('../server/app.js'),
      import('../server/desk.js'),
      import('../server/listen.js'),
      import('../jobs/read-apart.js'),
    ]);
    const { host, allowFetch = false } = options;
    const desk = new Desk({
      store,
      allowFetch,
      author: authorOf(options.author),
      read: (onRead, signal) => readApart(address, onRead, signal),
    });
    const token = randomBytes(24).toString('base64url');
    const app = createApp({ desk, token, host, version: readVersion() });
    const server = await listen(app.fetch, options);
    try {
      await desk.open();
      const link = `http://${nameHost(host)}:${server.port}/?token=${token}`;
      await writeResult(`${link}\n`);
      say('the desk is open at this link; Ctrl-C closes it');
      if (options.open) openBrowser(link);
      await closed;
    } finally {
      await server.close();
      await desk.close();
    }
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

/** As it stands in a link; what listens everywhere is reached on this machine by the loopback. */
function nameHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Where there is no browser, the link is printed all the same. */
function openBrowser(link: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', link]
        : ['xdg-open', link];
  spawn(program as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
