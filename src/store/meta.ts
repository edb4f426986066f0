/** The stamp: a number that every change of claims or judgements raises, in the same transaction. */
import { sql } from 'kysely';
import type { Db } from './tables.js';

export async function readStamp(db: Db): Promise<string> {
  const { stamp } = await db.selectFrom('meta').select('stamp').executeTakeFirstOrThrow();
  return String(stamp);
}

export async function raiseStamp(db: Db): Promise<void> {
  await db.updateTable('meta').set({ stamp: sql`stamp + 1` }).execute();
}
