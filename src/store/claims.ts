/** The claims of each report that was read: one row a report, its reasons apart. */
import type { Because, Explained, ReportClaims } from '../domain/claim.js';
import type { Report, ReportHead } from '../domain/report.js';
import { raiseStamp } from './meta.js';
import { keepCurrent, readEarlier } from './reports.js';
import { byCodeUnits, inPieces } from './rows.js';
import type { Db } from './tables.js';

type Records = Omit<ReportClaims, 'report' | 'fingerprint'>;
const KINDS = [
  'parties',
  'meetings',
  'statements',
  'positions',
  'commitments',
  'nextSteps',
] as const satisfies (keyof Records)[];

export async function keepClaims(db: Db, claims: readonly ReportClaims<Report>[]): Promise<void> {
  // By report: where claims of one come twice, the later ones are kept.
  const rows = new Map((await keepCurrent(db, claims)).map((c) => [c.report.id, toRow(c)]));
  let changed = false;
  for (const some of inPieces([...rows.values()])) {
    const ids = some.map(({ report }) => report);
    const present = await db
      .selectFrom('claims')
      .select(['report', 'sha256', 'head', 'fingerprint', 'claims'])
      .where('report', 'in', ids)
      .execute();
    const before = new Map(present.map((row) => [row.report, row]));
    // Read again with the same outcome, a report leaves the records as they are.
    changed ||= some.some((row) => !sameClaims(row, before.get(row.report)));
    await db
      .insertInto('claims')
      .values(some)
      .onConflict((c) =>
        c.column('report').doUpdateSet((e) => ({
          sha256: e.ref('excluded.sha256'),
          head: e.ref('excluded.head'),
          fingerprint: e.ref('excluded.fingerprint'),
          claims: e.ref('excluded.claims'),
          because: e.ref('excluded.because'),
        })),
      )
      .execute();
    await db.updateTable('reports').set({ state: 'read', problem: null }).where('id', 'in', ids).execute();
  }
  if (changed) await raiseStamp(db);
}

interface ClaimsRow {
  readonly report: string;
  readonly sha256: string;
  readonly head: string;
  readonly fingerprint: string;
  readonly claims: string;
}

function toRow({ report, fingerprint, ...records }: ReportClaims<Report>): ClaimsRow & { readonly because: string } {
  const { text, ...head } = report;
  const because: [string, Because][] = [];
  const bare = <Claim extends Explained & { readonly id: string }>(claim: Claim): Claim => {
    if (Object.keys(claim.because).length > 0) because.push([claim.id, claim.because]);
    return { ...claim, because: {} };
  };
  const claims = Object.fromEntries(KINDS.map((kind) => [kind, records[kind].map((claim) => bare(claim))]));
  return {
    report: report.id,
    sha256: report.sha256,
    head: JSON.stringify(head),
    fingerprint: JSON.stringify(fingerprint),
    claims: JSON.stringify(claims),
    because: JSON.stringify(because),
  };
}

function sameClaims(a: ClaimsRow, b: ClaimsRow | undefined): boolean {
  return a.sha256 === b?.sha256 && a.head === b.head && a.fingerprint === b.fingerprint && a.claims === b.claims;
}

/** Read at once, as they stand at one moment, and parsed one by one. By id, in the order of code units. */
export async function readClaims(db: Db): Promise<Iterable<ReportClaims>> {
  const earlier = await readEarlier(db);
  const rows = await db.selectFrom('claims').select(['report', 'sha256', 'head', 'fingerprint', 'claims']).execute();
  rows.sort((a, b) => byCodeUnits(a.report, b.report));
  return (function* () {
    for (const { report, sha256, head, fingerprint, claims } of rows) {
      const versions = earlier(report, sha256);
      const read = JSON.parse(head) as ReportHead;
      yield {
        report: versions.length > 0 ? { ...read, versions } : read,
        fingerprint: JSON.parse(fingerprint) as number[],
        ...(JSON.parse(claims) as Records),
      };
    }
  })();
}

export async function readReasons(db: Db, report: string): Promise<ReadonlyMap<string, Because>> {
  const row = await db.selectFrom('claims').select('because').where('report', '=', report).executeTakeFirst();
  return new Map(row ? (JSON.parse(row.because) as [string, Because][]) : []);
}
