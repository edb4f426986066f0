/** Reports as they are kept: every text they had, which of them wait to be read, when they came. */
import type { ReportClaims } from '../domain/claim.js';
import type { Problem } from '../domain/problem.js';
import type { DocumentVersion, Report } from '../domain/report.js';
import { byCodeUnits, inPieces } from './rows.js';
import type { Addition } from './store.js';
import { restoreText } from './stored-text.js';
import type { Db } from './tables.js';

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

/** A version of a report as one string; a hash has no blanks. */
export function versionKey(report: string, sha256: string): string {
  return `${sha256} ${report}`;
}
