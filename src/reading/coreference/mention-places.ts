/**
 * Which mention stands at given words.
 *
 * In:  mentions, or anything with a place in the text.
 * Out: for a stretch, the mention of the same words: the same place first, else the longest that ends with it and has it for
 *      its head ("Putin" in "Russian President Vladimir Putin"; not "Putin" in "the spokesman of Putin").
 * A possessive ends with its noun: "Israel's" is "Israel".
 */
import type { Span } from '../../domain/span.js';

export class MentionPlaces<M extends Span> {
  readonly #byEnd = new Map<number, M[]>();
  readonly #text: string;

  /** `mentions` in order of reading: of those that end together the longest comes first. */
  constructor(text: string, mentions: readonly M[]) {
    this.#text = text;
    for (const mention of mentions) {
      const end = nounEnd(text, mention);
      const others = this.#byEnd.get(end);
      if (others) others.push(mention);
      else this.#byEnd.set(end, [mention]);
    }
  }

  at(span: Span): M | null {
    const ending = this.#byEnd.get(nounEnd(this.#text, span)) ?? [];
    return (
      ending.find((m) => m.start === span.start) ??
      ending.find((m) => (m.start < span.start ? isHeadOf(this.#text, m, span) : isHeadOf(this.#text, span, m))) ??
      null
    );
  }
}

/** Where the noun ends: without "'s", and without its short form in brackets. */
export function nounEnd(text: string, { start, end }: Span): number {
  const last = text.slice(Math.max(start, end - 14), end);
  const behind = /['’]s$|\s\([^()]{1,10}\)$/.exec(last);
  return behind ? end - behind[0].length : end;
}

/** Whether `part`, which ends where `whole` does, is all that `whole` is about: no preposition or possessor before it. */
export function isHeadOf(text: string, whole: Span, part: Span): boolean {
  const front = text.slice(whole.start, part.start);
  return !/\b(?:of|in|from|at|for|to|and|with|by|on|near|as|between|against)\s+(?:\w+\s+)*$|[,;:(]\s*$|['’]s\s+$/i.test(
    front,
  );
}
