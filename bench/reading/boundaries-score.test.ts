import { describe, expect, it } from 'vitest';
import { countCut, sentenceStarts } from './boundaries-score.js';

describe('where sentences begin', () => {
  const text = '  One came. Two went.';

  it('is their first character that is not white space; the text’s own first one is left out', () => {
    const asTold = [
      { start: 2, end: 11 },
      { start: 12, end: 21 },
    ];
    const withBlanks = [
      { start: 0, end: 11 },
      { start: 11, end: 21 },
    ];
    expect([...sentenceStarts(text, asTold)]).toEqual([12]);
    expect(sentenceStarts(text, withBlanks)).toEqual(sentenceStarts(text, asTold));
  });

  it('is nowhere in a sentence of white space', () => {
    expect([...sentenceStarts(text, [{ start: 0, end: 2 }])]).toEqual([]);
  });
});

it('a place is cut that lies inside a token; its edges are not', () => {
  expect(countCut([0, 2, 4, 7], [{ start: 0, end: 4 }])).toBe(1);
});
