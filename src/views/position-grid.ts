/**
 * Where each party stands on each issue.
 *
 * In:  a dossier.
 * Out: issues in rows, parties in columns, and in each cell the stance last shown, the day it changed to that, silence,
 *      and whether the party contradicted itself: went from one side to the other, or showed both at once.
 *
 * A cell takes all positions of the party on the issue together; a sub-issue stands beneath the one it is a part of.
 */
import type { Stance } from '../domain/document.js';
import type { Dossier, EvidenceList, Issue, PartyId, Position, StanceStep } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { gatherEvidence } from './gather-evidence.js';
import { groupBy } from './group-by.js';
import { stanceRuns } from './history.js';

export interface PositionGrid {
  /** Those that take a position, the ones that take most first. */
  readonly parties: readonly PartyId[];
  readonly rows: readonly IssueRow[];
}

export interface IssueRow {
  readonly issue: Issue;
  /** The issues it is a part of, the widest first. */
  readonly within: readonly Issue[];
  /** In the order of `parties`; of those that take a position on it. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly party: PartyId;
  readonly stance: Stance;
  /** The day it was first told to be so; null where that report has no day. */
  readonly since: IsoDay | null;
  /** What was told before, the newest last; nothing where the stance never changed. */
  readonly steps: readonly StanceStep[];
  readonly contradiction: Contradiction | null;
  /** A text says that an earlier demand was dropped or not repeated. */
  readonly silent: boolean;
  readonly positions: readonly [Position, ...Position[]];
  readonly evidence: EvidenceList;
}

export interface Contradiction {
  /** `both`: told on one day, or on days not known. */
  readonly kind: 'turned' | 'both';
  readonly from: StanceStep;
  readonly to: StanceStep;
}

export function makePositionGrid(dossier: Dossier): PositionGrid {
  const byParty = groupBy(dossier.positions, ({ party }) => party);
  const parties = [...byParty].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([id]) => id);
  const rank = new Map(parties.map((id, i) => [id, i]));
  const byIssue = groupBy(dossier.positions, issueOf);
  const rows = orderIssues(dossier.issues, byIssue).map(({ issue, within }) => ({
    issue,
    within,
    cells: [...groupBy(byIssue.get(issue.id) ?? [], ({ party }) => party)]
      .map(([party, positions]) => makeCell(party, positions))
      .sort((a, b) => (rank.get(a.party) ?? 0) - (rank.get(b.party) ?? 0)),
  }));
  const used = new Set(rows.filter(({ cells }) => cells.length > 0).flatMap(({ issue, within }) => [issue, ...within]));
  return { parties, rows: rows.filter(({ issue }) => used.has(issue)) };
}

/** A position whose issue has no record goes under its own words. */
export const issueOf = ({ issueId, issue }: Position): string => issueId ?? issue;

/** Those most spoken of first, each followed by its parts; one whose parent is not there, or that is a part of itself, stands at the top. */
function orderIssues(
  issues: readonly Issue[],
  positions: ReadonlyMap<string, readonly Position[]>,
): readonly Omit<IssueRow, 'cells'>[] {
  const known = new Set(issues.map(({ id }) => id));
  const used = [...positions.keys()];
  const count = ({ id }: Issue): number => positions.get(id)?.length ?? 0;
  const all: readonly Issue[] = [
    ...issues,
    ...used.filter((id) => !known.has(id)).map((id) => ({ id, label: id, aliases: [] })),
  ];
  const parts = groupBy(
    [...all].sort((a, b) => count(b) - count(a)),
    ({ parent }) => (parent !== undefined && known.has(parent) ? parent : null),
  );
  const ordered: Omit<IssueRow, 'cells'>[] = [];
  const seen = new Set<string>();
  const enter = (issue: Issue, within: readonly Issue[]): void => {
    if (seen.has(issue.id)) return;
    seen.add(issue.id);
    ordered.push({ issue, within });
    for (const part of parts.get(issue.id) ?? []) enter(part, [...within, issue]);
  };
  for (const issue of parts.get(null) ?? []) enter(issue, []);
  for (const issue of all) enter(issue, []);
  return ordered;
}

function makeCell(party: PartyId, positions: readonly [Position, ...Position[]]): Cell {
  const steps = positions.flatMap(({ history }) => history).sort(byDay);
  const changes = stanceRuns(steps).map((run) => run.steps[0]);
  const last = changes.at(-1);
  // A position without a history still has its stance.
  const stance = last?.stance ?? positions[positions.length - 1]?.stance ?? positions[0].stance;
  return {
    party,
    stance,
    since: last ? last.asOf : positions[0].date,
    steps: changes,
    contradiction: findContradiction(changes),
    silent: stance === 'silent',
    positions,
    evidence: gatherEvidence(positions, ({ evidence }) => evidence),
  };
}

/** What has no day comes first: it may be the oldest, and is never taken for the newest. */
function byDay(a: StanceStep, b: StanceStep): number {
  const [x, y] = [a.asOf ?? '', b.asOf ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The last time it took the other side; what lies between ("open", silence) does not take it back. */
function findContradiction(changes: readonly StanceStep[]): Contradiction | null {
  const sides = changes.filter(({ stance }) => stance === 'supports' || stance === 'opposes');
  const at = sides.findLastIndex((step, i) => i > 0 && step.stance !== sides[i - 1]?.stance);
  const [from, to] = [sides[at - 1], sides[at]];
  if (!from || !to) return null;
  return { kind: from.asOf === to.asOf ? 'both' : 'turned', from, to };
}
