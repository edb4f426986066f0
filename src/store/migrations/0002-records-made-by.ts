/** Which program put the kept records together: another one may put them together otherwise. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('meta').addColumn('made_by', 'text').execute();
}
