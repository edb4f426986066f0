/** SQLite's own part of a store. */
import { sql } from 'kysely';
import type { Engine, IndexedText } from '../engine.js';
import type { Db } from '../tables.js';
import { explainSqlite, isDamage } from './errors.js';

export class SqliteEngine implements Engine {
  readonly place: string;
  readonly db: Db;

  constructor(place: string, db: Db) {
    this.place = place;
    this.db = db;
  }

  /** `begin immediate` has it (driver.ts). */
  async lock(): Promise<void> {}

  async index(db: Db, texts: readonly IndexedText[]): Promise<void> {
    const ids = texts.map(({ report }) => report);
    const rows = await db.selectFrom('reports').select(['id', 'number']).where('id', 'in', ids).execute();
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    for (const { report, title, text } of texts) {
      await sql`insert or replace into search (rowid, title, text)
        values (${numbers.get(report)}, ${title.join(' ')}, ${text.join(' ')})`.execute(db);
    }
  }

  async find(db: Db, words: readonly string[], limit: number): Promise<readonly string[]> {
    // Between double quotes, a word is a word and no operator. A word of the title weighs as much as ten of the text.
    const all = words.map((word) => `"${word}"`).join(' ');
    const { rows } = await sql<{ id: string }>`select id from search join reports on number = search.rowid
      where search match ${all} order by bm25(search, 10, 1), id limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  }

  async check(): Promise<readonly string[]> {
    try {
      const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(this.db);
      const broken = pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
      // Keys of broken pages cannot be followed.
      if (broken.length > 0) return broken;
      const keys = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(
        this.db,
      );
      return keys.rows.map(({ table, rowid, parent }) => `${table}, row ${rowid}: leads to no row of ${parent}`);
    } catch (error) {
      // Damaged where it cannot even be looked through.
      if (isDamage(error)) return [error.message];
      throw error;
    }
  }

  explain(error: unknown): unknown {
    return explainSqlite(error, this.place);
  }
}
