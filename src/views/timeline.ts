/**
 * What happened, and what became known, by day.
 *
 * In:  a dossier.
 * Out: for each day or window that stands in it: the meetings that took place then, and what was first told then: a
 *      meeting's new status, time or place, a change of stance, a step of a commitment, a next step done. Told is the day
 *      the report was published, which is not the day it was so (two clocks). What has no day stands apart.
 */
import type { CommitmentStatus, MeetingStatus, Stance } from '../domain/document.js';
import type { Days, Dossier, EvidenceList, Meeting, MeetingStep } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { byDays } from './days.js';
import { groupBy } from './group-by.js';
import { commitmentRuns, meetingRuns, stanceRuns } from './history.js';

export interface Timeline {
  /** By their beginning; a window stands for itself, not for its first day. */
  readonly days: readonly TimelineDay[];
  /** Held, but on a day no report gives. */
  readonly undated: readonly Happened[];
  /** Told by reports whose day of publishing is not known. */
  readonly untoldWhen: readonly Learned[];
}

export interface TimelineDay {
  readonly days: Days;
  readonly happened: readonly Happened[];
  readonly learned: readonly Learned[];
}

/** A meeting that took place or is under way. */
export interface Happened {
  readonly record: string;
  readonly status: MeetingStatus;
  readonly evidence: EvidenceList;
}

/** One step of a record's history that changed something; `from` is what was known before, null at first. */
export type Learned = {
  readonly record: string;
  readonly asOf: IsoDay | null;
  readonly evidence: EvidenceList;
} & (
  | { readonly of: 'meeting'; readonly from: MeetingStep | null; readonly to: MeetingStep }
  | { readonly of: 'position'; readonly from: Stance | null; readonly to: Stance }
  | { readonly of: 'commitment'; readonly from: CommitmentStatus | null; readonly to: CommitmentStatus }
  | { readonly of: 'next-step'; readonly from: null; readonly to: 'done' }
);

export function makeTimeline(dossier: Dossier): Timeline {
  const held = dossier.meetings.filter(({ status }) => status === 'held' || status === 'ongoing');
  const happened = groupBy(held, dayOf);
  const learned = groupBy(listLearned(dossier), ({ asOf }) => asOf);
  const days = [...new Set([...happened.keys(), ...learned.keys()])].filter((day) => day !== null);
  return {
    days: days.sort(byDays).map((day) => ({
      days: day,
      happened: happened.get(day)?.map(tell) ?? [],
      learned: learned.get(day) ?? [],
    })),
    undated: happened.get(null)?.map(tell) ?? [],
    untoldWhen: learned.get(null) ?? [],
  };
}

const dayOf = ({ time }: Meeting): Days | null => (time?.tbd ? null : (time?.value ?? null));

const tell = ({ id, status, evidence }: Meeting): Happened => ({ record: id, status, evidence });

/** Every step that changed something, in the order of the records. */
export function listLearned({ meetings, positions, commitments, nextSteps }: Dossier): readonly Learned[] {
  return [
    ...meetings.flatMap(({ id, history }) =>
      meetingRuns(history).map(({ known, steps }, i, runs): Learned => {
        return { of: 'meeting', record: id, from: runs[i - 1]?.known ?? null, to: known, ...told(steps[0]) };
      }),
    ),
    ...positions.flatMap(({ id, history }) =>
      stanceRuns(history).map(({ known, steps }, i, runs): Learned => {
        const from = runs[i - 1]?.known.stance ?? null;
        return { of: 'position', record: id, from, to: known.stance, ...told(steps[0]) };
      }),
    ),
    ...commitments.flatMap(({ id, history }) =>
      commitmentRuns(history).map(({ known, steps }, i, runs): Learned => {
        const from = runs[i - 1]?.known.status ?? null;
        return { of: 'commitment', record: id, from, to: known.status, ...told(steps[0]) };
      }),
    ),
    ...nextSteps.flatMap(({ id, done }): readonly Learned[] =>
      done ? [{ of: 'next-step', record: id, from: null, to: 'done', ...told(done) }] : [],
    ),
  ];
}

const told = ({ asOf, evidence }: { readonly asOf: IsoDay | null; readonly evidence: EvidenceList }) => ({
  asOf,
  evidence,
});
