import { describe, expect, it } from 'vitest';
import type { MeetingStatus } from '../../domain/document.js';
import { chooseMeetingStatus, readMeetingStatus, statusByClock, statusesDiffer } from './status.js';

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
  it.each([
    ['Keir Starmer postponed a planned visit to Kyiv.', 'visit', 'postponed'],
    ['The visit to Kyiv was abruptly cancelled.', 'visit', 'cancelled'],
    ['A summit of the two was discussed.', 'summit', 'proposed'],
    ['Steve Witkoff began arranging a summit.', 'summit', 'planned'],
    ['A second round of talks is scheduled for May.', 'talks', 'planned'],
    ['They agreed on a ceasefire and for talks to begin immediately.', 'talks', 'planned'],
    ['They discussed grain at the summit.', 'summit', 'held'],
    ['They met in Riyadh and the plan was discussed.', 'met', 'held'],
    ['After the delay the summit was held.', 'summit', 'held'],
  ] as const)('is that of the verb that governs the noun: %s', (text, noun, status) => {
    const start = text.indexOf(noun);
    expect(readMeetingStatus(text, { trigger: { start, end: start + noun.length }, status: 'held' })).toBe(status);
  });
});

it('tells what is over from what lies ahead', () => {
  expect(statusesDiffer('held', 'ongoing')).toBe(false);
  expect(statusesDiffer('planned', 'postponed')).toBe(false);
  expect(statusesDiffer('held', 'planned')).toBe(true);
});

describe('the clock of a report published on 18 February 2025', () => {
  const on = (value: string) => ({ value, tbd: false });
  it('makes a plan of what was taken for held and has its day ahead', () => {
    expect(statusByClock('held', on('2025-02-20'), '2025-02-18')).toBe('planned');
    expect(statusByClock('ongoing', on('2025-03'), '2025-02-18')).toBe('planned');
  });
  it('ends what was going on before it', () => {
    expect(statusByClock('ongoing', on('2025-02-10/2025-02-12'), '2025-02-18')).toBe('held');
  });
  it('says nothing of its own day, of a plan, and where a day is not known', () => {
    expect(statusByClock('held', on('2025-02-18'), '2025-02-18')).toBe('held');
    expect(statusByClock('cancelled', on('2025-02-20'), '2025-02-18')).toBe('cancelled');
    expect(statusByClock('ongoing', null, '2025-02-18')).toBe('ongoing');
    expect(statusByClock('held', on('2025-02-20'), null)).toBe('held');
  });
});
