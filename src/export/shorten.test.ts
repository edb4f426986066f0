import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortenQuote } from './shorten.js';

it('leaves a short quote alone', () => {
  expect(shortenQuote('They met in Geneva.', 40)).toBe('They met in Geneva.');
});

it('leaves words out in the middle, and cuts none', () => {
  const quote = 'The two leaders agreed that their ambassadors will return to their posts before the end of the month';
  expect(shortenQuote(quote, 60)).toBe('The two leaders agreed that their … the end of the month');
});

it('leaves a word alone that is longer than the line', () => {
  expect(shortenQuote('x'.repeat(100), 40)).toBe('x'.repeat(100));
});

it('keeps whole words of the beginning and of the end, whatever the quote', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 80 }), (list, most) => {
      const quote = list.join(' ');
      const [start = '', end] = shortenQuote(quote, most).split(' … ');
      if (end === undefined) return start === quote;
      return (
        `${quote} `.startsWith(`${start} `) && ` ${quote}`.endsWith(` ${end}`) && start.length + end.length <= most
      );
    }),
  );
});
