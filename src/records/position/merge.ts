/**
 * Positions of many reports: one record for each party and issue.
 *
 * The stance shown is the one of the last report; of two in one report, the surer. Its day is that since which nothing
 * else was told. Each report adds a step; two stances in one report are two steps, and a contradiction.
 */
import type { Explained, PositionClaim } from '../../domain/claim.js';
import type { Stance } from '../../domain/document.js';
import type { Position } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { type Difference, differenceOf } from '../differ.js';
import { joinSupport, shareWords } from '../support.js';
import type { FiledPosition } from './issues.js';

type Group = readonly [FiledPosition, ...FiledPosition[]];
export interface PositionContext {
  /** Document → the day it was published. */
  readonly published: ReadonlyMap<string, IsoDay | null>;
}

/** @param group claims that are one position, in order of publishing */
export function joinPositions(group: Group, { published }: PositionContext): Position & Explained {
  const [first] = group;
  const shown = showFirst(group);
  const { condition: _, ...fields } = first;
  const condition = group.findLast((claim) => claim.stance === shown.stance && claim.condition)?.condition;
  return {
    ...fields,
    issue: shown.issue,
    issueId: shown.issueId,
    stance: shown.stance,
    ...(condition ? { condition } : {}),
    date: sinceWhen(group, shown),
    evidence: joinEvidence(group),
    support: joinSupport(group),
    confidence: surest(group),
    because: joinReasons(group),
    history: group.map((claim) => ({
      asOf: dayOf(claim, published),
      stance: claim.stance,
      evidence: claim.evidence,
    })),
  };
}

/**
 * A stance and its opposite, in one report or in two of one day: a change of mind takes longer. One clause read both
 * ways is a doubt of the reading; a condition, an open question and silence contradict nothing.
 */
export function differInPositions(group: Group, { published }: PositionContext): Difference[] {
  const shown = showFirst(group);
  const told = [shown, ...group.filter((claim) => claim !== shown)].map((claim) => ({
    value: claim.stance,
    evidence: claim.evidence,
    day: dayOf(claim, published) ?? claim.evidence[0].document,
  }));
  const stance = differenceOf(
    'stance',
    told,
    (a, b) => areOpposite(a.value, b.value) && a.day === b.day && !shareWords(a, b),
  );
  return stance ? [stance] : [];
}

const areOpposite = (a: Stance, b: Stance): boolean =>
  (a === 'supports' && b === 'opposes') || (a === 'opposes' && b === 'supports');

function showFirst(group: Group): FiledPosition {
  const last = group.at(-1) as FiledPosition;
  const ofLastReport = group.filter((claim) => claim.evidence[0].document === last.evidence[0].document);
  return ofLastReport.reduce((a, b) => ((b.confidence ?? 0) >= (a.confidence ?? 0) ? b : a));
}

/** The day of the first of the last reports that tell nothing but this stance. */
function sinceWhen(group: Group, shown: FiledPosition): IsoDay | null {
  const change = group.findLastIndex((claim) => claim.stance !== shown.stance);
  return (group.slice(change + 1)[0] ?? shown).date;
}

const dayOf = (claim: PositionClaim, published: PositionContext['published']): IsoDay | null =>
  published.get(claim.evidence[0].document) ?? null;
