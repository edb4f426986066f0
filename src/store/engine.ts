/**
 * What the two engines do differently; all else is said once, in Kysely's SQL (sql-store.ts).
 *
 * A writing transaction shuts out every other from its first statement on: SQLite knows no other way, and on PostgreSQL
 * it saves every method from thinking about what another does meanwhile. Writing is a small part of reading a report.
 */
import type { Db } from './tables.js';

/** How long a writer waits for another, in milliseconds; what is written at once takes a fraction of it. */
export const PATIENCE = 5000;

export interface Engine {
  /** What a message calls the dossier: its path, or its address without a password. */
  readonly place: string;
  readonly db: Db;
  /** Called first in each writing transaction. */
  lock(db: Db): Promise<void>;
  /** Puts texts under their words in the full-text index, in the place of earlier ones. */
  index(db: Db, texts: readonly IndexedText[]): Promise<void>;
  /** Ids of the reports with all the words (at least one, folded), best first. */
  find(db: Db, words: readonly string[], limit: number): Promise<readonly string[]>;
  /** What the engine itself finds wrong with what it keeps. In no transaction: one on damaged pages cannot be ended. */
  check(): Promise<readonly string[]>;
  /** The error as one that tells a person what to do, where it is of that kind; else itself. */
  explain(error: unknown): unknown;
}

/** A report's title and text as folded words. */
export interface IndexedText {
  readonly report: string;
  readonly title: readonly string[];
  readonly text: readonly string[];
}
