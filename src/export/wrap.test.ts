import { describe, expect, it } from 'vitest';
import { measureWidth, wrapPieces } from './wrap.js';

const wrap = (text: string, width: number): readonly string[] =>
  wrapPieces([{ text, tone: null }], width).map((line) =>
    line
      .map((piece) => piece.text)
      .join('')
      .trimEnd(),
  );

describe('width in columns', () => {
  it.each([
    ['Geneva', 6],
    ['Zürich', 6],
    ['Zu\u0308rich', 6],
    ['习近平', 6],
    ['서울', 4],
    ['😀', 2],
    ['“…”', 3],
    ['Зеленский', 9],
    ['zero\u200bwidth', 9],
  ])('%s takes %i', (text, width) => {
    expect(measureWidth(text)).toBe(width);
  });
});

describe('lines', () => {
  it('break between words', () => {
    expect(wrap('Biden and Putin met in Geneva', 12)).toEqual(['Biden and', 'Putin met in', 'Geneva']);
  });
  it('count wide characters twice', () => {
    expect(wrap('习近平 会见 普京', 11)).toEqual(['习近平 会见', '普京']);
  });
  it('never cut a word', () => {
    expect(wrap('a Donaudampfschifffahrt b', 10)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
  });
  it('of nothing are none', () => {
    expect(wrap('  ', 10)).toEqual([]);
  });
  it('keep the tone of each word', () => {
    const pieces = [
      { text: 'held ', tone: 'plain' },
      { text: 'place to be determined', tone: 'open' },
    ];
    expect(wrapPieces(pieces, 14)).toEqual([
      [
        { text: 'held ', tone: 'plain' },
        { text: 'place to ', tone: 'open' },
      ],
      [{ text: 'be determined', tone: 'open' }],
    ]);
  });
});
