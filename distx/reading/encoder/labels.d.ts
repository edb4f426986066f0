import { type Frame, type MentionType } from '../../domain/document.js';
/** `polnear` marks attributions in PolNeAR's broad sense, by tags of their own. */
export type TriggerType = Frame['type'] | 'polnear';
export interface Labels {
    readonly version: string;
    /** Pieces the encoder takes at once, and pieces around a trigger the role part takes. */
    readonly window: number;
    readonly crop: number;
    readonly types: readonly TriggerType[];
    readonly mentionTypes: readonly MentionType[];
    /** Role tags are O, then B and I of each role. */
    readonly roles: readonly string[];
    readonly allowedRoles: {
        readonly [type in TriggerType]: readonly string[];
    };
    readonly statuses: readonly string[];
    readonly attributionModes: readonly string[];
    readonly meetingModes: readonly string[];
    readonly stances: readonly string[];
    /** Weight of the tag in the second place directly behind the one in the first. */
    readonly transitions: readonly (readonly number[])[];
    /** Weight of a tag at the beginning. */
    readonly start?: readonly number[];
    readonly triggerThreshold: {
        readonly [type in TriggerType]: number;
    };
}
/** @throws Error where the file does not fit this reader: a model of another version. */
export declare function readLabels(file: string | URL): Promise<Labels>;
