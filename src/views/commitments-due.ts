/**
 * What was promised, by when, and how much of it.
 *
 * In:  a dossier, and the day to count from.
 * Out: what is overdue, what is due, what is due in words that give no day, what has no day at all, and what is settled;
 *      and the rungs of the ladder with their sums.
 *
 * A sum is over commitments on one rung and in one currency or unit: what is offered is not promised, and nothing is
 * converted. A bare number that counts no named thing is in no sum. A claimed commitment is claimed, whoever repeats it.
 */
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../domain/document.js';
import type { Commitment, Dossier, EvidenceList } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { commitmentAwaited, isSettled } from './awaited.js';
import { byDays, isOver } from './days.js';
import { asEvidence, gatherEvidence } from './gather-evidence.js';
import { groupBy } from './group-by.js';

export interface CommitmentsDue {
  readonly day: IsoDay;
  /** Due before `day` and neither fulfilled, withdrawn nor broken; the longest overdue first. */
  readonly overdue: readonly Commitment[];
  /** The next one first. */
  readonly due: readonly Commitment[];
  /** "within 48 hours of signing" */
  readonly dueInWords: readonly Commitment[];
  readonly undated: readonly Commitment[];
  readonly settled: readonly Commitment[];
  readonly rungs: readonly Rung[];
}

/** In the order of the ladder, those that stand on none of it left out. */
export interface Rung {
  readonly status: CommitmentStatus;
  readonly commitments: number;
  readonly sums: readonly Sum[];
}

export interface Sum {
  readonly value: number;
  readonly currency?: string;
  readonly unit?: string;
  readonly commitments: number;
  /** Of those, how many have an amount that reports differ on; the one shown first is counted. */
  readonly disputed: number;
  readonly evidence: EvidenceList;
}

const isOverdue = (commitment: Commitment, day: IsoDay): boolean => {
  const days = commitmentAwaited(commitment);
  return days !== null && isOver(days, day);
};

export function listCommitmentsDue({ commitments, conflicts }: Dossier, day: IsoDay): CommitmentsDue {
  const inOrder = [...commitments].sort((a, b) => byDays(a.due?.value, b.due?.value));
  const standing = inOrder.filter((commitment) => !isSettled(commitment));
  const disputed = new Set(conflicts.filter(({ field }) => field === 'amount').map(({ record }) => record));
  const rungs = groupBy(commitments, ({ status }) => status);
  return {
    day,
    overdue: standing.filter((commitment) => isOverdue(commitment, day)),
    due: standing.filter((c) => c.due?.value !== undefined && !isOverdue(c, day)),
    dueInWords: standing.filter(({ due }) => due && due.value === undefined),
    undated: standing.filter(({ due }) => !due),
    settled: inOrder.filter(isSettled),
    rungs: COMMITMENT_STATUSES.flatMap((status) => {
      const on = rungs.get(status);
      return on ? [{ status, commitments: on.length, sums: sumAmounts(on, disputed) }] : [];
    }),
  };
}

/** One sum for each currency and each unit, by its name. */
function sumAmounts(commitments: readonly Commitment[], disputed: ReadonlySet<string>): readonly Sum[] {
  const counted = commitments.filter(({ amount }) => amount?.currency ?? amount?.unit);
  const kinds = groupBy(counted, ({ amount }) =>
    amount?.currency ? `currency ${amount.currency}` : `unit ${amount?.unit}`,
  );
  return [...kinds].sort(([a], [b]) => byDays(a, b)).map(([, of]) => sumOf(of, disputed));
}

function sumOf(of: readonly [Commitment, ...Commitment[]], disputed: ReadonlySet<string>): Sum {
  const { currency, unit } = of[0].amount ?? {};
  return {
    value: of.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0),
    ...(currency ? { currency } : unit ? { unit } : {}),
    commitments: of.length,
    disputed: of.filter(({ id }) => disputed.has(id)).length,
    evidence: gatherEvidence(of, ({ evidence, support }) => asEvidence(support?.amount) ?? evidence),
  };
}
