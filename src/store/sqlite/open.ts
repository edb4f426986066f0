/**
 * A dossier as one SQLite file.
 *
 * `application_id` says that it is one, `user_version` its format. WAL lets a reader go on while another writes.
 * `synchronous` is FULL: each transaction is on the disk when it is told to be, so that even a power cut takes back no
 * person's word; Readout writes many reports in one transaction, so that the waiting for the disk does not show.
 */
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { PATIENCE } from '../engine.js';
import { migrate, refuseNewer } from '../format.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { SqlStore } from '../sql-store.js';
import { OlderFormat, type Store, StoreError } from '../store.js';
import type { Db, Tables } from '../tables.js';
import { WaitingSqliteDialect } from './driver.js';
import { SqliteEngine } from './engine.js';
import { explainSqlite } from './errors.js';

/** "Rdos" in ASCII, by which `file` and others may know a dossier. */
const APPLICATION_ID = 0x52646f73;

/** Makes a new dossier. @throws StoreError where there is a file already, or none can be made */
export async function initSqlite(path: string): Promise<void> {
  createEmpty(path);
  try {
    const file = new Database(path, { fileMustExist: true });
    const db = connect(file);
    try {
      await writeFormat(db, 0, MIGRATIONS);
      // Only now: before, a kill would leave a file that is neither empty nor a dossier.
      file.pragma('journal_mode = wal');
    } finally {
      await db.destroy();
    }
  } catch (error) {
    unlinkSync(path);
    throw explainSqlite(error, path);
  }
}

/** @throws StoreError where the file is none, or cannot be opened */
export async function openSqlite(
  path: string,
  {
    readOnly = false,
    migrations = MIGRATIONS,
  }: { readonly readOnly?: boolean; readonly migrations?: readonly Migration[] } = {},
): Promise<Store> {
  refuseOtherThanFile(path);
  if (!readOnly) refuseUnwritable(path);
  try {
    const file = readOnly ? openToRead(path) : new Database(path, { fileMustExist: true, timeout: PATIENCE });
    try {
      const db = connect(file);
      const format = readFormat(file, path);
      refuseNewer(path, format, migrations);
      if (format < migrations.length) {
        if (readOnly)
          throw new OlderFormat(`${path}: made by an older Readout: open it once for writing (\`readout add\`)`);
        await writeFormat(db, format, migrations);
      }
      if (!readOnly) file.pragma('journal_mode = wal');
      return new SqlStore(new SqliteEngine(path, db));
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    throw explainSqlite(error, path);
  }
}

function connect(file: Database.Database): Db {
  file.pragma(`busy_timeout = ${PATIENCE}`);
  file.pragma('foreign_keys = on');
  file.pragma('synchronous = full');
  return new Kysely<Tables>({ dialect: new WaitingSqliteDialect(file) });
}

function readFormat(file: Database.Database, path: string): number {
  if (file.pragma('application_id', { simple: true }) === APPLICATION_ID) {
    return file.pragma('user_version', { simple: true }) as number;
  }
  const empty = file.prepare('select count(*) as many from sqlite_schema').get() as { readonly many: number };
  throw new StoreError(
    empty.many === 0
      ? `${path}: it is empty, no dossier: remove it, then \`readout init ${path}\``
      : `${path}: it is a database, but no dossier: make a new one with \`readout init\`, under another name`,
  );
}

/** Makes the migrations that are missing and notes them, all or nothing. */
async function writeFormat(db: Db, known: number, migrations: readonly Migration[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Another process may have made them while this one waited.
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(trx);
    await migrate(trx, 'sqlite', rows[0]?.user_version ?? known, migrations);
    await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(trx);
    await sql`pragma user_version = ${sql.lit(migrations.length)}`.execute(trx);
  });
}

/**
 * A WAL file needs two more files beside it, even to be read. Where none can be made (a disk that is read-only), the
 * file is whole by itself, and a copy in memory is read. So it is for who may not write to the file but to its folder:
 * the files beside it would be theirs and stay, and its owner could not write any more.
 */
function openToRead(path: string): Database.Database {
  const atRest = mayWrite(path) ? null : copyAtRest(path);
  if (atRest) return atRest;
  try {
    const file = new Database(path, { readonly: true, fileMustExist: true, timeout: PATIENCE });
    try {
      file.prepare('select 1 from sqlite_schema').get();
      return file;
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw error;
    if (size(`${path}-wal`) > 0) {
      throw new StoreError(
        `${path}: a program that wrote to it was cut off: copy it with ${basename(path)}-wal to where you may write, and open it there`,
        { cause: error },
      );
    }
    return copyToMemory(path);
  }
}

/** null: somebody writes to it, or was cut off. */
function copyAtRest(path: string): Database.Database | null {
  const isAtRest = (): boolean => !existsSync(`${path}-wal`);
  const changed = (): number => statSync(path).mtimeMs;
  if (!isAtRest()) return null;
  const before = changed();
  const copy = copyToMemory(path);
  if (isAtRest() && changed() === before) return copy;
  copy.close();
  return null;
}

function copyToMemory(path: string): Database.Database {
  const bytes = readFileSync(path);
  // Bytes 18 and 19 say that the file is in WAL mode, which none in memory can be: 1 is the mode without.
  bytes[18] = 1;
  bytes[19] = 1;
  return new Database(bytes, { readonly: true });
}

function mayWrite(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function createEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreError(`${path}: ${NOT_MADE[code ?? ''] ?? `cannot be made (${code})`}`, { cause: error });
  }
}

const NOT_MADE: { readonly [code: string]: string } = {
  EEXIST: 'it is there already, and is left as it is: choose another name, or `readout add` to it',
  ENOENT: 'its folder does not exist: make the folder first',
  ENOTDIR: 'its folder is a file: choose another place',
  EISDIR: 'it is a folder: choose another name',
  EACCES: 'you may not write to its folder: choose another place',
  EPERM: 'you may not write to its folder: choose another place',
  EROFS: 'its disk can only be read: choose another place',
  ENOSPC: 'the disk is full: make room first',
};

function refuseOtherThanFile(path: string): void {
  const stats = whereReadable(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new StoreError(`${path}: there is no such file: make a new dossier with \`readout init ${path}\``);
  if (stats.isDirectory()) throw new StoreError(`${path}: it is a folder: a dossier is a file, name.dossier`);
  if (!stats.isFile()) throw new StoreError(`${path}: it is no file: a dossier is a file, name.dossier`);
  whereReadable(path, () => accessSync(path, constants.R_OK));
}

function whereReadable<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw new StoreError(`${path}: you may not read it: ask its owner for the right to`, { cause: error });
  }
}

function refuseUnwritable(path: string): void {
  for (const [place, what] of [
    [path, 'it'],
    [dirname(resolve(path)), 'its folder'],
  ] as const) {
    try {
      accessSync(place, constants.W_OK);
    } catch (error) {
      throw new StoreError(
        `${path}: ${what} cannot be written to: copy it to where you may write, or open it for reading only`,
        { cause: error },
      );
    }
  }
}

function size(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
