import { type Piece } from './wrap.js';
/** How a stretch of a line is to look. `quiet` is for what one reads second, `open` for what is still to be settled. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'open';
export type Line = readonly Piece<Tone>[];
export declare const plain: (text: string) => Piece<Tone>;
export declare const strong: (text: string) => Piece<Tone>;
export declare const quiet: (text: string) => Piece<Tone>;
/** Lines over the whole width, `margin` before the first and as much space before the others. */
export declare function setAcross(paragraph: Line, margin?: string): readonly Line[];
/** A key in its column, and paragraphs in theirs. */
export declare function setBeside(key: Piece<Tone>, paragraphs: readonly Line[]): readonly Line[];
/**
 * Facts as paragraphs, as many to a line as it holds: "in person · Geneva · host Guy Parmelin". None is broken that
 * would fit on a line of its own.
 */
export declare function listFacts(facts: readonly Piece<Tone>[], width?: number): readonly Line[];
/** Whether colours are wanted is for the caller to know: nothing is asked of the terminal here. */
export declare function paintLines(lines: readonly Line[], colour: boolean): string;
