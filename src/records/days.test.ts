import { expect, it } from 'vitest';
import { countDays, firstDay, lastDay } from './days.js';

it('gives the ends of a day, a month, a year, a window', () => {
  expect([firstDay('2025-08-18'), lastDay('2025-08-18')]).toEqual(['2025-08-18', '2025-08-18']);
  expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  expect([firstDay('2025'), lastDay('2025')]).toEqual(['2025-01-01', '2025-12-31']);
  expect([firstDay('2025-08-18/2025-08-20'), lastDay('2025-08-18/2025-08-20')]).toEqual(['2025-08-18', '2025-08-20']);
});

it('counts both ends', () => {
  expect(countDays('2025-08-18')).toBe(1);
  expect(countDays('2025-08-18/2025-08-20')).toBe(3);
  expect(countDays('2024-02')).toBe(29);
});
