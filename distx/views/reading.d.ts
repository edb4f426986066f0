/**
 * How a report was read, as `inspect` shows it: the document in plain lists, spans as pairs `[start, end]`.
 */
import type { Document, Frame } from '../domain/document.js';
import type { Problem } from '../domain/problem.js';
export type Pair = readonly [start: number, end: number];
export interface Reading {
    readonly id: string;
    readonly published: string | null;
    readonly language: string;
    readonly text: string;
    readonly sentences: readonly Pair[];
    readonly mentions: readonly {
        readonly start: number;
        readonly end: number;
        readonly type: string;
        readonly chain: number;
    }[];
    readonly times: readonly {
        readonly start: number;
        readonly end: number;
        readonly value: string;
        readonly type: string;
    }[];
    readonly frames: readonly FrameReading[];
    readonly attributions: readonly {
        readonly source: readonly Pair[];
        readonly cue: readonly Pair[];
        readonly content: readonly Pair[];
    }[];
    readonly problems: readonly Problem[];
}
export interface FrameReading {
    readonly type: Frame['type'];
    readonly trigger: Pair;
    readonly status?: string;
    readonly mode?: string;
    readonly stance?: string;
    readonly roles: {
        readonly [role: string]: readonly Pair[];
    };
    readonly confidence: number;
}
export declare function viewReading({ report, sentences, mentions, times, frames, attributions }: Document): Reading;
