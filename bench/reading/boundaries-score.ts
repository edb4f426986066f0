/** Where sentences begin, and whether words are cut where an annotator needs an edge. */
import type { Span } from '../../src/domain/span.js';

/**
 * First characters of sentences, white space passed over; a text's first sentence begins where everybody's does and is
 * left out. Two stretches that begin together count once.
 */
export function sentenceStarts(text: string, sentences: readonly Span[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { start, end } of sentences) {
    const first = text.slice(start, end).search(/\S/);
    if (first >= 0) starts.add(start + first);
  }
  starts.delete(text.search(/\S/));
  return starts;
}

/** How many of `places` lie inside a token: no reader of these tokens can mark a stretch that begins or ends there. */
export function countCut(places: readonly number[], tokens: readonly Span[]): number {
  const inside = new Set<number>();
  for (const { start, end } of tokens) for (let at = start + 1; at < end; at++) inside.add(at);
  return places.filter((place) => inside.has(place)).length;
}
