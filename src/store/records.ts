/**
 * The records put together from claims and judgements, kept by part.
 *
 * Each different record of a part lies once under the hash of its JSON, and a part is the list of its hashes: putting the
 * records together again after one more report writes the few that are new, and no other, wherever they stand.
 */
import { createHash } from 'node:crypto';
import type { Dossier } from '../domain/dossier.js';
import { inPieces } from './rows.js';
import { PARTS, type Part } from './store.js';
import type { Db } from './tables.js';

/** Problems belong to no record and are shown with every part. */
type KeptPart = Part | 'problems';
const KEPT_PARTS: readonly KeptPart[] = [...PARTS, 'problems'];
/** Parts whose records have ids that others, and persons, speak of. */
const WITH_IDS: readonly Part[] = [
  'parties',
  'meetings',
  'statements',
  'issues',
  'positions',
  'commitments',
  'nextSteps',
];

interface Row {
  readonly part: string;
  readonly hash: string;
  readonly id: string | null;
  readonly record: string;
}

/** A part made ready to be written: a pure step, done before the transaction so that nobody waits for it. */
export interface PreparedPart {
  readonly part: KeptPart;
  readonly hashes: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

export function prepareRecords(dossier: Dossier): readonly PreparedPart[] {
  return KEPT_PARTS.map((part) => {
    const withIds = (WITH_IDS as readonly string[]).includes(part);
    const rows = new Map<string, Row>();
    const hashes = dossier[part].map((record) => {
      const json = JSON.stringify(record);
      const hash = createHash('sha256').update(json).digest('base64url').slice(0, 22);
      rows.set(hash, { part, hash, id: withIds ? (record as { readonly id: string }).id : null, record: json });
      return hash;
    });
    return { part, hashes, rows };
  });
}

export async function keepRecords(db: Db, stamp: string, maker: string, parts: readonly PreparedPart[]): Promise<void> {
  for (const { part, hashes, rows } of parts) {
    const present = await db.selectFrom('records').select('hash').where('part', '=', part).execute();
    const before = new Set(present.map(({ hash }) => hash));
    const gone = [...before].filter((hash) => !rows.has(hash));
    for (const some of inPieces(gone)) {
      await db.deleteFrom('records').where('part', '=', part).where('hash', 'in', some).execute();
    }
    const added = [...rows.values()].filter(({ hash }) => !before.has(hash));
    for (const some of inPieces(added)) await db.insertInto('records').values(some).execute();
    await db
      .insertInto('parts')
      .values({ part, hashes: JSON.stringify(hashes) })
      .onConflict((c) => c.column('part').doUpdateSet((e) => ({ hashes: e.ref('excluded.hashes') })))
      .execute();
  }
  await db
    .updateTable('meta')
    .set({ records: Number(stamp), made_by: maker })
    .execute();
}

export async function readRecords(db: Db, parts: readonly Part[], maker: string): Promise<Dossier | null> {
  const { stamp, records, made_by } = await db.selectFrom('meta').selectAll().executeTakeFirstOrThrow();
  if (records !== stamp || made_by !== maker) return null;
  const lists: { [part in KeptPart]: readonly unknown[] } = {
    documents: [],
    parties: [],
    meetings: [],
    statements: [],
    issues: [],
    positions: [],
    commitments: [],
    nextSteps: [],
    conflicts: [],
    judgements: [],
    problems: [],
  };
  for (const part of new Set<KeptPart>([...parts, 'problems'])) lists[part] = await readPart(db, part);
  return { schema: 'readout/dossier@1', ...lists } as Dossier;
}

async function readPart(db: Db, part: KeptPart): Promise<readonly unknown[]> {
  const row = await db.selectFrom('parts').select('hashes').where('part', '=', part).executeTakeFirst();
  const hashes = row ? (JSON.parse(row.hashes) as string[]) : [];
  const rows = await db.selectFrom('records').select(['hash', 'record']).where('part', '=', part).execute();
  const json = new Map(rows.map(({ hash, record }) => [hash, record]));
  // One text parsed at once is quicker than many.
  return JSON.parse(`[${hashes.map((hash) => json.get(hash)).join(',')}]`) as unknown[];
}

export async function keepAliases(db: Db, aliases: ReadonlyMap<string, string>): Promise<void> {
  const present = await db.selectFrom('aliases').selectAll().execute();
  const gone = present.filter(({ claim }) => !aliases.has(claim)).map(({ claim }) => claim);
  for (const some of inPieces(gone)) await db.deleteFrom('aliases').where('claim', 'in', some).execute();
  const before = new Map(present.map(({ claim, record }) => [claim, record]));
  const changed = [...aliases]
    .filter(([claim, record]) => before.get(claim) !== record)
    .map(([claim, record]) => ({ claim, record }));
  for (const some of inPieces(changed)) {
    await db
      .insertInto('aliases')
      .values(some)
      .onConflict((c) => c.column('claim').doUpdateSet((e) => ({ record: e.ref('excluded.record') })))
      .execute();
  }
}

export async function resolveId(db: Db, id: string): Promise<string | null> {
  const own = await db.selectFrom('records').select('id').where('id', '=', id).executeTakeFirst();
  if (own) return id;
  const alias = await db.selectFrom('aliases').select('record').where('claim', '=', id).executeTakeFirst();
  return alias?.record ?? null;
}
