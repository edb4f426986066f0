/**
 * A frame from what the encoder says of one trigger.
 *
 * In:  the trigger's type, its place and probability, the phrases of its roles, and the logits of its attributes.
 * Out: the frame. Only values that the type knows compete: a meeting is never "pledged".
 */
import { type Frame } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import type { Labels } from './labels.js';
export type Roles = {
    readonly [role: string]: readonly Span[];
};
export interface TriggerReading {
    readonly type: Frame['type'];
    readonly trigger: Span;
    readonly confidence: number;
    readonly roles: Roles;
    /** Logits of statuses, then attribution modes, meeting modes, stances. */
    readonly attributes: Float32Array;
}
export declare function makeFrame(reading: TriggerReading, labels: Labels): Frame;
