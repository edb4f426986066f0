/** How a word's letters are written; capitals carry names, and the pieces themselves are lower case. */
export declare const NO_LETTER = 0;
export declare const LOWER_CASE = 1;
export declare const CAPITALISED = 2;
export declare const ALL_CAPITALS = 3;
export declare const MIXED = 4;
/** Parallel arrays, one entry a piece: a report of 50 MB has twelve million. */
export interface Pieces {
    readonly length: number;
    readonly ids: Int32Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly shapes: Uint8Array;
    /** 1 where the piece is the first of its word. */
    readonly begins: Uint8Array;
}
export interface Vocabulary {
    readonly words: ReadonlyMap<string, number>;
    /** Pieces inside a word, without their "##". */
    readonly continuations: ReadonlyMap<string, number>;
    readonly unknown: number;
}
/** One piece a line, as in `vocab.txt`. */
export declare function readVocabulary(lines: string): Vocabulary;
export declare function findPieces(text: string, vocabulary: Vocabulary): Pieces;
