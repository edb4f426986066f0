/** What a report that comes in is (known, new, changed), and the keeping of it. */
import type { Report } from '../domain/report.js';
import type { Engine } from './engine.js';
import { raiseStamp } from './meta.js';
import { versionKey } from './reports.js';
import { inPieces } from './rows.js';
import { foldWords } from './search-words.js';
import { type Kept, StoreError } from './store.js';
import { isStorable, storeText } from './stored-text.js';
import type { Db } from './tables.js';

export async function keepReports(
  db: Db,
  engine: Engine,
  reports: readonly Report[],
  added: string,
): Promise<readonly Kept[]> {
  const unfit = reports.find(({ id }) => !isStorable(id));
  if (unfit) throw new StoreError(`report ${JSON.stringify(unfit.id)}: its id has characters that no dossier can keep`);

  const newest = new Map<string, Head>();
  const last = new Map<string, number>();
  const versions = new Set<string>();
  for (const some of inPieces([...new Set(reports.map(({ id }) => id))])) {
    const heads = db
      .selectFrom('reports')
      .innerJoin('versions', (j) => j.onRef('report', '=', 'id').onRef('versions.sha256', '=', 'reports.sha256'))
      .select(['id', 'head'])
      .where('id', 'in', some);
    for (const { id, head } of await heads.execute()) newest.set(id, JSON.parse(head) as Head);
    const rows = db.selectFrom('versions').select(['report', 'sha256', 'number']).where('report', 'in', some);
    for (const { report, sha256, number } of await rows.execute()) {
      versions.add(versionKey(report, sha256));
      last.set(report, Math.max(number, last.get(report) ?? 0));
    }
  }

  const kept: Kept[] = [];
  const changed = new Map<string, Report>();
  const texts = new Map<string, { readonly report: Report; readonly number: number }>();
  const additions: { readonly report: string; readonly sha256: string; readonly at: string }[] = [];
  let revived = false;
  for (const given of reports) {
    const { id, sha256 } = given;
    const before = newest.get(id);
    const isSameText = before?.sha256 === sha256;
    kept.push(before === undefined ? 'new' : isSameText && !tellsMore(given, before) ? 'known' : 'changed');
    if (kept.at(-1) === 'known') continue;
    const report = isSameText ? tellingMore(given, before) : given;
    const number = (last.get(id) ?? 0) + (isSameText ? 0 : 1);
    const key = versionKey(id, sha256);
    newest.set(id, report);
    last.set(id, number);
    // A text that comes back is the newest again: it is an earlier one no more of claims that may be there.
    revived ||= versions.has(key) && !isSameText;
    texts.set(key, { report, number });
    changed.set(id, report);
    additions.push({ report: id, sha256, at: added });
  }
  await writeReports(db, [...changed.values()]);
  await writeVersions(db, [...texts.values()]);
  for (const some of inPieces(additions)) await db.insertInto('additions').values(some).execute();
  for (const some of inPieces([...changed.values()])) await engine.index(db, some.map(indexed));
  if (revived) await raiseStamp(db);
  return kept;
}

type Head = Omit<Report, 'text'>;

/** What was left out changes nothing: a day that somebody gave once stays when the file comes in again without it. */
const toldOf = ({ title, outlet, url, published }: Head) => ({
  ...(title ? { title } : {}),
  ...(outlet ? { outlet } : {}),
  ...(url ? { url } : {}),
  ...(published ? { published } : {}),
});

/** Of a text that is known: another day, outlet, title or address. Its relative days are read from the day it came out. */
function tellsMore(given: Head, known: Head): boolean {
  const before: Partial<Record<string, string>> = toldOf(known);
  return Object.entries(toldOf(given)).some(([field, value]) => before[field] !== value);
}

function tellingMore(given: Report, known: Head): Report {
  // That no day was found is no problem of a report whose day was given before.
  const { problems } = given.published === null && known.published !== null ? known : given;
  return { ...given, ...toldOf(known), ...toldOf(given), problems };
}

async function writeReports(db: Db, reports: readonly Report[]): Promise<void> {
  for (const some of inPieces(reports)) {
    await db
      .insertInto('reports')
      .values(some.map(({ id, sha256 }) => ({ id, sha256, state: 'waiting' as const, problem: null })))
      .onConflict((c) =>
        c.column('id').doUpdateSet((e) => ({ sha256: e.ref('excluded.sha256'), state: 'waiting', problem: null })),
      )
      .execute();
  }
}

async function writeVersions(
  db: Db,
  versions: readonly { readonly report: Report; readonly number: number }[],
): Promise<void> {
  for (const some of inPieces(versions)) {
    const rows = some.map(({ report: { text, ...head }, number }) => ({
      report: head.id,
      sha256: head.sha256,
      number,
      published: head.published,
      head: JSON.stringify(head),
      ...storeText(text),
    }));
    await db
      .insertInto('versions')
      .values(rows)
      .onConflict((c) =>
        c.columns(['report', 'sha256']).doUpdateSet((e) => ({
          number: e.ref('excluded.number'),
          published: e.ref('excluded.published'),
          head: e.ref('excluded.head'),
        })),
      )
      .execute();
  }
}

function indexed({ id, title, text }: Report) {
  return { report: id, title: foldWords(title ?? ''), text: foldWords(text) };
}
