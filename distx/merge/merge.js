import { mergeCommitments } from '../records/commitment/merge.js';
import { mergeMeetings } from '../records/meeting/merge.js';
import { mergeParties } from '../records/party/merge.js';
import { gatherIssues, mergePositions } from '../records/position/merge.js';
import { renameParties } from './rename.js';
import { countOrigins } from './origins.js';
export function mergeClaims(claims, problems = []) {
    const inOrder = [...claims].sort((a, b) => byPublishing(a.report, b.report));
    const { parties, idOf } = mergeParties(inOrder);
    const renamed = inOrder.map((c) => renameParties(c, (id) => idOf(c.report.id, id)));
    const published = new Map(inOrder.map((c) => [c.report.id, c.report.published]));
    const origins = countOrigins(inOrder.map((c) => c.report));
    const issues = gatherIssues(renamed.flatMap((c) => c.positions));
    return {
        schema: 'readout/dossier@1',
        documents: inOrder.map((c) => describe(c.report)),
        parties: parties.map(origins),
        meetings: mergeMeetings(renamed.flatMap((c) => c.meetings), published).map(origins),
        statements: renamed.flatMap((c) => c.statements).map(origins),
        issues,
        positions: mergePositions(renamed.flatMap((c) => c.positions), issues, published).map(origins),
        commitments: mergeCommitments(renamed.flatMap((c) => c.commitments), published).map(origins),
        nextSteps: renamed.flatMap((c) => c.nextSteps).map(origins),
        conflicts: [],
        judgements: [],
        problems,
    };
}
function byPublishing(a, b) {
    const [x, y] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`];
    return x < y ? -1 : x > y ? 1 : 0;
}
function describe({ id, title, outlet, url, published, language, sha256, problems }) {
    return {
        id,
        ...(title ? { title } : {}),
        ...(outlet ? { outlet } : {}),
        ...(url ? { url } : {}),
        published,
        language,
        sha256,
        problems,
    };
}
