import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import type { Meeting } from '../domain/dossier.js';
import { type Learned, makeTimeline } from './timeline.js';

const { days, undated } = makeTimeline(ANCHORAGE_THREAD);
const on = (day: string) => days.find((d) => d.days === day);
const say = ({ record, of, from, to }: Learned): string => {
  const word = (step: typeof from | typeof to) => (step === null ? '' : typeof step === 'string' ? step : step.status);
  return `${of} ${record}: ${word(from)} → ${word(to)}`;
};

describe('a timeline', () => {
  it('tells when it happened from when it became known', () => {
    expect(on('2025-08-15')?.happened.map(({ record }) => record)).toEqual(['summit-meeting']);
    expect(on('2025-08-15')?.learned).toEqual([]);
    expect(on('2025-08-16')?.happened).toEqual([]);
    expect(on('2025-08-16')?.learned.map(say)).toEqual([
      'meeting summit-meeting: planned → held',
      'position trump-ceasefire: supports → opposes',
    ]);
  });

  it('does not tell twice what a second report repeats', () => {
    const told = days.flatMap(({ learned }) => learned).filter(({ record }) => record === 'summit-meeting');
    expect(told.map(({ asOf }) => asOf)).toEqual(['2025-08-06', '2025-08-08', '2025-08-16']);
  });

  it('does not take a report that leaves the day out for a change', () => {
    const [summit] = ANCHORAGE_THREAD.meetings as [Meeting];
    const [, planned] = summit.history as [unknown, Meeting['history'][number]];
    const { time: _, ...silent } = planned;
    const history = [planned, silent, planned];
    const timeline = makeTimeline({ ...ANCHORAGE_THREAD, meetings: [{ ...summit, history }] });
    expect(
      timeline.days.find((d) => d.days === '2025-08-08')?.learned.filter(({ of }) => of === 'meeting'),
    ).toHaveLength(1);
  });

  it('tells nothing as happened that is only planned, and stands in order', () => {
    expect(days.flatMap(({ happened }) => happened.map(({ record }) => record))).toEqual([
      'summit-meeting',
      'washington-meeting',
    ]);
    expect(days.map((d) => d.days)).toEqual([...days.map((d) => d.days)].sort());
    expect(undated).toEqual([]);
  });

  it('leaves a window and what has no day where they are', () => {
    const [summit] = ANCHORAGE_THREAD.meetings as [Meeting];
    const meetings = [
      { ...summit, id: 'window', time: { value: '2025-07', tbd: false } },
      { ...summit, id: 'never', time: null },
    ];
    const timeline = makeTimeline({ ...ANCHORAGE_THREAD, meetings });
    expect(timeline.days.find((d) => d.days === '2025-07')?.happened.map(({ record }) => record)).toEqual(['window']);
    expect(timeline.undated.map(({ record }) => record)).toEqual(['never']);
  });
});
