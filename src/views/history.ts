/**
 * A record's history in runs: steps that follow each other and say the same, whoever reports them.
 *
 * In:  the steps of a record, oldest first.
 * Out: one run for each thing that changed. A report that leaves the time or the place out says nothing against what was
 *      told before; once the status changes, both have to be told anew, for a postponed meeting no longer has its day.
 */
import type { CommitmentStep, MeetingStep, StanceStep } from '../domain/dossier.js';

export interface Run<Step> {
  /** What is known once the run has begun. */
  readonly known: Step;
  readonly steps: readonly [Step, ...Step[]];
}

export const meetingRuns = (history: readonly MeetingStep[]): readonly Run<MeetingStep>[] =>
  runsOf(history, sameMeetingStep, (known, step) => (known.status === step.status ? { ...known, ...step } : step));

export const stanceRuns = (history: readonly StanceStep[]): readonly Run<StanceStep>[] =>
  runsOf(history, (known, step) => known.stance === step.stance);

export const commitmentRuns = (history: readonly CommitmentStep[]): readonly Run<CommitmentStep>[] =>
  runsOf(history, (known, step) => known.status === step.status);

function runsOf<Step>(
  history: readonly Step[],
  same: (known: Step, step: Step) => boolean,
  add: (known: Step, step: Step) => Step = (_, step) => step,
): readonly Run<Step>[] {
  const runs: { known: Step; steps: [Step, ...Step[]] }[] = [];
  for (const step of history) {
    const last = runs.at(-1);
    if (last && same(last.known, step)) last.steps.push(step);
    else runs.push({ known: last ? add(last.known, step) : step, steps: [step] });
  }
  return runs;
}

function sameMeetingStep(known: MeetingStep, { status, time, place }: MeetingStep): boolean {
  const sameTime = (a: MeetingStep['time']) =>
    !time || (a?.value === time.value && a?.tbd === time.tbd && (!time.clock || a?.clock === time.clock));
  const samePlace = (a: MeetingStep['place']) => !place || (a?.text === place.text && a?.tbd === place.tbd);
  return known.status === status && sameTime(known.time) && samePlace(known.place);
}
