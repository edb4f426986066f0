/**
 * Claims of many reports → one dossier.
 *
 * In:  the claims of each report, in any order.
 * Out: the dossier: parties first, since all else refers to them; then each kind by its own rule
 *      (records/<kind>/merge.ts). What is not certainly the same stays apart.
 *
 * Reports are taken by day of publishing, then by id: the order they were given in changes nothing (invariant 7).
 */
import type { Because, Explained, Making, ReportClaims } from '../domain/claim.js';
import type { Dossier, DossierDocument, Grounds, Issue } from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { ReportHead } from '../domain/report.js';
import { mergeCommitments } from '../records/commitment/merge.js';
import { mergeMeetings } from '../records/meeting/merge.js';
import { mergeParties } from '../records/party/merge.js';
import { gatherIssues, mergePositions } from '../records/position/merge.js';
import { countOrigins, findOrigins } from './origins.js';
import { renameParties } from './rename.js';

export interface Merged {
  readonly dossier: Dossier;
  /** What made the values of each record, by its id. */
  readonly because: ReadonlyMap<string, Because>;
}

export function mergeClaims(claims: readonly ReportClaims[], problems: readonly Problem[] = []): Dossier {
  return mergeWithReasons(claims, problems).dossier;
}

export function mergeWithReasons(claims: readonly ReportClaims[], problems: readonly Problem[] = []): Merged {
  const inOrder = [...claims].sort((a, b) => byPublishing(a.report, b.report));
  const { parties, idOf } = mergeParties(inOrder);
  const renamed = inOrder.map((c) => renameParties(c, (id) => idOf(c.report.id, id)));
  const published = new Map(inOrder.map((c) => [c.report.id, c.report.published]));
  const originOf = findOrigins(inOrder);
  const origins = countOrigins(originOf);
  const reasons = new Map<string, Because>();
  // How a record came to be is kept beside the dossier, not in it.
  const finish = <Record extends Grounds & { readonly id: string }>(made: Record & Explained): Record => {
    const { because, basis, ...record } = made as Record & Explained & Partial<Making>;
    reasons.set(made.id, because);
    return origins(record as unknown as Record);
  };

  const issues: readonly Issue[] = gatherIssues(renamed.flatMap((c) => c.positions));
  const dossier: Dossier = {
    schema: 'readout/dossier@1',
    documents: inOrder.map((c) => describe(c.report, originOf.get(c.report.id))),
    parties: parties.map(finish),
    meetings: mergeMeetings(
      renamed.flatMap((c) => c.meetings),
      published,
    ).map(finish),
    statements: renamed.flatMap((c) => c.statements).map(finish),
    issues,
    positions: mergePositions(
      renamed.flatMap((c) => c.positions),
      issues,
      published,
    ).map(finish),
    commitments: mergeCommitments(
      renamed.flatMap((c) => c.commitments),
      published,
    ).map(finish),
    nextSteps: renamed.flatMap((c) => c.nextSteps).map(finish),
    conflicts: [],
    judgements: [],
    problems,
  };
  return { dossier, because: reasons };
}

function byPublishing(a: ReportHead, b: ReportHead): number {
  const [x, y] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function describe(
  { id, title, outlet, url, published, language, sha256, problems }: ReportHead,
  origin: string | undefined,
): DossierDocument {
  return {
    id,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    published,
    language,
    sha256,
    ...(origin ? { origin } : {}),
    problems,
  };
}
