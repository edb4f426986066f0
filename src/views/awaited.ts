/**
 * The days something waits for: a planned meeting, a standing commitment, a next step not yet done.
 *
 * In:  a record.
 * Out: its day or window as long as it is open; null where it has none, or waits for nothing any more. What waits for
 *      days that are over is overdue: nothing tells that it happened, and nothing that it did not.
 */
import type { CommitmentStatus } from '../domain/document.js';
import type { Commitment, Days, Meeting, NextStep } from '../domain/dossier.js';

/** A proposal whose day passed has come to nothing; it was not owed. */
export const meetingAwaited = ({ status, time }: Meeting): Days | null =>
  status === 'planned' && !time?.tbd ? (time?.value ?? null) : null;

export const commitmentAwaited = (commitment: Commitment): Days | null =>
  isSettled(commitment) ? null : (commitment.due?.value ?? null);

export const stepAwaited = ({ due, done }: NextStep): Days | null => (done ? null : (due?.value ?? null));

const SETTLED: readonly CommitmentStatus[] = ['fulfilled', 'withdrawn', 'broken'];

export const isSettled = ({ status }: Commitment): boolean => SETTLED.includes(status);
