/**
 * Next steps of many reports: one record for each, in the words of the earliest; its day is the last one told, and
 * whoever is to do it by any of the reports. What closes it is found in done.ts.
 */
import type { Explained, NextStepClaim } from '../../domain/claim.js';
import type { Commitment, Meeting, NextStep } from '../../domain/dossier.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { daysApart, firstDay, lastDay } from '../days.js';
import { type Difference, differenceOf } from '../differ.js';
import { joinSupport } from '../support.js';
import { findDone } from './done.js';
import type { NextStepContext } from './same.js';

type Group = readonly [NextStepClaim, ...NextStepClaim[]];

export interface Happened {
  readonly meetings: readonly Meeting[];
  readonly commitments: readonly Commitment[];
}

/** @param group claims that are one step, in order of publishing */
export function joinNextSteps(
  group: Group,
  { published }: NextStepContext,
  { meetings, commitments }: Happened,
): NextStep & Explained {
  const [first] = group;
  const due = group.findLast((claim) => claim.due?.value)?.due ?? group.findLast((claim) => claim.due)?.due;
  const { due: _, ...fields } = first;
  const step = {
    ...fields,
    who: [...new Set(group.flatMap((claim) => claim.who))],
    ...(due ? { due } : {}),
    evidence: joinEvidence(group),
    support: joinSupport(group),
    confidence: surest(group),
    because: joinReasons(group),
  };
  const done = findDone(step, published.get(first.evidence[0].document) ?? null, meetings, commitments);
  return { ...step, ...(done ? { done } : {}) };
}

/** Two days that cannot both be right, told within a week; later, it was moved, and that is no disagreement. */
export function differInNextSteps(group: Group, { published }: NextStepContext): Difference[] {
  const told = [...group].reverse().flatMap((claim) => {
    const day = published.get(claim.evidence[0].document) ?? null;
    return claim.due?.value ? [{ value: claim.due, days: claim.due.value, evidence: claim.evidence, day }] : [];
  });
  const due = differenceOf(
    'due',
    told,
    (a, b) =>
      (a.day === b.day || daysApart(a.day, b.day) <= WEEK) &&
      (lastDay(a.days) < firstDay(b.days) || lastDay(b.days) < firstDay(a.days)),
  );
  return due ? [due] : [];
}

const WEEK = 7;
