/**
 * A frame from what the encoder says of one trigger.
 *
 * In:  the trigger's type, its place and probability, the phrases of its roles, and the logits of its attributes.
 * Out: the frame. Only values that the type knows compete: a meeting is never "pledged".
 */

import type { Filler } from '../../domain/document.js';
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

export type Roles = { readonly [role: string]: readonly Filler[] };

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
  ): Choice<Value> => chooseLikeliest(attributes.subarray(from, from + names.length), names, known) as Choice<Value>;
  const shared = { trigger, roles, confidence };
  switch (type) {
    case 'attribution': {
      const mode = choose<StatementMode>(attributionModes, modesFrom);
      return { type, ...shared, mode: mode.value, certainty: { mode: mode.probability } };
    }
    case 'meeting': {
      const status = choose<MeetingStatus>(statuses, 0, MEETING_STATUSES);
      const mode = choose<MeetingMode>(meetingModes, meetingModesFrom);
      const certainty = { status: status.probability, mode: mode.probability };
      return { type, ...shared, status: status.value, mode: mode.value, certainty };
    }
    case 'commitment': {
      const status = choose<CommitmentStatus>(statuses, 0, COMMITMENT_STATUSES);
      return { type, ...shared, status: status.value, certainty: { status: status.probability } };
    }
    case 'position': {
      const stance = choose<Stance>(stances, stancesFrom);
      return { type, ...shared, stance: stance.value, certainty: { stance: stance.probability } };
    }
    case 'step':
      return { type, ...shared };
  }
}

interface Choice<Value extends string> {
  readonly value: Value;
  /** Among the values that the type knows. */
  readonly probability: number;
}

function chooseLikeliest(logits: Float32Array, names: readonly string[], known: readonly string[]): Choice<string> {
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  names.forEach((name, i) => {
    if (!known.includes(name)) return;
    const logit = logits[i] as number;
    sum += Math.exp(logit);
    if (logit > most) {
      best = name;
      most = logit;
    }
  });
  return { value: best, probability: Math.exp(most) / sum };
}
