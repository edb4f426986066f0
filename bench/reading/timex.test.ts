import { describe, expect, it } from 'vitest';
import { type ChronoMoment, chronoValue, durationValue, intervalValue, isoWeek, timeWords } from './timex.js';

/** A moment whose `certain` parts the text gives and whose others are filled in. */
function moment(certain: Readonly<Record<string, number>>): ChronoMoment {
  const parts: Readonly<Record<string, number>> = { year: 2025, month: 8, day: 12, hour: 12, minute: 0, ...certain };
  return { get: (part) => parts[part] ?? null, isCertain: (part) => part in certain };
}

describe('chrono-node', () => {
  it.each([
    ['August 15', { month: 8, day: 15 }, '2025-08-15'],
    ['Friday', { weekday: 5 }, '2025-08-12'],
    ['last month', { year: 2025, month: 7 }, '2025-07'],
    ['1998', { year: 1998 }, '1998'],
    ['last week', { year: 2025, month: 8, day: 12 }, '2025-W33'],
    ['last quarter', { year: 2025, month: 5 }, '2025-Q2'],
    ['3 p.m. Friday', { weekday: 5, hour: 15, minute: 0 }, '2025-08-12T15:00'],
    ['Friday night', { weekday: 5 }, '2025-08-12TNI'],
    ['now', { year: 2025, month: 8, day: 12, hour: 12, minute: 0 }, 'PRESENT_REF'],
  ])('"%s" is told to the finest part that the text gives', (words, certain, value) => {
    expect(chronoValue(words, moment(certain))).toBe(value);
  });
});

describe('compromise-dates', () => {
  it.each([
    ['day', '2025-08-15'],
    ['week', '2025-W33'],
    ['month', '2025-08'],
    ['quarter', '2025-Q3'],
    ['year', '2025'],
    ['time', '2025-08-15T15:00'],
  ])('a %s is told as one', (unit, value) => {
    expect(intervalValue({ start: '2025-08-15T15:00:00.000Z', end: null, unit })).toBe(value);
  });

  it('has no value where it found no day', () => {
    expect(intervalValue({ start: null, end: null })).toBe('');
  });

  it.each([
    [{ day: 2 }, 'P2D'],
    [{ month: 3 }, 'P3M'],
    [{ minute: 30 }, 'PT30M'],
    [{ decade: 1 }, 'P1DE'],
    [{}, ''],
  ])('a duration of %o is %s', (duration, value) => {
    expect(durationValue(duration as Record<string, number>)).toBe(value);
  });
});

it('a week belongs to the year of its Thursday', () => {
  expect(isoWeek('2024-12-30')).toBe('2025-W01');
  expect(isoWeek('2023-01-01')).toBe('2022-W52');
});

it('a time expression has no preposition before it', () => {
  expect(timeWords('met on Friday', { start: 4, end: 13 })).toEqual({ start: 7, end: 13 });
  expect(timeWords('met Friday', { start: 4, end: 10 })).toEqual({ start: 4, end: 10 });
});
