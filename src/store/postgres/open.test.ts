/** What can be wrong with an address or its server, each told in one line. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/kept-reports.js';
import { ENGINES, type Running } from '../../../test/stores.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { initStore, openStore } from '../open.js';
import { StoreError } from '../store.js';
import { openPostgres } from './open.js';

/** The line of a StoreError; any other error fails. */
async function told(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StoreError);
  return (error as StoreError).message;
}

describe('an address', () => {
  it.each([
    [
      'postgres://desk:secret@host/talks',
      'postgres://desk:…@host/talks: the name of the dossier is missing: postgres://desk:…@host/talks#talks',
    ],
    [
      'postgres://host/talks#pg_talks',
      'postgres://host/talks#pg_talks: a name has letters, digits, _ and -, 63 at most, and does not begin with pg_',
    ],
    [
      'postgres://host/talks#my"; drop schema public',
      'postgres://host/talks#my"; drop schema public: a name has letters, digits, _ and -, 63 at most, and does not begin with pg_',
    ],
    ['postgres://ho st/', 'postgres://…: it is no address: postgres://user@host/database#name'],
  ])('%s is refused', async (address, message) => {
    expect(await told(() => initStore(address))).toBe(message);
    expect(await told(() => openStore(address))).toBe(message);
  });

  it('where nobody answers is told as such, without its password', async () => {
    // Port 1 is kept free by convention.
    const address = 'postgres://desk:secret@127.0.0.1:1/talks#geneva';
    for (const work of [initStore, openStore]) {
      expect(await told(() => work(address))).toBe(
        'postgres://desk:…@127.0.0.1:1/talks#geneva: no PostgreSQL answers there: start it, or check host and port',
      );
    }
  });
});

const engine = ENGINES.find(({ name }) => name === 'postgres');
describe.skipIf(!engine)('on a server', () => {
  let running: Running;
  beforeAll(async () => {
    running = (await engine?.start()) as Running;
  });
  afterAll(() => running.stop());

  async function run(address: string, statement: string): Promise<void> {
    const client = new pg.Client(address.replace(/#.*/, ''));
    await client.connect();
    await client.query(statement);
    await client.end();
  }
  const nameOf = (address: string): string => address.replace(/.*#/, '');

  it('several dossiers lie side by side', async () => {
    const [one, other] = [running.newAddress(), running.newAddress()];
    await Promise.all([initStore(one), initStore(other)]);
    const [first, second] = [await openStore(one), await openStore(other)];
    await first.keepReports([makeReport('geneva', 'They met.')], '2021-06-16T08:00:00.000Z');
    expect([(await first.count()).reports, (await second.count()).reports]).toEqual([1, 0]);
    await Promise.all([first.close(), second.close()]);
  });

  it('no dossier is told as none', async () => {
    const address = running.newAddress();
    expect(await told(() => openStore(address))).toBe(
      `${address}: there is no such dossier: make a new one with \`readout init\``,
    );
    await run(address, `create schema "${nameOf(address)}"`);
    expect(await told(() => openStore(address))).toBe(
      `${address}: it is a schema, but no dossier: choose another name after the #`,
    );
    expect(await told(() => initStore(address))).toContain('it is there already, and is left as it is');
  });

  it('an unknown database, or user, is told as such', async () => {
    const address = running.newAddress();
    const [database, user] = [address.replace('/postgres#', '/none#'), address.replace('postgres@', 'nobody@')];
    expect(await told(() => openStore(database))).toBe(
      `${database}: there is no such database: make it first (\`createdb\`)`,
    );
    expect(await told(() => openStore(user))).toBe(`${user}: the server does not let you in: check user and password`);
  });

  it('a user without the right to is told so', async () => {
    const address = running.newAddress();
    await run(address, 'create role guest login');
    const guest = address.replace('postgres@', 'guest@');
    expect(await told(() => initStore(guest))).toBe(
      `${guest}: you may not do this there: ask the owner of the database for the right to`,
    );
  });

  it('formats of a newer program are refused, of an older one brought to the present one', async () => {
    const address = running.newAddress();
    const more: Migration = {
      up: async (db) => void (await db.schema.createTable('more').addColumn('n', 'integer').execute()),
    };
    const breaks: Migration = {
      up: async (db) => {
        await more.up(db, 'postgres');
        throw new Error('this migration fails');
      },
    };
    await initStore(address);
    const migrations = [...MIGRATIONS, more];
    await expect(openPostgres(address, { migrations: [...MIGRATIONS, breaks] })).rejects.toThrow('migration fails');
    expect(await told(() => openPostgres(address, { readOnly: true, migrations }))).toContain(
      'made by an older Readout',
    );
    // Two that open it at once: one makes the migration, the other waits.
    const opened = await Promise.all([openPostgres(address, { migrations }), openPostgres(address, { migrations })]);
    await Promise.all(opened.map((store) => store.close()));
    const known = MIGRATIONS.length;
    expect(await told(() => openStore(address))).toBe(
      `${address}: made by a newer Readout (format ${known + 1}, this one knows ${known}): update Readout`,
    );
  });

  it('one that another program is writing to is told as locked, and read all the same', async () => {
    const address = running.newAddress();
    await initStore(address);
    const store = await openStore(address);
    const other = new pg.Client(address.replace(/#.*/, ''));
    await other.connect();
    try {
      await other.query('begin');
      await other.query(`select from "${nameOf(address)}".meta for update`);
      expect(await store.count()).toMatchObject({ reports: 0 });
      expect(await told(() => store.readAgain())).toBe(
        `${address}: another program has been writing to it for 5 seconds: try again when it is done`,
      );
      await other.query('rollback');
      await store.readAgain();
    } finally {
      await other.end();
      await store.close();
    }
  });

  it('that stops while a dossier is open, it is told at the next thing asked', async () => {
    const server = (await engine?.start()) as Running;
    const address = server.newAddress();
    await initStore(address);
    const store = await openStore(address);
    await store.count();
    server.stop();
    expect(await told(() => store.count())).toContain(`${address}: `);
    await store.close();
  });
});
