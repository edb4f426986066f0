/**
 * Turns among the attributions, in PolNeAR's broad sense: the label is the source, the mark behind it the cue.
 *
 * In:  a transcript's turns and what the encoder found.
 * Out: both, in order of reading; a cue that the encoder saw in a label is told once.
 */
import type { Attribution, Turn } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { isInLabel } from './turns.js';

export function attributeTurns(turns: readonly Turn[], found: readonly Attribution[]): Attribution[] {
  const own = turns
    .filter(({ named }) => named)
    .map(({ label, mark, words }) => ({
      source: [label],
      cue: mark.end > mark.start ? [mark] : [],
      content: [words],
    }));
  const others = found.filter(({ cue }) => !cue.some((span) => isInLabel(turns, span)));
  return [...own, ...others].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map((span: Span) => span.start));
