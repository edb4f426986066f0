/**
 * Names of persons, organizations and places.
 *
 * GUM marks every nominal mention ("the senator", "her"); readers of names mark names alone, and one inside another
 * not at all. So a mention counts as a name where its words are written as one, and of names inside each other the outer
 * one is asked for, while finding the inner one is not wrong.
 */
import type { MentionType } from '../../src/domain/document.js';
import { overlaps, type Span } from '../../src/domain/span.js';

export const NAME_TYPES = ['person', 'organization', 'place'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export interface NamedSpan extends Span {
  readonly type: NameType;
}

export const NAME_MEASURES = ['overlap', 'exact'] as const;
export type NameMeasure = (typeof NAME_MEASURES)[number];

/** `right` of `found` meet a name of their type; `met` of `gold` outermost names are met by one. */
export interface NameCounts {
  right: number;
  found: number;
  met: number;
  gold: number;
}

export const noNameCounts = (): NameCounts => ({ right: 0, found: 0, met: 0, gold: 0 });

/** Written small inside names. */
const SMALL = new Set(
  'of the and for in on at to de del della di da do dos du des la le les el al y von van der den ibn bin'.split(' '),
);
const PRONOUNS = new Set(
  (
    'i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs ' +
    'this that these those who whom whose which what one everyone someone anyone nobody everybody somebody'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&/-]*/gu;

/**
 * The names among `mentions`, each without a leading article, a closing "'s" and punctuation at its edges. Every word is
 * written with a capital or a digit but for the small words inside; it is no pronoun; a single word is not also written small in the
 * text ("Students" at the head of a sentence); and it is no list of names of its own type ("Macron and Starmer").
 */
export function chooseNames(text: string, mentions: readonly (Span & { readonly type: MentionType })[]): NamedSpan[] {
  const written = new Set(text.match(WORD));
  const names: NamedSpan[] = [];
  for (const { start, end, type } of mentions) {
    if (!isNameType(type)) continue;
    const core = trimName(text, { start, end });
    if (core && isName(text.slice(core.start, core.end), written)) names.push({ ...core, type });
  }
  return names.filter((name) => !isList(text, name, names));
}

/** Adds one text's names of one type. */
export function countNames(
  counts: NameCounts,
  measure: NameMeasure,
  type: NameType,
  gold: readonly NamedSpan[],
  found: readonly NamedSpan[],
): void {
  const meets = measure === 'overlap' ? overlaps : sameSpan;
  const ofType = gold.filter((name) => name.type === type);
  const wanted = ofType.filter((name) => !gold.some((other) => holds(other, name)));
  const given = found.filter((name) => name.type === type);
  counts.found += given.length;
  counts.right += given.filter((name) => ofType.some((other) => meets(name, other))).length;
  counts.gold += wanted.length;
  counts.met += wanted.filter((name) => given.some((other) => meets(name, other))).length;
}

function trimName(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const first = /^[^\p{L}\p{N}]*(?:(?:the|a|an)\s+)?[^\p{L}\p{N}]*/iu.exec(words)?.[0].length ?? 0;
  const closing = /(?:['’]s?)?[^\p{L}\p{N}]*$/u.exec(words.slice(first))?.[0].length ?? 0;
  const core = { start: start + first, end: end - closing };
  return core.start < core.end ? core : null;
}

function isName(name: string, written: ReadonlySet<string>): boolean {
  const words = name.match(WORD) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !isCapital(first) || !words.every((word) => isCapital(word) || SMALL.has(word))) return false;
  if (!/\p{Lu}/u.test(name)) return false;
  return words.length > 1 || !(PRONOUNS.has(first.toLowerCase()) || written.has(first.toLowerCase()));
}

const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word);

/** Two names of its type lie in it, with "and" or a comma between. */
function isList(text: string, name: NamedSpan, names: readonly NamedSpan[]): boolean {
  const inside = names.filter((other) => other.type === name.type && holds(name, other));
  return inside.some((a) =>
    inside.some((b) => a.end <= b.start && /^(?:,|,?\s+(?:and|or|&))\s+$/.test(text.slice(a.end, b.start))),
  );
}

const isNameType = (type: MentionType): type is NameType => (NAME_TYPES as readonly string[]).includes(type);

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Two readings of the very same words do not hold each other. */
const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && !sameSpan(outer, inner);
