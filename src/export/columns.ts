/**
 * Two columns for the terminal: a key to look down on the left, paragraphs on the right, 80 wide together.
 *
 * All that is set here is made safe and measured in columns of a terminal; colour is put on last and counts for
 * nothing, so that a line without it is the same line.
 */
import { styleText } from 'node:util';
import { escapeForTerminal } from './escape.js';
import { measureWidth, type Piece, wrapPieces } from './wrap.js';

/** How a stretch of a line is to look. `quiet` is for what one reads second, `open` for what is still to be settled. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'open';
export type Line = readonly Piece<Tone>[];

const WIDTH = 80;
const INDENT = 2;
/** As wide as "by 2021-06-16 Wed". */
const KEY_WIDTH = 17;
const GAP = 2;
const BODY_WIDTH = WIDTH - INDENT - KEY_WIDTH - GAP;

export const plain = (text: string): Piece<Tone> => ({ text, tone: 'plain' });
export const strong = (text: string): Piece<Tone> => ({ text, tone: 'strong' });
export const quiet = (text: string): Piece<Tone> => ({ text, tone: 'quiet' });

/** Lines over the whole width, `margin` before the first and as much space before the others. */
export function setAcross(paragraph: Line, margin = ''): readonly Line[] {
  const lines = wrapPieces(paragraph.map(escapePiece), WIDTH - margin.length);
  return lines.map((line, i) => [quiet(i === 0 ? margin : ' '.repeat(margin.length)), ...line]);
}

/** A key in its column, and paragraphs in theirs. */
export function setBeside(key: Piece<Tone>, paragraphs: readonly Line[]): readonly Line[] {
  const left = wrapPieces([escapePiece(key)], KEY_WIDTH);
  const right = paragraphs.flatMap(setParagraph);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const cell = left[i] ?? [];
    const used = cell.reduce((sum, { text }) => sum + measureWidth(text), 0);
    // A key too wide for its column (one long word) pushes the paragraph aside rather than being cut.
    const gap = Math.max(KEY_WIDTH - used + GAP, 1);
    return [plain(' '.repeat(INDENT)), ...cell, plain(' '.repeat(gap)), ...(right[i] ?? [])];
  });
}

/** An opening quotation mark hangs before its paragraph: the words stand under each other. */
function setParagraph(paragraph: Line): readonly Line[] {
  const hang = paragraph[0]?.text.startsWith('“') ? 1 : 0;
  const lines = wrapPieces(paragraph.map(escapePiece), BODY_WIDTH - hang);
  return lines.map((line, i) => (i > 0 && hang > 0 ? [plain(' '), ...line] : line));
}

/**
 * Facts as paragraphs, as many to a line as it holds: "in person · Geneva · host Guy Parmelin". None is broken that
 * would fit on a line of its own.
 */
export function listFacts(facts: readonly Piece<Tone>[], width = BODY_WIDTH): readonly Line[] {
  const lines: Piece<Tone>[][] = [];
  let used = 0;
  for (const fact of facts.map(escapePiece)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const needed = SEPARATOR.length + measureWidth(fact.text);
    if (line && last && used + needed <= width) {
      line.splice(-1, 1, { ...last, text: last.text + SEPARATOR }, fact);
      used += needed;
    } else {
      lines.push([fact]);
      used = measureWidth(fact.text);
    }
  }
  return lines;
}

const SEPARATOR = ' · ';

const COLOURS = { plain: null, strong: 'bold', quiet: 'dim', open: 'yellow' } as const;

/** Whether colours are wanted is for the caller to know: nothing is asked of the terminal here. */
export function paintLines(lines: readonly Line[], colour: boolean): string {
  const paint = ({ text, tone }: Piece<Tone>) =>
    colour && COLOURS[tone] && text.trim() !== '' ? styleText(COLOURS[tone], text, { validateStream: false }) : text;
  return lines.map((line) => `${trimLine(line).map(paint).join('')}\n`).join('');
}

/** Without the spaces at its end: nothing invisible is printed. */
function trimLine(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trim() !== '');
  return line.slice(0, last + 1).map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}

const escapePiece = ({ text, tone }: Piece<Tone>): Piece<Tone> => ({ text: escapeForTerminal(text), tone });
