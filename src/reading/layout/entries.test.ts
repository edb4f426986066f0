import { describe, expect, it } from 'vitest';
import { findSentences } from '../sentences.js';
import { findTimes } from '../time-expressions.js';
import { findEntries } from './entries.js';

const entries = (text: string, on: string | null = '2025-08-18'): (string | null)[] =>
  findEntries(text, on).map(({ clock, day }) => `${day} ${clock}`);

describe('the entries of a live blog', () => {
  it.each([
    ['14:05 GMT — Zelenskyy arrives.\n\n13:40 GMT — Merz arrives.', ['2025-08-18 14:05', '2025-08-18 13:40']],
    ['Posted at 10:32\n\nMacron lands.\n\nPosted at 10:05\n\nStubb lands.', ['2025-08-18 10:32', '2025-08-18 10:05']],
    ['10.32am BST\n\nMacron lands.\n\n1.05pm BST\n\nStubb lands.', ['2025-08-18 10:32', '2025-08-18 13:05']],
    [
      '16 Aug 2025, 09:14\nTrump leaves Anchorage.\n\n15 Aug 2025, 20:01\nTrump meets Putin.',
      ['2025-08-16 09:14', '2025-08-15 20:01'],
    ],
    [
      'Friday 15 August\n\n11:30 — Putin lands.\n\nSaturday 16 August\n\n09:14 — Trump leaves.',
      ['2025-08-15 11:30', '2025-08-16 09:14'],
    ],
  ])('%j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('have no day behind a midnight that no date tells', () => {
    expect(entries('00:20 GMT — Talks end.\n\n23:50 GMT — Talks go on.\n\n22:00 GMT — Talks begin.')).toEqual([
      '2025-08-18 00:20',
      'null 23:50',
      'null 22:00',
    ]);
  });

  it.each([
    'Talks began at 14:05.\n\nThey ended at 15:10.',
    '14:05 GMT — a single stamp.',
    '10:30 a.m. was the hour of the talks.\n\n11:00 came.',
  ])('none in %j', (text) => {
    expect(entries(text)).toEqual([]);
  });
});

it('"today" and "now" in an entry are its own day', () => {
  const text =
    '16 Aug 2025, 09:14\nTrump is now on his way home.\n\n15 Aug 2025, 20:01\nThe two presidents met today in Anchorage.';
  const times = findTimes(text, findSentences(text), '2025-08-18', findEntries(text, '2025-08-18'));
  const told = times.map(({ start, end, days, clock }) => [text.slice(start, end), days, clock]);
  expect(told).toContainEqual(['now', '2025-08-16', '09:14']);
  expect(told).toContainEqual(['today', '2025-08-15', undefined]);
});
