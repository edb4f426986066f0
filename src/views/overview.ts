/**
 * A dossier at a glance.
 *
 * In:  a dossier, and the day to look from.
 * Out: how much there is of each kind; what comes next, what is overdue, what is at risk, what was learned last, where
 *      reports differ and where parties contradict themselves. Whoever prints it says how much of each it shows.
 */
import type { MeetingStatus } from '../domain/document.js';
import type { Commitment, Conflict, Days, Dossier, EvidenceList, Meeting, NextStep } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { commitmentAwaited, meetingAwaited, stepAwaited } from './awaited.js';
import { byDays, isOver } from './days.js';
import { type Cell, makePositionGrid } from './position-grid.js';
import { type Learned, listLearned } from './timeline.js';

export interface Overview {
  readonly day: IsoDay;
  readonly counts: {
    readonly reports: number;
    readonly parties: number;
    readonly meetings: number;
    readonly held: number;
    readonly statements: number;
    readonly issues: number;
    readonly positions: number;
    readonly commitments: number;
    readonly nextSteps: number;
    readonly conflicts: number;
    /** Those that stand. */
    readonly judgements: number;
  };
  /** What is to come: by day, then what has no day, the last spoken of first. */
  readonly next: readonly Awaited[];
  /** The longest overdue first. */
  readonly overdue: readonly Awaited[];
  readonly atRisk: readonly Meeting[];
  /** The newest first. */
  readonly learned: readonly Learned[];
  readonly conflicts: readonly Conflict[];
  readonly contradictions: readonly (Cell & { readonly issue: string })[];
}

export type Awaited = { readonly when: Days | null; readonly evidence: EvidenceList } & (
  | { readonly of: 'meeting'; readonly record: Meeting }
  | { readonly of: 'commitment'; readonly record: Commitment }
  | { readonly of: 'next-step'; readonly record: NextStep }
);

export function makeOverview(dossier: Dossier, day: IsoDay): Overview {
  const { meetings, commitments, nextSteps, conflicts } = dossier;
  const awaited = listAwaited(dossier);
  const isPast = ({ when }: Awaited): boolean => when !== null && isOver(when, day);
  return {
    day,
    counts: {
      reports: dossier.documents.length,
      parties: dossier.parties.length,
      meetings: meetings.length,
      held: meetings.filter(({ status }) => status === 'held').length,
      statements: dossier.statements.length,
      issues: dossier.issues.length,
      positions: dossier.positions.length,
      commitments: commitments.length,
      nextSteps: nextSteps.length,
      conflicts: conflicts.length,
      judgements: dossier.judgements.filter(({ undone }) => !undone).length,
    },
    next: [...awaited.filter((a) => !isPast(a)), ...listHoped(meetings, day)].sort((a, b) => byDays(a.when, b.when)),
    overdue: awaited.filter(isPast).sort((a, b) => byDays(a.when, b.when)),
    atRisk: meetings.filter(({ risk, status }) => risk && risk.length > 0 && status !== 'held'),
    learned: listLearned(dossier)
      .filter(({ asOf }) => asOf !== null && asOf <= day)
      .sort((a, b) => byDays(b.asOf, a.asOf)),
    conflicts,
    contradictions: makePositionGrid(dossier).rows.flatMap(({ issue, cells }) =>
      cells.filter(({ contradiction }) => contradiction).map((cell) => ({ ...cell, issue: issue.label })),
    ),
  };
}

/** What waits for a day. */
function listAwaited({ meetings, commitments, nextSteps }: Dossier): readonly Awaited[] {
  return [
    ...meetings.map(
      (record) => ({ of: 'meeting', record, when: meetingAwaited(record), evidence: record.evidence }) as const,
    ),
    ...nextSteps.map(
      (record) => ({ of: 'next-step', record, when: stepAwaited(record), evidence: record.evidence }) as const,
    ),
    ...commitments.map(
      (record) => ({ of: 'commitment', record, when: commitmentAwaited(record), evidence: record.evidence }) as const,
    ),
  ].filter(({ when }) => when !== null);
}

const HOPED: readonly MeetingStatus[] = ['ongoing', 'planned', 'proposed', 'postponed'];

/** Meetings to come that are not awaited on a day: planned without one, proposed for one that is not over. */
function listHoped(meetings: readonly Meeting[], day: IsoDay): readonly Awaited[] {
  const lastTold = ({ history }: Meeting): string => history.at(-1)?.asOf ?? '';
  return meetings
    .filter((meeting) => HOPED.includes(meeting.status) && meetingAwaited(meeting) === null)
    .map((record) => ({ of: 'meeting', record, when: dayOf(record), evidence: record.evidence }) as const)
    .filter(({ when }) => when === null || !isOver(when, day))
    .sort((a, b) => byDays(lastTold(b.record), lastTold(a.record)));
}

const dayOf = ({ time }: Meeting): Days | null => (time?.tbd ? null : (time?.value ?? null));
