/** Reports with every text they had, claims, judgements, the records put together from them, and a full-text index. */
import { type Kysely, sql } from 'kysely';
import type { EngineKind } from './migration.js';

export async function up(db: Kysely<unknown>, engine: EngineKind): Promise<void> {
  const counter = engine === 'sqlite' ? 'integer' : 'serial';
  const { schema } = db;
  await schema
    .createTable('reports')
    .addColumn('number', counter, (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'read', 'failed')`))
    .addColumn('problem', 'text')
    .execute();
  await schema.createIndex('reports_by_state').on('reports').column('state').execute();
  await schema
    .createTable('versions')
    .addColumn('report', 'text', (c) => c.notNull().references('reports.id'))
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('published', 'text')
    .addColumn('head', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('exact', 'text')
    .addPrimaryKeyConstraint('versions_key', ['report', 'sha256'])
    .execute();
  // What versions there are is asked for all reports at once: from the index, without passing over the texts.
  await schema
    .createIndex('versions_by_number')
    .on('versions')
    .columns(['number', 'report', 'sha256', 'published'])
    .execute();
  await schema
    .createTable('additions')
    .addColumn('number', counter, (c) => c.primaryKey())
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('addition_of', ['report', 'sha256'], 'versions', ['report', 'sha256'])
    .execute();
  await schema
    .createTable('claims')
    .addColumn('report', 'text', (c) => c.primaryKey().notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('head', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('claims', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('claims_of', ['report', 'sha256'], 'versions', ['report', 'sha256'])
    .execute();
  await schema
    .createTable('judgements')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('judgement', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('records')
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('id', 'text')
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('records_key', ['part', 'hash'])
    .execute();
  await schema.createIndex('records_by_id').on('records').column('id').execute();
  await schema
    .createTable('parts')
    .addColumn('part', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hashes', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('aliases')
    .addColumn('claim', 'text', (c) => c.primaryKey().notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('looks')
    .addColumn('who', 'text', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('meta')
    .addColumn('stamp', 'integer', (c) => c.notNull())
    .addColumn('records', 'integer')
    .execute();
  await sql`insert into meta (stamp, records) values (0, null)`.execute(db);
  await createFullText[engine](db);
}

/** The words come folded and in order (search-words.ts), so that both engines find the same; neither keeps the text. */
const createFullText: { readonly [engine in EngineKind]: (db: Kysely<unknown>) => Promise<void> } = {
  async sqlite(db) {
    await sql`create virtual table search using fts5(title, text, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 0")`.execute(db);
  },
  async postgres(db) {
    await sql`create table search (report text primary key references reports (id), words tsvector not null)`.execute(
      db,
    );
    await sql`create index search_by_words on search using gin (words)`.execute(db);
  },
};
