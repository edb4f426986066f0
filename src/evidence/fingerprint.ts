/**
 * What tells a copy of a text from another text, in at most 150 numbers whatever its length.
 *
 * In:  a report's text.
 * Out: 32-bit numbers, each once, ascending; none where the text has fewer words than a run.
 *
 * A number is a mark: the hash of a run of words, of a name or of a figure, and its last two bits say of which. Of a long
 * text the smallest are kept. Of two texts the same ones stay, wherever in the text they stand, so that what is kept can
 * be compared as the whole would be (a bottom-k sketch: Broder 1997, and what sourmash does for genomes).
 *
 * Typography is nothing: dashes, quotation marks, capitals and line breaks are no words. What stands in quotation marks is
 * left out, since two independent reports may quote one statement; only where a text is little more than a quotation is
 * it the quotation that is printed twice, and all words count.
 */

export const MARK_KINDS = ['opening', 'run', 'name', 'figure'] as const;
/** `opening`: a run in the first half of the text, where a follow-up has news and a copy has what was told before. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** Runs of four and five break at every edit, of two agree by chance. */
const RUN = 3;

/** Of 1,000 words every seventh run is kept: a share of them is then known to ± 4 in 100. */
export const MOST_MARKS = 150;

/** Where less than this share of the words stands outside quotation marks, the text is a quotation. */
const OWN_WORDS = 1 / 3;

export function fingerprint(text: string): number[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  const unquoted = plain.split(QUOTATION);
  const own = sum(unquoted.map(countWords));
  const parts = own < OWN_WORDS * countWords(plain) ? [plain] : unquoted;
  const opening = sum(parts.map(countWords)) / 2;
  const marks = new Map<number, number>();
  let at = 0;
  for (const part of parts) {
    // The same words may stand in the opening and again behind it: the first place counts.
    for (const mark of marksOf(part, at, opening)) if (!marks.has(contentOf(mark))) marks.set(contentOf(mark), mark);
    at += countWords(part);
  }
  return [...marks.values()].sort((a, b) => a - b).slice(0, MOST_MARKS);
}

export const kindOf = (mark: number): MarkKind => MARK_KINDS[mark & 3] as MarkKind;

/** What a mark stands for, wherever in its text. */
export const contentOf = (mark: number): number => mark >>> 2;

/** Soft hyphens, joiners and the like. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;

/**
 * From a mark with its back to a word, to one that faces a word, or to the end of the paragraph: a quotation that goes on
 * in the next one is not closed.
 */
const QUOTATION = /(?<![^\s([—–-])(?:["“”„«»]|``)(?=\S)[^\n]*?(?:(?<=\S)(?:["“”«»]|'')(?![\p{L}\p{N}])|\n|$)/u;

const WORD = /[\p{L}\p{N}]+/gu;

/** A capital inside a sentence. */
const NAME = /(?<=[\p{L}\p{N},;)’'-]\s)\p{Lu}[\p{L}\p{N}]+/gu;

const FIGURE =
  /^(?:\p{N}.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/u;

/** Of a part that begins with the word of that number. */
function marksOf(part: string, first: number, opening: number): number[] {
  const words = part.toLowerCase().match(WORD) ?? [];
  const runs = words
    .slice(RUN - 1)
    .map((_, at) => mark(words.slice(at, at + RUN).join(' '), first + at < opening ? 'opening' : 'run'));
  const names = (part.match(NAME) ?? []).map((name) => mark(`name ${name.toLowerCase()}`, 'name'));
  const figures = words.filter((word) => FIGURE.test(word)).map((word) => mark(`figure ${word}`, 'figure'));
  return [...runs, ...names, ...figures];
}

/** FNV-1a with the last steps of MurmurHash3, which spread it evenly: the smallest numbers are a fair sample then. */
function mark(words: string, kind: MarkKind): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (((value ^ (value >>> 16)) & ~3) | MARK_KINDS.indexOf(kind)) >>> 0;
}

const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
