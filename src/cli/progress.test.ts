import { expect, it } from 'vitest';
import { describeProgress } from './progress.js';

it('says how far, how fast, and how long still', () => {
  expect(describeProgress({ reports: 300, total: 900, words: 75_000, seconds: 10 })).toBe(
    '300 of 900 reports · 7,500 words/s · 20 s left',
  );
  expect(describeProgress({ reports: 10, total: 100, words: 2_500, seconds: 10 })).toBe(
    '10 of 100 reports · 250 words/s · 1 min 30 s left',
  );
});

it('says no time left where the end is not known, or was guessed wrong', () => {
  expect(describeProgress({ reports: 1, total: null, words: 500, seconds: 2 })).toBe('1 report · 250 words/s');
  expect(describeProgress({ reports: 12, total: 10, words: 500, seconds: 2 })).toBe('12 reports · 250 words/s');
});
