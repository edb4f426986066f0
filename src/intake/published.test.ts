import { describe, expect, it } from 'vitest';
import { findPublished, parseDay } from './published.js';

const reads = (text: string, day: string) => it(text.slice(0, 70), () => expect(findPublished(text)).toBe(day));
const ignores = (text: string) => it(text.slice(0, 70), () => expect(findPublished(text)).toBeNull());

describe('the opening says the day', () => {
  reads(' date 2021-06-16 The two presidents met in Geneva.', '2021-06-16');
  reads('Published 18 Aug 2025\n\nThe leaders met.', '2025-08-18');
  reads('Posted: August 18, 2025 at 2:05 p.m. ET\nThe leaders met.', '2025-08-18');
  reads('By our desk | Published 18 August 2025 | 5 min read\nThe leaders met.', '2025-08-18');
  reads('Summit in Geneva\nMonday, 18 August 2025\nThe leaders met.', '2025-08-18');
  reads('August 18, 2025\n\nThe leaders met.', '2025-08-18');
  reads('2025-08-18\nThe leaders met.', '2025-08-18');
  reads('2025-08-18T23:30:00-05:00\nThe leaders met.', '2025-08-18');
  reads('18.08.2025\nThe leaders met.', '2025-08-18');
  reads('2 Sept. 2025, 14:05 GMT\nThe leaders met.', '2025-09-02');
  reads('Geneva, 16 June 2021\nThe leaders met.', '2021-06-16');
  reads('Washington, D.C., June 16, 2021\nThe leaders met.', '2021-06-16');
  reads('WASHINGTON, Aug. 18, 2025 — The leaders met.', '2025-08-18');
  reads('GENEVA, Switzerland, June 16, 2021 (AP) -- The leaders met.', '2021-06-16');
  reads('16 June 2021 - The Secretary-General spoke.', '2021-06-16');
  reads('June 16th, 2021 The two presidents met in Geneva.', '2021-06-16');
  reads('Updated 19 August 2025\nPublished 18 August 2025\nThe leaders met.', '2025-08-18');
  reads('Updated 19 August 2025\nThe leaders met.', '2025-08-19');
});

describe('a dateline without a year', () => {
  ignores('PARIS, May 3 (AFP) — The ministers met.');
  ignores('PARIS, May 3 (AFP) — In 2015 the ministers met.');
  reads('The Gazette, 2019 edition\nPARIS, May 3 (AFP) — The ministers met.', '2019-05-03');
  reads('PARIS, 3 May (AFP) — The ministers met.\n© 2019 AFP', '2019-05-03');
  ignores('Summits of 2018 and 2019\nPARIS, May 3 (AFP) — The ministers met.');
});

describe('a date told of is not the day of publishing', () => {
  ignores('On 3 May 2019 the two leaders met.');
  ignores('The two leaders met on 3 May 2019.');
  ignores('The two leaders met on 3 May 2019\nThey will meet again.');
  ignores('A report published 3 May 2019 said that talks had failed.');
  ignores('18 August 2025 was the day they met.');
  ignores('Monday, 18 August 2025, marked the first round.');
  ignores('Talks resume on Friday.');
  ignores('08/09/2025\nThe leaders met.');
  ignores('30 February 2025\nThe leaders met.');
  ignores('The first line.\nThe second line.\nThe third line.\n18 August 2025\nThe fifth line.');
  ignores(`${'Talks went on and on. '.repeat(20)}\n18 August 2025\nThe leaders met.`);
  // Cut at 300 characters, the year would be another one.
  ignores(`${'x'.repeat(287)}\n18 August 20255 items were counted.`);
});

it('a line made to be tried in many ways takes no time', () => {
  const started = performance.now();
  for (const line of ['A-'.repeat(150), 'Aa-Bb, '.repeat(43), 'A of the A, '.repeat(25)])
    expect(findPublished(line)).toBeNull();
  expect(performance.now() - started).toBeLessThan(200);
});

describe('a date given as data', () => {
  const cases: readonly [string, string | null][] = [
    ['2025-08-18', '2025-08-18'],
    ['2025-08-18T23:30:00-05:00', '2025-08-18'],
    ['2025-08-18T23:30:00.000Z', '2025-08-18'],
    ['2025-08-18 09:00', '2025-08-18'],
    ['Mon, 18 Aug 2025 10:00:00 GMT', '2025-08-18'],
    ['August 18, 2025', '2025-08-18'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['2025-08', null],
    ['yesterday', null],
    ['', null],
    ['2025-08-18 or so', null],
  ];
  it.each(cases)('%s', (value, day) => expect(parseDay(value)).toBe(day));
});
