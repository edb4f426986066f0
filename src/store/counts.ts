/** How many of each there are, and where what one table says is not what another does. */
import type { Db } from './tables.js';

export async function count(db: Db) {
  const rows = await db
    .selectFrom('reports')
    .select(['state', (e) => e.fn.countAll().as('many')])
    .groupBy('state')
    .execute();
  const judgements = await db
    .selectFrom('judgements')
    .select((e) => e.fn.countAll().as('many'))
    .executeTakeFirstOrThrow();
  // PostgreSQL's driver gives counts as strings.
  const inState = new Map(rows.map(({ state, many }) => [state, Number(many)]));
  return {
    reports: [...inState.values()].reduce((sum, many) => sum + many, 0),
    waiting: inState.get('waiting') ?? 0,
    failed: inState.get('failed') ?? 0,
    judgements: Number(judgements.many),
  };
}

/** What no foreign key can hold. */
export async function findContradictions(db: Db): Promise<readonly string[]> {
  const textless = await db
    .selectFrom('reports')
    .leftJoin('versions', (j) => j.onRef('report', '=', 'id').onRef('versions.sha256', '=', 'reports.sha256'))
    .select('id')
    .where('versions.report', 'is', null)
    .execute();
  const unclaimed = await db
    .selectFrom('reports')
    .leftJoin('claims', (j) => j.onRef('report', '=', 'id').onRef('claims.sha256', '=', 'reports.sha256'))
    .select('id')
    .where('state', '=', 'read')
    .where('claims.report', 'is', null)
    .execute();
  return [
    ...textless.map(({ id }) => `report ${id} has lost its text`),
    ...unclaimed.map(({ id }) => `report ${id} is marked as read, but its claims are missing`),
  ];
}
