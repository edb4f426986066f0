/**
 * The two engines a store runs on, for suites that hold on both: SQLite in a temporary folder, and a PostgreSQL server of
 * its own in another, where Debian's `postgresql` is installed.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  /** To be called once before the tests, and what it gives after them. */
  start(): Promise<Running>;
}

export interface Running {
  /** An address at which nothing is yet. */
  newAddress(): string;
  stop(): void;
}

const sqlite: TestEngine = {
  name: 'sqlite',
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'readout-sqlite-'));
    let made = 0;
    return {
      newAddress: () => join(folder, `talks-${++made}.dossier`),
      stop: () => rmSync(folder, { recursive: true }),
    };
  },
};

const postgres: TestEngine = {
  name: 'postgres',
  async start() {
    const programs = findPostgres();
    if (!programs) throw new Error('no PostgreSQL is installed');
    const folder = mkdtempSync(join(tmpdir(), 'readout-postgres-'));
    const data = join(folder, 'data');
    // PostgreSQL refuses to run as root; its package brings a user for it.
    const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : null;
    if (user) chownSync(folder, user.uid, user.gid);
    const run = (program: string, ...args: string[]): void => {
      execFileSync(join(programs, program), args, { ...user, cwd: folder, stdio: 'ignore' });
    };
    const port = await findPort();
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=50`;
    run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start');
    let made = 0;
    return {
      newAddress: () => `postgres://postgres@127.0.0.1:${port}/postgres#talks-${++made}`,
      stop: () => {
        run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
        rmSync(folder, { recursive: true });
      },
    };
  },
};

export const ENGINES: readonly TestEngine[] = findPostgres() ? [sqlite, postgres] : [sqlite];
if (ENGINES.length === 1) {
  console.warn('PostgreSQL is not installed (Debian: apt-get install postgresql): its half of the tests is skipped');
}

/** The folder with the programs of the newest PostgreSQL that Debian has installed; null: none. */
function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  try {
    const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
    return newest === undefined ? null : join(root, newest, 'bin');
  } catch {
    return null;
  }
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
