import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseDay, parseName, parseProbability, parseWorkers } from './options.js';

describe('a day', () => {
  it.each(['2021-06-16', '2024-02-29'])('%s is one', (day) => {
    expect(parseDay(day)).toBe(day);
  });
  it.each(['yesterday', '2021-02-30', '2023-02-29', '2021-6-1', '16.06.2021', '2021-06-16T10:00', ''])(
    '%j is none',
    (day) => {
      expect(() => parseDay(day)).toThrow(InvalidArgumentError);
    },
  );
});

it('an outlet has a name', () => {
  expect(parseName(' Reuters ')).toBe('Reuters');
  expect(() => parseName('  ')).toThrow(InvalidArgumentError);
});

it('workers are counted from 1 to 64', () => {
  expect(parseWorkers('1')).toBe(1);
  expect(parseWorkers('64')).toBe(64);
  for (const value of ['0', '65', '-1', '1.5', '1e1', 'many', '']) {
    expect(() => parseWorkers(value)).toThrow(InvalidArgumentError);
  }
});

it('a probability lies between 0 and 1', () => {
  expect(['0', '1', '0.5', '.25'].map(parseProbability)).toEqual([0, 1, 0.5, 0.25]);
  for (const value of ['', '-0.1', '1.01', '50', '50%', 'half', '1e-1', '0x1', 'NaN', ' 0.5'])
    expect(() => parseProbability(value)).toThrow('Give a number from 0 to 1, as in --min-confidence 0.5.');
});
