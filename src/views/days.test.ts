import { describe, expect, it } from 'vitest';
import { byDays, isOver, liesWithin, showDays } from './days.js';

it.each([
  ['2025-08-18', '2025-08-18 Mon'],
  ['2021-06-16', '2021-06-16 Wed'],
  ['2024-02-29', '2024-02-29 Thu'],
  ['2025-08', '2025-08'],
  ['2025', '2025'],
  ['2025-08-18/2025-08-24', '2025-08-18 Mon – 2025-08-24 Sun'],
  ['2025-05/2025-07', '2025-05 – 2025-07'],
])('%s is shown as %s', (days, shown) => {
  expect(showDays(days)).toBe(shown);
});

it('orders by the first day, a month before its days, the unknown last', () => {
  const days = [null, '2025-09', '2025-08-18/2025-08-24', undefined, '2025-08-18', '2025-08'];
  const inOrder = ['2025-08', '2025-08-18', '2025-08-18/2025-08-24', '2025-09', null, undefined];
  // Sorted as objects: an array puts its undefined elements last by itself.
  const sorted = days.map((day) => ({ day })).sort((a, b) => byDays(a.day, b.day));
  expect(sorted.map(({ day }) => day)).toEqual(inOrder);
});

describe('a window', () => {
  it.each([
    ['2025-08-15', '2025-08-15', false],
    ['2025-08-15', '2025-08-16', true],
    ['2025-08', '2025-08-31', false],
    ['2025-08', '2025-09-01', true],
    ['2025', '2025-12-31', false],
    ['2025-08-11/2025-08-17', '2025-08-17', false],
    ['2025-08-11/2025-08-17', '2025-08-18', true],
  ])('%s is over on %s: %s', (days, day, expected) => {
    expect(isOver(days, day)).toBe(expected);
  });

  it.each([
    ['2025-08-15', '2025-08', true],
    ['2025-08-15', '2025-08-11/2025-08-17', true],
    ['2025-08-18', '2025-08-11/2025-08-17', false],
    ['2025-08', '2025', true],
    ['2025', '2025-08', false],
    ['2025-08', '2025-08-01/2025-08-31', false],
  ])('%s lies within %s: %s', (inner, outer, expected) => {
    expect(liesWithin(inner, outer)).toBe(expected);
  });
});
