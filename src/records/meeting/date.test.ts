import { describe, expect, it } from 'vitest';
import { documentOf, meeting } from '../../../test/build-document.js';
import type { When } from '../../domain/dossier.js';
import { framesOf } from '../clause.js';
import { readMeetingDate } from './date.js';

/** The time of the one meeting a report of Tuesday 19 August 2025 tells of. */
function timeOf(
  text: string,
  trigger: string,
  time: readonly string[],
  status: 'held' | 'planned' | 'postponed' = 'held',
): When | null {
  const document = documentOf(text, { on: '2025-08-19', frames: [meeting(trigger, { time: [...time] }, { status })] });
  const [frame] = framesOf(document, 'meeting');
  return frame ? (readMeetingDate(document, frame)?.when ?? null) : null;
}

describe('the words of its own sentence', () => {
  it('give a day, a clock, a window', () => {
    expect(timeOf('Fidan met Rubio on Friday at 6 p.m.', 'met', ['Friday at 6 p.m.'])).toMatchObject({
      value: '2025-08-15',
      clock: '18:00',
    });
    expect(timeOf('They will meet between 5 and 7 September.', 'meet', ['between 5 and 7 September'])).toMatchObject({
      value: '2025-09-05/2025-09-07',
    });
  });

  it('stand before those of another sentence, which may be about what was agreed', () => {
    expect(timeOf('They met on Monday. The truce begins on Sunday.', 'met', ['Monday', 'Sunday'])).toMatchObject({
      value: '2025-08-18',
    });
  });

  it('give the day of the talk, and not of the meeting it led to', () => {
    expect(timeOf('They spoke on Monday and agreed to meet.', 'meet', ['Monday'], 'planned')).toBeNull();
  });

  it('keep an event as words: its day is not told', () => {
    expect(timeOf('They met on the eve of the summit.', 'met', ['the eve of the summit'])).toEqual({
      text: 'the eve of the summit',
      tbd: false,
    });
  });

  it('give the day it was moved to', () => {
    const text = 'The visit was postponed from Wednesday until 10 September.';
    expect(timeOf(text, 'visit', ['Wednesday until 10 September'], 'postponed')?.value).toBe('2025-09-10');
  });

  it('leave out since when it had not happened', () => {
    const text = 'Rubio met Lavrov in the first talks since the war began in 2022.';
    expect(timeOf(text, 'met', ['2022'])).toBeNull();
  });

  it('count from the day told right before', () => {
    const told = (words: string): string | undefined =>
      timeOf(`Rubio landed on Friday. ${words} he met Fidan.`, 'met', [words])?.value;
    expect(told('Later that day')).toBe('2025-08-15');
    expect(told('The next day')).toBe('2025-08-16');
    expect(told('The following morning')).toBe('2025-08-16');
    expect(told('In the afternoon')).toBe('2025-08-15');
  });
});

describe('the sentence before', () => {
  it('gives the day of an arrival to what was done there', () => {
    expect(timeOf('On Friday Rubio flew to Ankara. He met Fidan.', 'met', [])).toEqual({
      value: '2025-08-15',
      text: 'Friday',
      tbd: false,
    });
  });

  it('gives the day of remarks to the talks they were made in', () => {
    const text = 'Li said on Friday that ties were strong. He made the remarks in talks with Lee.';
    expect(timeOf(text, 'talks', [])?.value).toBe('2025-08-15');
  });

  it('gives none to a meeting to come, to one with a time of its own, or without a link', () => {
    expect(timeOf('On Friday Rubio flew to Ankara. He will meet Fidan.', 'meet', [], 'planned')).toBeNull();
    expect(timeOf('On Friday Rubio flew to Ankara. He met Fidan in May.', 'met', [])).toBeNull();
    expect(timeOf('On Friday Rubio spoke of Ankara. He met Fidan.', 'met', [])).toBeNull();
    expect(timeOf('On Friday Rubio flew to Ankara, on Sunday to Doha. He met Fidan.', 'met', [])).toBeNull();
  });
});
