/**
 * How a report was read, as `inspect` shows it: the document in plain lists, spans as pairs `[start, end]`.
 */
import type { Document, Frame } from '../domain/document.js';
import type { Problem } from '../domain/problem.js';
import type { Span } from '../domain/span.js';

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
  readonly roles: { readonly [role: string]: readonly Pair[] };
  readonly confidence: number;
}

export function viewReading({ report, sentences, mentions, times, frames, attributions }: Document): Reading {
  return {
    id: report.id,
    published: report.published,
    language: report.language,
    text: report.text,
    sentences: sentences.map(pair),
    mentions: mentions.map(({ start, end, type, chain }) => ({ start, end, type, chain })),
    times: times.map(({ start, end, value, type }) => ({ start, end, value, type })),
    frames: frames.map(viewFrame),
    attributions: attributions.map(({ source, cue, content }) => ({
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
    })),
    problems: report.problems,
  };
}

function viewFrame(frame: Frame): FrameReading {
  const { type, trigger, roles, confidence } = frame;
  const filled = Object.entries(roles).map(([role, spans]) => [role, spans.map(pair)] as const);
  return {
    type,
    trigger: pair(trigger),
    ...('status' in frame ? { status: frame.status } : {}),
    ...('mode' in frame ? { mode: frame.mode } : {}),
    ...('stance' in frame ? { stance: frame.stance } : {}),
    roles: Object.fromEntries(filled),
    confidence,
  };
}

const pair = ({ start, end }: Span): Pair => [start, end];
