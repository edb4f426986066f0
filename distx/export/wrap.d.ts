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
export declare function measureWidth(text: string): number;
/** Each line as runs of one tone; the space between two runs belongs to the first. */
export declare function wrapPieces<Tone>(pieces: readonly Piece<Tone>[], width: number): readonly Piece<Tone>[][];
