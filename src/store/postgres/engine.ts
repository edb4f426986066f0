/** PostgreSQL's own part of a store. */
import { sql } from 'kysely';
import type { Engine, IndexedText } from '../engine.js';
import { inPieces } from '../rows.js';
import type { Db } from '../tables.js';
import { explainPostgres } from './errors.js';
import { toTsquery, toTsvector } from './words.js';

export class PostgresEngine implements Engine {
  readonly place: string;
  readonly db: Db;

  constructor(place: string, db: Db) {
    this.place = place;
    this.db = db;
  }

  async lock(db: Db): Promise<void> {
    await sql`select stamp from meta for update`.execute(db);
  }

  async index(db: Db, texts: readonly IndexedText[]): Promise<void> {
    for (const some of inPieces(texts)) {
      const rows = some.map((text) => sql`(${text.report}, ${toTsvector(text)}::tsvector)`);
      await sql`insert into search (report, words) values ${sql.join(rows)}
        on conflict (report) do update set words = excluded.words`.execute(db);
    }
  }

  async find(db: Db, words: readonly string[], limit: number): Promise<readonly string[]> {
    const query = sql`${toTsquery(words)}::tsquery`;
    // D, C, B, A: a word of the title (A) weighs as much as ten of the text (D).
    const { rows } = await sql<{ report: string }>`select report from search where words @@ ${query}
      order by ts_rank('{0.1, 0.1, 0.1, 1.0}', words, ${query}) desc, report collate "C" limit ${limit}`.execute(db);
    return rows.map(({ report }) => report);
  }

  /** The server watches over its own pages and keys. */
  async check(): Promise<readonly string[]> {
    return [];
  }

  explain(error: unknown): unknown {
    return explainPostgres(error, this.place);
  }
}
