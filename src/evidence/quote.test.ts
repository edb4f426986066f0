import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quote, quoteAll, stands } from './quote.js';

it('reads back from its place, whatever the text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const evidence = quote({ id: 'r', text }, { start, end });
      expect(evidence.quote).toBe(text.slice(start, end));
      expect(stands(evidence, text)).toBe(true);
    }),
  );
});

it('is lost in a text that says something else there', () => {
  const evidence = quote({ id: 'r', text: 'Biden met Putin.' }, { start: 0, end: 5 });
  expect(stands(evidence, 'Putin met Biden.')).toBe(false);
});

it('refuses a place outside the text', () => {
  expect(() => quote({ id: 'r', text: 'short' }, { start: 2, end: 9 })).toThrow(RangeError);
  expect(() => quote({ id: 'r', text: 'short' }, { start: 2, end: 2 })).toThrow(RangeError);
});

it('keeps each place once, in order of reading', () => {
  const report = { id: 'r', text: 'Biden met Putin.' };
  const spans = [
    { start: 10, end: 15 },
    { start: 0, end: 5 },
    { start: 10, end: 15 },
  ] as const;
  expect(quoteAll(report, [...spans] as [(typeof spans)[0], ...(typeof spans)[number][]]).map((e) => e.quote)).toEqual([
    'Biden',
    'Putin',
  ]);
});
