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
      changesOf(history, sameMeetingStep).map(
        ([from, to]) => ({ of: 'meeting', record: id, from, to, ...told(to) }) as const,
      ),
    ),
    ...positions.flatMap(({ id, history }) =>
      changesOf(history, (a, b) => a.stance === b.stance).map(
        ([from, to]) =>
          ({ of: 'position', record: id, from: from?.stance ?? null, to: to.stance, ...told(to) }) as const,
      ),
    ),
    ...commitments.flatMap(({ id, history }) =>
      changesOf(history, (a, b) => a.status === b.status).map(
        ([from, to]) =>
          ({ of: 'commitment', record: id, from: from?.status ?? null, to: to.status, ...told(to) }) as const,
      ),
    ),
    ...nextSteps.flatMap(({ id, done }) =>
      done ? [{ of: 'next-step', record: id, from: null, to: 'done', ...told(done) } as const] : [],
    ),
  ];
}

const told = ({ asOf, evidence }: { readonly asOf: IsoDay | null; readonly evidence: EvidenceList }) => ({
  asOf,
  evidence,
});

/** The steps that say something new, each with what was known before it. */
function changesOf<Step>(
  history: readonly Step[],
  same: (a: Step, b: Step) => boolean,
): (readonly [Step | null, Step])[] {
  return history.flatMap((step, i) => {
    const before = history[i - 1] ?? null;
    return before && same(before, step) ? [] : [[before, step] as const];
  });
}

/** A report that leaves the time or the place out says nothing against what was told before. */
function sameMeetingStep(before: MeetingStep, { status, time, place }: MeetingStep): boolean {
  return (
    before.status === status &&
    (!time ||
      (before.time?.value === time.value && before.time?.tbd === time.tbd && before.time?.clock === time.clock)) &&
    (!place || (before.place?.text === place.text && before.place?.tbd === place.tbd))
  );
}
