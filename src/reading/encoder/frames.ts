/**
 * A frame from what the encoder says of one trigger.
 *
 * In:  the trigger's type, its place and probability, the phrases of its roles, and the logits of its attributes.
 * Out: the frame. Only values that the type knows compete: a meeting is never "pledged".
 */
import {
  COMMITMENT_STATUSES,
  type CommitmentStatus,
  type Frame,
  MEETING_STATUSES,
  type MeetingMode,
  type MeetingStatus,
  type Stance,
  type StatementMode,
} from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import type { Labels } from './labels.js';

export type Roles = { readonly [role: string]: readonly Span[] };

export interface TriggerReading {
  readonly type: Frame['type'];
  readonly trigger: Span;
  readonly confidence: number;
  readonly roles: Roles;
  /** Logits of statuses, then attribution modes, meeting modes, stances. */
  readonly attributes: Float32Array;
}

export function makeFrame(reading: TriggerReading, labels: Labels): Frame {
  const { type, trigger, confidence, roles, attributes } = reading;
  const { statuses, attributionModes, meetingModes, stances } = labels;
  const modesFrom = statuses.length;
  const meetingModesFrom = modesFrom + attributionModes.length;
  const stancesFrom = meetingModesFrom + meetingModes.length;
  const choose = <Value extends string>(
    names: readonly string[],
    from: number,
    known: readonly string[] = names,
  ): Value => chooseLikeliest(attributes.subarray(from, from + names.length), names, known) as Value;
  const shared = { trigger, roles, confidence };
  switch (type) {
    case 'attribution':
      return { type, ...shared, mode: choose<StatementMode>(attributionModes, modesFrom) };
    case 'meeting':
      return {
        type,
        ...shared,
        status: choose<MeetingStatus>(statuses, 0, MEETING_STATUSES),
        mode: choose<MeetingMode>(meetingModes, meetingModesFrom),
      };
    case 'commitment':
      return { type, ...shared, status: choose<CommitmentStatus>(statuses, 0, COMMITMENT_STATUSES) };
    case 'position':
      return { type, ...shared, stance: choose<Stance>(stances, stancesFrom) };
    case 'step':
      return { type, ...shared };
  }
}

function chooseLikeliest(logits: Float32Array, names: readonly string[], known: readonly string[]): string {
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  names.forEach((name, i) => {
    const logit = logits[i] as number;
    if (logit > most && known.includes(name)) {
      best = name;
      most = logit;
    }
  });
  return best;
}
