/**
 * Words set in lines of a given width.
 *
 * Width is counted in columns of a terminal: two for wide characters (CJK, emoji), none for marks that sit on
 * others. A word wider than the line gets a line of its own, and is not cut.
 */
export interface Piece<Tone> {
  readonly text: string;
  readonly tone: Tone;
}

const MARKS = /^[\p{M}\p{Cf}]/u;
const WIDE =
  /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Letters of the Latin alphabets and their punctuation: a column each, and most of what is ever set. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193]*$/;

export function measureWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += MARKS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Each line as runs of one tone; the space between two runs belongs to the first. */
export function wrapPieces<Tone>(pieces: readonly Piece<Tone>[], width: number): readonly Piece<Tone>[][] {
  const lines: Piece<Tone>[][] = [];
  let line: Piece<Tone>[] = [];
  let used = 0;
  for (const word of pieces.flatMap(splitWords)) {
    const needed = measureWidth(word.text.trimEnd());
    if (used > 0 && used + needed > width) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    const last = line.at(-1);
    if (last && last.tone === word.tone) line[line.length - 1] = { ...last, text: last.text + word.text };
    else line.push(word);
    used += measureWidth(word.text);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** Words with the spaces after them. */
function splitWords<Tone>({ text, tone }: Piece<Tone>): readonly Piece<Tone>[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => ({ text: word, tone }));
}
