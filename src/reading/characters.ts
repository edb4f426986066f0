/**
 * What kind of character a UTF-16 unit is.
 *
 * In:  a unit of a text (`text.charCodeAt(i)`).
 * Out: its kind, from a table filled as characters are met: one look-up each, also over 20 MB.
 * Half of a surrogate pair is `SURROGATE`: emoji and rare scripts, never a letter here.
 */
const OTHER = 1;
const SPACE = 2;
export const NEWLINE = 3;
export const UPPER = 4;
export const LOWER = 5;
/** A letter without case: Hebrew, Arabic, Han. */
const LETTER = 6;
const MARK = 7;
export const DIGIT = 8;
export const SURROGATE = 9;

export type CharacterKind = number;

const kinds = new Uint8Array(65_536);

/** NaN, the unit before or behind the text, counts as a new line. */
export function kindOf(unit: number): CharacterKind {
  if (Number.isNaN(unit)) return NEWLINE;
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const kind = findKind(unit);
  kinds[unit] = kind;
  return kind;
}

export const isSpace = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === SPACE || kind === NEWLINE;
};

/** A letter, a combining mark or a digit. */
export const isWordUnit = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind >= UPPER && kind <= DIGIT;
};

export const isLetter = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind >= UPPER && kind <= LETTER;
};

function findKind(unit: number): CharacterKind {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(character)) return NEWLINE;
  if (/\s/.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  return OTHER;
}
