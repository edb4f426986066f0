/**
 * A quote found again: in a text that was changed since, and among the evidence of records read anew.
 *
 * In:  evidence, and the text as it is now; the text it was quoted from, where that was kept.
 * Out: where the words stand now and how they were found, or that they are lost. Nothing is guessed: words that may be
 *      those of two places are lost unless what stood around them tells which (invariant 1).
 *
 * Tried in this order: the same words at their place; elsewhere; in other typography; with a few letters changed.
 */
import type { Evidence } from '../domain/dossier.js';
import { overlaps, type Span } from '../domain/span.js';
import { stands } from './quote.js';
import { type Approximate, editDistance, findApproximately, plainText } from './text-search.js';

export type Anchored =
  | { readonly kind: 'exact'; readonly span: Span }
  | { readonly kind: 'moved'; readonly span: Span }
  /** `errors`: letters added, dropped or changed, typography apart. The new words may say something else: show them. */
  | { readonly kind: 'changed'; readonly span: Span; readonly quote: string; readonly errors: number }
  | { readonly kind: 'lost' };

/** Letters changed for each letter of the quote: a word in five or six, or the ends of several. */
const MOST_ERRORS = 0.2;

/** A shorter quote is another word when a letter changes ("Vance", "Lance"), and stands in many places by chance. */
const TELLING = 20;

/** Letters before and behind the quote that tell two places with the same words apart. */
const CONTEXT = 48;

/** How much of what stood before or behind a short or repeated quote must stand there still. */
const LEAST_CONTEXT = 0.5;

/**
 * @param before the text the evidence was quoted from; without it, a quote that stands in several places is lost unless
 *   it still stands at its own
 * @throws RangeError when the quote does not stand in `before`: a mistake of whoever kept them
 */
export function findQuote(evidence: Evidence, text: string, before?: string): Anchored {
  if (before !== undefined && !stands(evidence, before)) {
    throw new RangeError(`"${evidence.quote}" does not stand in its text from ${evidence.start} to ${evidence.end}`);
  }
  if (before === text) return { kind: 'exact', span: toSpan(evidence) };
  const context = before === undefined ? null : { before, repeated: occurrences(evidence.quote, before).length > 1 };

  const elsewhere = occurrences(evidence.quote, text).filter(({ start }) => start !== evidence.start);
  const same = stands(evidence, text) ? [toSpan(evidence), ...elsewhere] : elsewhere;
  if (same.length > 0) {
    const span = choose(same, evidence, text, context);
    if (span === null) return { kind: 'lost' };
    return { kind: span.start === evidence.start ? 'exact' : 'moved', span };
  }

  const chosen = choose(findChanged(evidence.quote, text), evidence, text, context);
  if (chosen === null) return { kind: 'lost' };
  const span = toSpan(chosen);
  return { kind: 'changed', span, quote: text.slice(span.start, span.end), errors: chosen.errors };
}

/**
 * The only candidate one of whose pieces of evidence means the same words as `old`: at the same place; else on a stretch
 * at least half of which both have; else in the same words, typography apart. Null when none does, or several do.
 */
export function findSameWords<Candidate extends { readonly evidence: readonly Evidence[] }>(
  old: Evidence,
  candidates: readonly Candidate[],
): Candidate | null {
  for (const isSame of [isSamePlace, isMostlySamePlace, isSameQuote]) {
    const [first, second] = candidates.filter(({ evidence }) =>
      evidence.some((e) => e.document === old.document && isSame(old, e)),
    );
    if (first !== undefined) return second === undefined ? first : null;
  }
  return null;
}

const isSamePlace = (a: Evidence, b: Evidence): boolean =>
  a.start === b.start && a.end === b.end && a.quote === b.quote;

/** Offsets of another version of the text mean nothing: the words of the common stretch must be the same too. */
function isMostlySamePlace(a: Evidence, b: Evidence): boolean {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  if (2 * (end - start) < Math.max(a.end - a.start, b.end - b.start)) return false;
  const part = ({ quote, start: from }: Evidence): string => quote.slice(start - from, end - from);
  return part(a) === part(b);
}

const isSameQuote = (a: Evidence, b: Evidence): boolean => plainText(a.quote).text === plainText(b.quote).text;

const toSpan = ({ start, end }: Span): Span => ({ start, end });

interface Context {
  readonly before: string;
  /** The quote stood in several places already. */
  readonly repeated: boolean;
}

/** The one place that is meant: the only one, or the one with what stood around it, or the nearest of equals. */
function choose<Place extends Span>(
  places: readonly Place[],
  old: Evidence,
  text: string,
  context: Context | null,
): Place | null {
  const [first, second] = places;
  if (first === undefined) return null;
  if (context === null) {
    return second === undefined ? first : (places.find(({ start }) => start === old.start) ?? null);
  }
  const ranked = places
    .map((place) => ({ place, ...keptContext(old, context.before, place, text) }))
    .sort((a, b) => b.better - a.better || b.worse - a.worse || distanceTo(old, a.place) - distanceTo(old, b.place));
  const best = ranked[0] as (typeof ranked)[0];
  const tellsItself = second === undefined && !context.repeated && old.quote.length >= TELLING;
  return tellsItself || best.better >= LEAST_CONTEXT ? best.place : null;
}

const distanceTo = (a: Span, b: Span): number => Math.abs(a.start - b.start);

/** Which share of what stood before and behind the quote still does, by side: one may be rewritten. */
function keptContext(old: Span, before: string, place: Span, text: string): { better: number; worse: number } {
  const [ahead, behind] = [
    kept(
      before.slice(Math.max(0, old.start - CONTEXT), old.start),
      text.slice(Math.max(0, place.start - CONTEXT), place.start),
    ),
    kept(before.slice(old.end, old.end + CONTEXT), text.slice(place.end, place.end + CONTEXT)),
  ];
  return { better: Math.max(ahead, behind), worse: Math.min(ahead, behind) };
}

const kept = (was: string, is: string): number => 1 - editDistance(was, is) / Math.max(was.length, is.length, 1);

/** Wherever the words stand by themselves, not inside longer ones. */
function occurrences(quote: string, text: string): Span[] {
  const found: Span[] = [];
  // Of a quote of soft hyphens nothing is left in plain text.
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const span = { start: at, end: at + quote.length };
    if (!cutsWord(text, span.start) && !cutsWord(text, span.end)) found.push(span);
  }
  return found;
}

/** In other typography, else with a few letters changed; figures must stand as they were. */
function findChanged(quote: string, text: string): Approximate[] {
  const plain = plainText(text);
  const wanted = plainText(quote).text;
  const inOriginal = (found: Span): Span => ({ start: plain.startOf(found.start), end: plain.endOf(found.end) });
  const exact = occurrences(wanted, plain.text).map((found) => ({ ...inOriginal(found), errors: 0 }));
  if (exact.length > 0 || wanted.length < TELLING) return exact;
  const bound = Math.floor(MOST_ERRORS * wanted.length);
  return findApproximately(wanted, plain.text, bound)
    .map((found) => wholeWords(plain.text, found))
    .map((span) => ({ ...span, errors: editDistance(wanted, plain.text.slice(span.start, span.end)) }))
    .filter(({ errors }) => errors <= bound)
    .filter(({ start, end }) => figuresOf(plain.text.slice(start, end)) === figuresOf(wanted))
    .filter((span, at, all) => at === 0 || !overlaps(span, all[at - 1] as Span))
    .map(({ errors, ...found }) => ({ ...inOriginal(found), errors }));
}

const figuresOf = (words: string): string => (words.match(/\p{N}+/gu) ?? []).join(' ');

function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (cutsWord(text, from)) from -= 1;
  while (cutsWord(text, to)) to += 1;
  return { start: from, end: to };
}

/** Between two letters of one word, or inside a letter of two units; not in scripts that put no space between words. */
function cutsWord(text: string, at: number): boolean {
  return CUT.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0 && at < text.length;
}

const CUT = /^(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}]){2}$|^[\ud800-\udbff][\udc00-\udfff]$/u;
