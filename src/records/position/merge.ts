/**
 * Positions of many reports: one record for each party and issue, with a step for each report that shows its stance.
 * Issues are the same where their labels are, letter case aside.
 */
import type { Explained, PositionClaim } from '../../domain/claim.js';
import type { Issue, Position } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { slug } from '../slug.js';

export function gatherIssues(claims: readonly PositionClaim[]): Issue[] {
  const issues = new Map<string, { label: string; aliases: Set<string> }>();
  for (const { issue } of claims) {
    const known = issues.get(slug(issue));
    if (!known) issues.set(slug(issue), { label: issue, aliases: new Set() });
    else if (known.label !== issue) known.aliases.add(issue);
  }
  return [...issues].map(([id, { label, aliases }]) => ({ id, label, aliases: [...aliases].sort() }));
}

export function mergePositions(
  claims: readonly PositionClaim[],
  issues: readonly Issue[],
  published: ReadonlyMap<string, IsoDay | null>,
): (Position & Explained)[] {
  const labels = new Map(issues.map((i) => [i.id, i.label]));
  const groups = new Map<string, [PositionClaim, ...PositionClaim[]]>();
  for (const claim of claims) {
    // One report may show two stances of a party on an issue (for it, if …): these are two records.
    const document = claim.evidence[0].document;
    const key = JSON.stringify([claim.party, slug(claim.issue)]);
    const group = groups.get(key);
    if (!group) groups.set(key, [claim]);
    else if (group.some((c) => c.evidence[0].document === document && c.stance !== claim.stance))
      groups.set(claim.id, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const last = group[group.length - 1] as PositionClaim;
    const issueId = slug(first.issue);
    return {
      ...first,
      issue: labels.get(issueId) ?? first.issue,
      issueId,
      stance: last.stance,
      date: last.date,
      evidence: joinEvidence(group),
      confidence: surest(group),
      because: joinReasons(group),
      history: group.map((c) => ({
        asOf: published.get(c.evidence[0].document) ?? null,
        stance: c.stance,
        evidence: c.evidence,
      })),
    };
  });
}
