import { expect, it } from 'vitest';
import { findContinuations } from '../quotations.js';
import { findLayout } from './layout.js';

it('a plain report has no layout', () => {
  const text =
    'GENEVA, June 16 — Joe Biden and Vladimir Putin met on Wednesday.\n\nBiden said the tone had been “good, positive”.';
  expect(findLayout(text, '2021-06-16')).toEqual({ turns: [], declaration: null, entries: [] });
});

it.each([
  'Q: Mr. President?\nTHE PRESIDENT: Thank you.\n',
  'Vance: Thank you.\nTrump: Thank you.\n',
  'MR. BERGER: We, the leaders of France, Germany, ',
  'President Joe Biden of the United States and ',
  '14:05 GMT — Macron lands.\n',
  '“Tear down this wall!”\n\n',
  '"',
  'The President. ',
])('time grows with the text alone: 300 KB of %j', (unit) => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length));
  const started = performance.now();
  findLayout(text, '2021-06-16');
  findContinuations(text, [{ content: [{ start: 0, end: unit.length }], beside: [] }]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
