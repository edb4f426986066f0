/** SQLite's errors in one line that says where, what, and what would work. */
import Database from 'better-sqlite3';
import { PATIENCE } from '../engine.js';
import { StoreError } from '../store.js';

/** By the first part of SQLite's code (`SQLITE_BUSY_SNAPSHOT`). */
const ADVICE: { readonly [code: string]: string } = {
  BUSY: `another program has been writing to it for ${PATIENCE / 1000} seconds: try again when it is done`,
  LOCKED: 'another part of this program is writing to it: try again when it is done',
  FULL: 'the disk is full: what was kept so far is whole; make room, then run the same command again',
  READONLY: 'it cannot be written to: copy it to where you may write, or open it for reading only',
  CANTOPEN: 'it, or a file beside it, cannot be opened: check the rights to its folder',
  IOERR: 'the disk does not do what it is asked to: check the disk, then run the same command again',
  CORRUPT: 'the file is damaged: take the last copy of it that is whole',
  NOTADB: 'it is no dossier: make a new one with `readout init`, under another name',
};

export function explainSqlite(error: unknown, place: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const advice = ADVICE[error.code.split('_')[1] ?? ''];
  return advice ? new StoreError(`${place}: ${advice}`, { cause: error }) : error;
}

export function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
}
