/**
 * What kind of character a UTF-16 unit is.
 *
 * In:  a unit of a text (`text.charCodeAt(i)`).
 * Out: its kind, from a table filled as characters are met: one look-up each, also over 20 MB.
 * Half of a surrogate pair is `SURROGATE`: emoji and rare scripts, never a letter here.
 */
export declare const OTHER = 1;
export declare const SPACE = 2;
export declare const NEWLINE = 3;
export declare const UPPER = 4;
export declare const LOWER = 5;
/** A letter without case: Hebrew, Arabic, Han. */
export declare const LETTER = 6;
export declare const MARK = 7;
export declare const DIGIT = 8;
export declare const SURROGATE = 9;
export type CharacterKind = number;
/** NaN, the unit before or behind the text, counts as a new line. */
export declare function kindOf(unit: number): CharacterKind;
export declare const isSpace: (unit: number) => boolean;
/** A letter, a combining mark or a digit. */
export declare const isWordUnit: (unit: number) => boolean;
export declare const isLetter: (unit: number) => boolean;
