/**
 * A dossier as a schema of a PostgreSQL database. Its format lies in a table of its own, `format`, made first: a schema
 * without it is no dossier.
 */
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { PATIENCE } from '../engine.js';
import { migrate, refuseNewer } from '../format.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { SqlStore } from '../sql-store.js';
import { OlderFormat, type Store, StoreError } from '../store.js';
import type { Db, Tables } from '../tables.js';
import { type PostgresAddress, readAddress } from './address.js';
import { PostgresEngine } from './engine.js';
import { explainPostgres } from './errors.js';

/** A server that does not answer within ten seconds is told as one that does not. In milliseconds. */
const CONNECTING = 10_000;

/** Makes a new dossier. @throws StoreError where the schema is there already, or none can be made */
export async function initPostgres(address: string): Promise<void> {
  const { place, schema, ...to } = readAddress(address);
  const db = connect({ place, schema, ...to }, false);
  try {
    if (await hasSchema(db, schema)) {
      throw new StoreError(
        `${place}: it is there already, and is left as it is: choose another name, or \`readout add\` to it`,
      );
    }
    await db.transaction().execute(async (trx) => {
      await trx.schema.createSchema(schema).execute();
      await sql`create table format (version integer not null)`.execute(trx);
      await sql`insert into format values (0)`.execute(trx);
      await writeFormat(trx, MIGRATIONS);
    });
  } catch (error) {
    throw explainPostgres(error, place);
  } finally {
    await db.destroy();
  }
}

/** @throws StoreError where there is no such dossier, or it cannot be opened */
export async function openPostgres(
  address: string,
  {
    readOnly = false,
    migrations = MIGRATIONS,
  }: { readonly readOnly?: boolean; readonly migrations?: readonly Migration[] } = {},
): Promise<Store> {
  const to = readAddress(address);
  const { place, schema } = to;
  const db = connect(to, readOnly);
  try {
    if (!(await hasSchema(db, schema))) {
      throw new StoreError(`${place}: there is no such dossier: make a new one with \`readout init\``);
    }
    const format = await readFormat(db, schema);
    if (format === null)
      throw new StoreError(`${place}: it is a schema, but no dossier: choose another name after the #`);
    refuseNewer(place, format, migrations);
    if (format < migrations.length) {
      if (readOnly)
        throw new OlderFormat(`${place}: made by an older Readout: open it once for writing (\`readout add\`)`);
      await db.transaction().execute((trx) => writeFormat(trx, migrations));
    }
    return new SqlStore(new PostgresEngine(place, db));
  } catch (error) {
    await db.destroy();
    throw explainPostgres(error, place);
  }
}

function connect({ connection, schema }: PostgresAddress, readOnly: boolean): Db {
  const pool = new pg.Pool({
    connectionString: connection,
    max: 4,
    connectionTimeoutMillis: CONNECTING,
    application_name: 'readout',
  });
  // A connection that breaks is told by what is asked of it next; while nothing is, nobody listens and Node would stop.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (created) => {
        await created.executeQuery(CompiledQuery.raw(`set search_path to "${schema}"`));
        await created.executeQuery(CompiledQuery.raw(`set lock_timeout to ${PATIENCE}`));
        if (readOnly) await created.executeQuery(CompiledQuery.raw('set default_transaction_read_only to on'));
      },
    }),
  });
}

async function hasSchema(db: Db, schema: string): Promise<boolean> {
  const { rows } = await sql`select from pg_namespace where nspname = ${schema}`.execute(db);
  return rows.length > 0;
}

async function readFormat(db: Db, schema: string): Promise<number | null> {
  const { rows } = await sql`select from pg_tables where schemaname = ${schema} and tablename = 'format'`.execute(db);
  if (rows.length === 0) return null;
  const format = await sql<{ version: number }>`select version from format`.execute(db);
  return format.rows[0]?.version ?? null;
}

/** Makes the migrations that are missing and notes them. */
async function writeFormat(db: Db, migrations: readonly Migration[]): Promise<void> {
  // Another process that came first may have made them: the lock waits for it.
  const { rows } = await sql<{ version: number }>`select version from format for update`.execute(db);
  await migrate(db, 'postgres', rows[0]?.version ?? 0, migrations);
  await sql`update format set version = ${migrations.length}`.execute(db);
}
