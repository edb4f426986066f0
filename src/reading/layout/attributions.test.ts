import { expect, it } from 'vitest';
import { attributeTurns } from './attributions.js';
import { findTurns } from './turns.js';

const TEXT = 'TAPPER: Ambassador?\n\nWALTZ: Good morning, Jake.\n\nTAPPER: How are you?\n\nWALTZ: Thank you.';
const at = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

it('each turn of a named speaker is an attribution: label, mark and words', () => {
  const [first, second] = attributeTurns(findTurns(TEXT), []);
  expect([first, second].map((a) => [a?.source.map(at), a?.cue.map(at), a?.content.map(at)])).toEqual([
    [['TAPPER'], [':'], ['Ambassador?']],
    [['WALTZ'], [':'], ['Good morning, Jake.']],
  ]);
});

it('a cue that the encoder saw in a label is told once', () => {
  const found = { source: [], cue: [{ start: 0, end: 6 }], content: [{ start: 8, end: 19 }] };
  expect(attributeTurns(findTurns(TEXT), [found])).toEqual(attributeTurns(findTurns(TEXT), []));
});

it('"Q" and "A" name nobody, and are none', () => {
  expect(attributeTurns(findTurns('Q: Good afternoon?\nA: Good afternoon.'), [])).toEqual([]);
});
