import { describe, expect, it } from 'vitest';
import type { MeetingStatus } from '../../domain/document.js';
import { chooseMeetingStatus, readMeetingStatus, statusesDiffer } from './status.js';

const of = (status: MeetingStatus, confidence = 0.9) => ({ status, confidence });

describe('the status of a meeting', () => {
  it('is that of most mentions, each with its confidence', () => {
    expect(chooseMeetingStatus([of('proposed', 0.5), of('planned'), of('planned')])).toBe('planned');
  });
  it('is that of the first mention where they weigh alike', () => {
    expect(chooseMeetingStatus([of('held'), of('ongoing')])).toBe('held');
  });
  it('is its end, once a word ends it', () => {
    expect(chooseMeetingStatus([of('planned'), of('planned'), of('cancelled', 0.6)])).toBe('cancelled');
  });
  it('is to come after "could follow", whatever the noun was taken for', () => {
    const text = 'A summit could follow in Istanbul.';
    const trigger = { start: 2, end: 8 };
    expect(readMeetingStatus(text, { trigger, status: 'held' })).toBe('proposed');
    expect(readMeetingStatus('A summit will take place.', { trigger, status: 'ongoing' })).toBe('planned');
    expect(readMeetingStatus('A summit ended in Istanbul.', { trigger, status: 'held' })).toBe('held');
  });
});

it('tells what is over from what lies ahead', () => {
  expect(statusesDiffer('held', 'ongoing')).toBe(false);
  expect(statusesDiffer('planned', 'postponed')).toBe(false);
  expect(statusesDiffer('held', 'planned')).toBe(true);
});
