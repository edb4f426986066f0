/** Reports: every text they had, which of them wait to be read, when they came. */
import type { ReportClaims } from '../domain/claim.js';
import type { Problem } from '../domain/problem.js';
import type { DocumentVersion, Report } from '../domain/report.js';
import type { Engine } from './engine.js';
import { raiseStamp } from './meta.js';
import { byCodeUnits, inPieces } from './rows.js';
import { foldWords } from './search-words.js';
import { type Addition, type Kept, StoreError } from './store.js';
import { isStorable, restoreText, storeText } from './stored-text.js';
import type { Db } from './tables.js';

export async function keepReports(
  db: Db,
  engine: Engine,
  reports: readonly Report[],
  added: string,
): Promise<readonly Kept[]> {
  const unfit = reports.find(({ id }) => !isStorable(id));
  if (unfit) throw new StoreError(`report ${JSON.stringify(unfit.id)}: its id has characters that no dossier can keep`);

  const newest = new Map<string, string>();
  const last = new Map<string, number>();
  const versions = new Set<string>();
  for (const some of inPieces([...new Set(reports.map(({ id }) => id))])) {
    for (const { id, sha256 } of await db
      .selectFrom('reports')
      .select(['id', 'sha256'])
      .where('id', 'in', some)
      .execute()) {
      newest.set(id, sha256);
    }
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
  for (const report of reports) {
    const { id, sha256 } = report;
    const before = newest.get(id);
    kept.push(before === undefined ? 'new' : before === sha256 ? 'known' : 'changed');
    if (before === sha256) continue;
    const number = (last.get(id) ?? 0) + 1;
    const key = versionKey(id, sha256);
    newest.set(id, sha256);
    last.set(id, number);
    // A text that comes back is the newest again: it is an earlier one no more of claims that may be there.
    revived ||= versions.has(key);
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

function versionKey(report: string, sha256: string): string {
  return `${sha256} ${report}`;
}

/** In the order of their code units. */
export async function readWaitingIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('reports').select('id').where('state', '=', 'waiting').execute();
  return rows.map(({ id }) => id).sort(byCodeUnits);
}

/** Those of the reports that wait (still), in the order of `ids`. */
export async function readWaiting(db: Db, ids: readonly string[]): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('versions', (j) => j.onRef('report', '=', 'id').onRef('versions.sha256', '=', 'reports.sha256'))
    .select(['id', 'head', 'text', 'exact'])
    .where('state', '=', 'waiting')
    .where('id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toReport(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function readReport(db: Db, id: string, sha256?: string): Promise<Report | null> {
  let query = db
    .selectFrom('reports')
    .innerJoin('versions', 'report', 'id')
    .select(['head', 'text', 'exact'])
    .where('id', '=', id);
  query =
    sha256 === undefined
      ? query.whereRef('versions.sha256', '=', 'reports.sha256')
      : query.where('versions.sha256', '=', sha256);
  const row = await query.executeTakeFirst();
  return row ? toReport(row) : null;
}

function toReport({
  head,
  ...text
}: {
  readonly head: string;
  readonly text: string;
  readonly exact: string | null;
}): Report {
  return { ...(JSON.parse(head) as Omit<Report, 'text'>), text: restoreText(text) };
}

/** Which versions there are, by report and from the oldest on. */
export async function readVersionKeys(
  db: Db,
): Promise<readonly { readonly report: string; readonly sha256: string }[]> {
  const rows = await db.selectFrom('versions').select(['report', 'sha256', 'number']).execute();
  return rows.sort((a, b) => byCodeUnits(a.report, b.report) || a.number - b.number);
}

/** The texts of these versions, in their order. */
export async function readTexts(
  db: Db,
  keys: readonly { readonly report: string; readonly sha256: string }[],
): Promise<readonly { readonly document: string; readonly sha256: string; readonly text: string }[]> {
  const ids = [...new Set(keys.map(({ report }) => report))];
  const rows = await db
    .selectFrom('versions')
    .select(['report', 'sha256', 'text', 'exact'])
    .where('report', 'in', ids)
    .execute();
  const byKey = new Map(rows.map((row) => [versionKey(row.report, row.sha256), restoreText(row)]));
  return keys.flatMap(({ report, sha256 }) => {
    const text = byKey.get(versionKey(report, sha256));
    return text === undefined ? [] : { document: report, sha256, text };
  });
}

/** The earlier texts of each report that had more than one, as of each of its versions: key → oldest first. */
export async function readEarlier(db: Db): Promise<(report: string, sha256: string) => readonly DocumentVersion[]> {
  // Only a report with a second version has a version of number 2 or more.
  const more = db.selectFrom('versions').select('report').where('number', '>', 1);
  const rows = await db
    .selectFrom('versions')
    .select(['report', 'sha256', 'published', 'number'])
    .where('report', 'in', more)
    .execute();
  const byReport = new Map<string, (typeof rows)[number][]>();
  for (const row of rows.sort((a, b) => a.number - b.number)) {
    const others = byReport.get(row.report);
    if (others) others.push(row);
    else byReport.set(row.report, [row]);
  }
  return (report, sha256) => {
    const versions = byReport.get(report) ?? [];
    const at = versions.findIndex((v) => v.sha256 === sha256);
    return versions.slice(0, Math.max(0, at)).map(({ sha256, published }) => ({ sha256, published }));
  };
}

export async function keepFailures(
  db: Db,
  failures: readonly { readonly report: Pick<Report, 'id' | 'sha256'>; readonly problem: Problem }[],
): Promise<void> {
  for (const { report, problem } of failures) {
    await db
      .updateTable('reports')
      .set({ state: 'failed', problem: JSON.stringify(problem) })
      .where('id', '=', report.id)
      .where('sha256', '=', report.sha256)
      .execute();
  }
}

export async function readAgain(db: Db, ids?: readonly string[]): Promise<void> {
  const update = db.updateTable('reports').set({ state: 'waiting', problem: null });
  if (!ids) await update.execute();
  else for (const some of inPieces(ids)) await update.where('id', 'in', some).execute();
}

/** Those of the claims that were read from the newest text of their report. */
export async function keepCurrent<Of extends Pick<Report, 'id' | 'sha256'>>(
  db: Db,
  claims: readonly ReportClaims<Of & Report>[],
): Promise<readonly ReportClaims<Of & Report>[]> {
  const newest = new Map<string, string>();
  for (const some of inPieces(claims)) {
    const ids = some.map(({ report }) => report.id);
    const rows = await db.selectFrom('reports').select(['id', 'sha256']).where('id', 'in', ids).execute();
    for (const { id, sha256 } of rows) newest.set(id, sha256);
  }
  return claims.filter(({ report }) => newest.get(report.id) === report.sha256);
}

export async function readAdditions(db: Db): Promise<readonly Addition[]> {
  const rows = await db
    .selectFrom('additions')
    .innerJoin('reports', 'reports.id', 'additions.report')
    .select(['report', 'additions.sha256', 'at', 'reports.sha256 as newest', 'state', 'problem', 'additions.number'])
    .execute();
  return rows
    .sort((a, b) => byCodeUnits(a.at, b.at) || a.number - b.number)
    .map(({ report, sha256, at, newest, state, problem }) => {
      if (sha256 !== newest) return { report, sha256, at, state: 'replaced' };
      return { report, sha256, at, state, ...(problem === null ? {} : { problem: JSON.parse(problem) as Problem }) };
    });
}
