import { expect, it } from 'vitest';
import { partitionPoint } from './partition-point.js';

it('counts what stands before', () => {
  const before = (limit: number) => partitionPoint([1, 3, 3, 7], (item) => item < limit);
  expect([0, 1, 2, 3, 4, 7, 8].map(before)).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(partitionPoint([], () => true)).toBe(0);
});
