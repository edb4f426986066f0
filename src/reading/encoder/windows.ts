/**
 * Windows: what the encoder reads at once.
 *
 * In:  the pieces of a text and its sentences.
 * Out: stretches of pieces, in order, without gaps, each short enough for the encoder with its two edge pieces.
 *
 * Cut at sentence ends, so that a trigger and what fills its roles stay together, and of about equal length, so that no
 * last window has three words of context. A sentence that is too long by itself is cut hard. The cut depends on the
 * text alone: dynamic int8 takes its scales from the whole window, so another cut would read otherwise (invariant 7).
 */
import type { Span } from '../../domain/span.js';
import type { Pieces } from './wordpiece.js';

/** Indices of pieces, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** `longest`: how many pieces the encoder takes, [CLS] and [SEP] among them. */
export function cutWindows(pieces: Pieces, sentences: readonly Span[], longest: number): Window[] {
  if (pieces.length === 0) return [];
  const most = longest - EDGES;
  const count = Math.max(1, Math.ceil(pieces.length / (most - SLACK)));
  const target = pieces.length / count;
  const windows: Window[] = [];
  let from = 0;
  let to = 0;
  for (const end of findSentenceEnds(pieces, sentences)) {
    const inWindow = to - from;
    const inSentence = end - to;
    const isFull = inWindow + inSentence > most;
    const isBalanced = inWindow + inSentence / 2 > target && windows.length < count - 1;
    if (inWindow > 0 && (isFull || isBalanced)) {
      windows.push({ from, to });
      from = to;
    }
    to = end;
    // A sentence too long for any window: as many full ones as it takes.
    for (; to - from > most; from += most) windows.push({ from, to: from + most });
  }
  if (to > from) windows.push({ from, to });
  return windows;
}

/** For each sentence that has pieces, the index behind its last one; a piece belongs to the sentence it begins in. */
function findSentenceEnds(pieces: Pieces, sentences: readonly Span[]): number[] {
  const ends: number[] = [];
  let piece = 0;
  for (let i = 1; i <= sentences.length; i++) {
    const next = sentences[i]?.start ?? Number.POSITIVE_INFINITY;
    const first = piece;
    while (piece < pieces.length && (pieces.starts[piece] as number) < next) piece++;
    if (piece > first) ends.push(piece);
  }
  if (piece < pieces.length) ends.push(pieces.length);
  return ends;
}

/** [CLS] and [SEP]. */
const EDGES = 2;
/** Windows are planned this much below the most, so that sentence ends can be reached without one more window. */
const SLACK = 40;
