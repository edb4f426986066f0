import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import type { Meeting } from '../domain/dossier.js';
import { type CalendarMeeting, makeCalendar } from './calendar.js';

const ids = (meetings: readonly CalendarMeeting[]) => meetings.map(({ meeting }) => meeting.id);
const [summit] = ANCHORAGE_THREAD.meetings as [Meeting];
const calendarOf = (...times: readonly Meeting['time'][]) =>
  makeCalendar({ ...ANCHORAGE_THREAD, meetings: times.map((time, i) => ({ ...summit, id: `m${i}`, time })) });

describe('a calendar', () => {
  const calendar = makeCalendar(ANCHORAGE_THREAD);

  it('puts on a day what has one', () => {
    expect(calendar.days.map(({ day, meetings }) => [day, ids(meetings)])).toEqual([
      ['2025-08-15', ['summit-meeting']],
      ['2025-08-18', ['washington-meeting']],
    ]);
  });

  it('leaves a month a month', () => {
    expect(calendar.windows.map(({ days, meetings }) => [days, ids(meetings)])).toEqual([['2025-09', ['beijing']]]);
  });

  it('keeps what is to be determined apart from what nobody tells', () => {
    expect(ids(calendar.toBeDetermined)).toEqual(['trilateral']);
    expect(ids(calendar.untold)).toEqual(['bilateral']);
  });

  it('makes no day of words that give none', () => {
    const { days, windows, untold } = calendarOf({ text: 'in the coming days', tbd: false });
    expect([days, windows, ids(untold)]).toEqual([[], [], ['m0']]);
  });

  it('says what must come first, and that it is at risk', () => {
    expect(calendar.toBeDetermined[0]?.after).toEqual([
      { id: 'bilateral', status: 'postponed', time: null, risk: true },
    ]);
  });

  it('has the days that other reports give', () => {
    const [entered] = calendar.days[0]?.meetings ?? [];
    expect(entered?.otherTimes.map(({ value }) => value)).toEqual([{ value: '2025-08-16', tbd: false }]);
  });

  it('orders a day by the clock, what has none last', () => {
    const at = (clock?: string) => ({ value: '2025-08-18', ...(clock ? { clock } : {}), tbd: false });
    expect(ids(calendarOf(at(), at('15:00'), at('13:15')).days[0]?.meetings ?? [])).toEqual(['m2', 'm1', 'm0']);
  });
});
