/** Reports and claims made by hand, for tests of what keeps them. */
import { createHash } from 'node:crypto';
import type { Because, PartyClaim, ReportClaims, StatementClaim } from '../src/domain/claim.js';
import type { Dossier, Judgement } from '../src/domain/dossier.js';
import type { Report, ReportHead } from '../src/domain/report.js';

export function makeReport(id: string, text: string, more: Partial<Report> = {}): Report {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { id, published: null, language: 'en', text, sha256, problems: [], ...more };
}

/** Of each word with a capital a party, and of the whole text a statement. */
export function makeClaims(report: Report): ReportClaims<Report> {
  const evidence = [{ document: report.id, start: 0, end: report.text.length, quote: report.text }] as const;
  const basis = { kind: 'attribution', trigger: 0.9, roles: 0.8, told: 1, wording: 'name' } as const;
  const because: Because = { name: [{ says: 'the text names it', words: evidence, rule: 'src/records/party/read' }] };
  const parties = [...new Set(report.text.match(/\p{Lu}\p{Ll}+/gu) ?? [])].map(
    (name): PartyClaim => ({
      id: `party-${name.toLowerCase()}-${report.sha256.slice(0, 8)}`,
      name,
      kind: 'person',
      aliases: [],
      evidence,
      basis: { kind: 'party', of: 'person', records: [basis] },
      because,
    }),
  );
  const statement: StatementClaim = {
    id: `statement-${report.sha256.slice(0, 8)}`,
    speaker: parties[0]?.id ?? null,
    content: evidence,
    mode: 'indirect',
    evidence,
    basis,
    because: {},
  };
  return {
    report,
    fingerprint: [1, 2, 4_294_967_295],
    parties,
    meetings: [],
    statements: [statement],
    positions: [],
    commitments: [],
    nextSteps: [],
  };
}

/** Claims as a store gives them back: without the text, without reasons. */
export function asKept({ report, ...records }: ReportClaims<Report>): ReportClaims {
  const { text, ...head } = report;
  const bare = <Claim extends { readonly because: Because }>(claims: readonly Claim[]): Claim[] =>
    claims.map((claim) => ({ ...claim, because: {} }));
  return {
    report: head,
    fingerprint: records.fingerprint,
    parties: bare(records.parties),
    meetings: bare(records.meetings),
    statements: bare(records.statements),
    positions: bare(records.positions),
    commitments: bare(records.commitments),
    nextSteps: bare(records.nextSteps),
  };
}

export function makeJudgement(id: string, at: string, more: Partial<Judgement> = {}): Judgement {
  return { id, kind: 'reject', about: ['meeting-geneva'], author: 'desk', at, ...more };
}

/** Claims of single reports under one another, with nothing put together. */
export function makeDossier(claims: readonly ReportClaims<ReportHead>[]): Dossier {
  return {
    schema: 'readout/dossier@1',
    documents: claims.map(({ report: { id, published, language, sha256, problems } }) => ({
      id,
      published,
      language,
      sha256,
      problems,
    })),
    parties: claims.flatMap((c) => c.parties.map(({ because, basis, ...party }) => party)),
    meetings: [],
    statements: claims.flatMap((c) => c.statements.map(({ because, basis, ...statement }) => statement)),
    issues: [],
    positions: [],
    commitments: [],
    nextSteps: [],
    conflicts: [],
    judgements: [],
    problems: [],
  };
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
