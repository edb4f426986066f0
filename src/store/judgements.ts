/** A person's word: kept for ever, taken back but never deleted. */
import type { Judgement } from '../domain/dossier.js';
import { raiseStamp } from './meta.js';
import { byCodeUnits, inPieces } from './rows.js';
import type { Db } from './tables.js';

export async function readJudgements(db: Db): Promise<readonly Judgement[]> {
  const rows = await db.selectFrom('judgements').selectAll().execute();
  return rows
    .sort((a, b) => byCodeUnits(a.at, b.at) || byCodeUnits(a.id, b.id))
    .map(({ judgement }) => JSON.parse(judgement) as Judgement);
}

export async function keepJudgements(db: Db, judgements: readonly Judgement[]): Promise<void> {
  const known = new Map<string, Judgement>();
  for (const some of inPieces(judgements.map(({ id }) => id))) {
    const rows = await db.selectFrom('judgements').selectAll().where('id', 'in', some).execute();
    for (const { id, judgement } of rows) known.set(id, JSON.parse(judgement) as Judgement);
  }
  const changed = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const { id } = judgement;
    const before = known.get(id);
    const after = before ? takeUndoing(before, judgement) : judgement;
    if (after === before) continue;
    known.set(id, after);
    changed.set(id, after);
  }
  for (const some of inPieces([...changed.values()])) {
    await db
      .insertInto('judgements')
      .values(some.map((j) => ({ id: j.id, at: j.at, judgement: JSON.stringify(j) })))
      .onConflict((c) => c.column('id').doUpdateSet((e) => ({ judgement: e.ref('excluded.judgement') })))
      .execute();
  }
  if (changed.size > 0) await raiseStamp(db);
}

/** Undone twice, in two places, it counts as undone from the first time on, whichever of them was heard of first. */
function takeUndoing(known: Judgement, { undone }: Judgement): Judgement {
  if (!undone) return known;
  const order = known.undone
    ? byCodeUnits(undone.at, known.undone.at) || byCodeUnits(undone.author, known.undone.author)
    : -1;
  return order < 0 ? { ...known, undone } : known;
}
