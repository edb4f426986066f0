import { describe, expect, it } from 'vitest';
import { findSentences } from './sentences.js';
import { findTimes } from './time-expressions.js';

interface Expected {
  /** The day of publishing: a Tuesday, unless said otherwise. */
  readonly on?: string | null;
  readonly quote: string;
  readonly value: string;
  /** For the dossier; the value, unless said otherwise. */
  readonly days?: string | null;
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly clock?: string;
}

/** The sentence holds one time expression, or those given, and they are read so. */
function reads(sentence: string, ...expected: readonly Expected[]): void {
  it(sentence, () => {
    const on = expected[0]?.on === undefined ? '2025-08-19' : expected[0].on;
    const times = findTimes(sentence, findSentences(sentence), on);
    expect(
      times.map(({ start, end, reading, ...meaning }) => ({ quote: sentence.slice(start, end), ...meaning })),
    ).toEqual(
      expected.map(({ quote, value, days = value, type = 'DATE', clock }) => ({
        quote,
        type,
        value,
        days,
        ...(clock ? { clock } : {}),
      })),
    );
  });
}

describe('calendar dates', () => {
  reads('Putin and Trump met in Anchorage on August 15, 2025.', { quote: 'August 15, 2025', value: '2025-08-15' });
  reads('Signed on 3 May 2019 in Bougival.', { quote: '3 May 2019', value: '2019-05-03' });
  reads('The accord of Friday, 10 April 1998 ended the talks.', {
    quote: 'Friday, 10 April 1998',
    value: '1998-04-10',
  });
  reads('Leaders came to the White House on Aug. 18.', { quote: 'Aug. 18', value: '2025-08-18' });
  reads('Zelenskyy spoke in Washington on 18 August.', { quote: '18 August', value: '2025-08-18' });
  reads('Ukraine marks its independence on the 24th of August.', { quote: '24th of August', value: '2025-08-24' });
  reads('Updated 2025-08-18.', { quote: '2025-08-18', value: '2025-08-18' });
  reads('Posted 8/18/2025 by the press office.', { quote: '8/18/2025', value: '2025-08-18' });
  reads('Posted 03/05/2025 by the press office.', { quote: '03/05/2025', value: '2025-XX-XX', days: null });
  reads('The committee met on Jan. 30.', { quote: 'Jan. 30', value: '2025-01-30' });
  reads('The Security Council will vote on Jan. 30.', { quote: 'Jan. 30', value: '2026-01-30' });
  reads('The Geneva round opened on May 3.', { on: null, quote: 'May 3', value: 'XXXX-05-03', days: null });
  reads('Hostages taken in the October 7 attacks came home.', {
    quote: 'October 7',
    value: 'XXXX-10-07',
    days: null,
  });
  reads('Ambassadors will confer the week of Aug. 25.', {
    quote: 'the week of Aug. 25',
    value: '2025-W35',
    days: '2025-08-25/2025-08-31',
  });
  reads('Nothing happened on June 31, 2025.', { quote: '2025', value: '2025' });
});

describe('months, years and their parts', () => {
  reads('Delegations met in Istanbul in March.', { quote: 'March', value: '2025-03' });
  reads('The G20 will gather in November.', { quote: 'November', value: '2025-11' });
  reads('NATO leaders met in The Hague in June 2025.', { quote: 'June 2025', value: '2025-06' });
  reads('The tariffs took effect last April.', { quote: 'last April', value: '2025-04' });
  reads('Xi will travel to Korea in early September.', {
    quote: 'early September',
    value: '2025-09',
    days: '2025-09-01/2025-09-10',
  });
  reads('Talks resumed in Istanbul in mid-May.', { quote: 'mid-May', value: '2025-05', days: '2025-05-11/2025-05-20' });
  reads('The offensive began in late 2024.', { quote: 'late 2024', value: '2024', days: '2024-09-01/2024-12-31' });
  reads('Germany wants to double its brigade by 2027.', { quote: '2027', value: '2027' });
  reads('Ukraine gave up its warheads in 1994.', { quote: '1994', value: '1994' });
  reads('Both signed arms treaties in the 1990s.', {
    quote: 'the 1990s',
    value: '199',
    days: '1990-01-01/1999-12-31',
  });
  reads('A vote is due in the first quarter of 2026.', {
    quote: 'the first quarter of 2026',
    value: '2026-Q1',
    days: '2026-01-01/2026-03-31',
  });
  reads('Deliveries start in Q3.', { quote: 'Q3', value: '2025-Q3', days: '2025-07-01/2025-09-30' });
  reads('The plan was drafted in spring 2025.', {
    quote: 'spring 2025',
    value: '2025-SP',
    days: '2025-03-01/2025-05-31',
  });
  reads('The mandate ends at the end of the month.', {
    quote: 'the end of the month',
    value: '2025-08',
    days: '2025-08-21/2025-08-31',
  });
  reads('UNIFIL must withdraw by the end of the month.', {
    quote: 'the end of the month',
    value: '2025-08',
    days: '2025-08-31',
  });
  reads('Sanctions will snap back by the end of March.', {
    quote: 'the end of March',
    value: '2026-03',
    days: '2026-03-31',
  });
  reads('Seoul hopes for a deal by year’s end.', { quote: 'year’s end', value: '2025', days: '2025-12-31' });
});

describe('weekdays, by the tense of the clause', () => {
  reads('They will meet in Geneva on Friday.', { quote: 'Friday', value: '2025-08-22' });
  reads('The envoys met in Geneva on Friday.', { quote: 'Friday', value: '2025-08-15' });
  reads('Trump hosted European leaders on Monday.', { quote: 'Monday', value: '2025-08-18' });
  reads('Ministers are scheduled to meet on Monday.', { quote: 'Monday', value: '2025-08-25' });
  reads('Army chiefs are due to confer on Wednesday.', { quote: 'Wednesday', value: '2025-08-20' });
  reads('The chiefs of staff agreed to meet on Thursday.', { quote: 'Thursday', value: '2025-08-21' });
  reads('The session is to be held on Saturday.', { quote: 'Saturday', value: '2025-08-23' });
  reads('Starmer will chair the call on Tuesday.', { quote: 'Tuesday', value: '2025-08-19' });
  reads('Starmer chaired the call on Tuesday.', { quote: 'Tuesday', value: '2025-08-19' });
  reads('The Kremlin said Monday that envoys would return.', { quote: 'Monday', value: '2025-08-18' });
  reads('The ministry declined to comment on Monday.', { quote: 'Monday', value: '2025-08-18' });
  reads('Friday’s summit brought no ceasefire.', { quote: 'Friday', value: '2025-08-15' });
  reads('Brussels must answer by Friday.', { quote: 'Friday', value: '2025-08-22' });
  reads('The two presidents spoke last Friday.', { quote: 'last Friday', value: '2025-08-15' });
  reads('The Senate votes next Tuesday.', { quote: 'next Tuesday', value: '2025-08-26' });
  reads('They left Alaska late Friday.', { quote: 'late Friday', value: '2025-08-15' });
  reads('Rutte arrived on Monday morning.', {
    quote: 'Monday morning',
    value: '2025-08-18TMO',
    days: '2025-08-18',
    type: 'TIME',
  });
  reads('The envoys met on Friday.', { on: null, quote: 'Friday', value: 'XXXX-XX-XX', days: null });
});

describe('days around the day of publishing', () => {
  reads('Macron is in Berlin today.', { quote: 'today', value: '2025-08-19' });
  reads('Macron was in Washington yesterday.', { quote: 'yesterday', value: '2025-08-18' });
  reads('The coalition of the willing meets tomorrow.', { quote: 'tomorrow', value: '2025-08-20' });
  reads('The chancellor speaks tonight.', {
    quote: 'tonight',
    value: '2025-08-19TNI',
    days: '2025-08-19',
    type: 'TIME',
  });
  reads('Macron was in Washington yesterday.', { on: null, quote: 'yesterday', value: 'XXXX-XX-XX', days: null });
});

describe('weeks, months and years around it', () => {
  reads('Envoys meet this week.', { quote: 'this week', value: '2025-W34', days: '2025-08-18/2025-08-24' });
  reads('Zelenskyy flew to Washington earlier this week.', {
    quote: 'earlier this week',
    value: '2025-W34',
    days: '2025-08-18/2025-08-19',
  });
  reads('Talks resume next week.', { quote: 'next week', value: '2025-W35', days: '2025-08-25/2025-08-31' });
  reads('The council adopted it last month.', { quote: 'last month', value: '2025-07' });
  reads('Kyiv proposed a truce last year.', { quote: 'last year', value: '2024' });
  reads('The pact was signed a year ago.', { quote: 'a year ago', value: '2024' });
  reads('The ministers met two weeks ago.', {
    quote: 'two weeks ago',
    value: '2025-W32',
    days: '2025-08-04/2025-08-10',
  });
  reads('They will meet again in two weeks.', { quote: 'two weeks', value: '2025-W36', days: '2025-09-01/2025-09-07' });
  reads('The envoys conferred over the weekend.', {
    quote: 'the weekend',
    value: '2025-W33-WE',
    days: '2025-08-16/2025-08-17',
  });
  reads('The pact was signed last year.', { on: null, quote: 'last year', value: 'XXXX', days: null });
});

describe('what the text leaves open', () => {
  reads('They spoke three days later.', { quote: 'three days later', value: '2025-08-22', days: null });
  reads('The strikes came days after the summit.', { quote: 'days after', value: 'FUTURE_REF', days: null });
  reads('Envoys will confer in the coming days.', { quote: 'the coming days', value: 'FUTURE_REF', days: null });
  reads('Fighting has spread in recent weeks.', { quote: 'recent weeks', value: 'PAST_REF', days: null });
  reads('No meeting is planned now.', { quote: 'now', value: 'PRESENT_REF', days: null });
  reads('Lavrov is currently in Budapest.', { quote: 'currently', value: 'PRESENT_REF', days: null });
  reads('Witkoff recently visited Moscow.', { quote: 'recently', value: 'PAST_REF', days: null });
});

describe('lengths of time', () => {
  reads('Details will follow within 10 days.', {
    quote: 'within 10 days',
    value: 'P10D',
    days: '2025-08-29',
    type: 'DURATION',
  });
  reads('Details will follow within 10 days.', {
    on: null,
    quote: 'within 10 days',
    value: 'P10D',
    days: null,
    type: 'DURATION',
  });
  reads('The ceasefire held for 48 hours.', { quote: '48 hours', value: 'PT48H', days: null, type: 'DURATION' });
  reads('The EU extended sanctions for six months.', {
    quote: 'six months',
    value: 'P6M',
    days: null,
    type: 'DURATION',
  });
  reads('A two-week truce followed.', { quote: 'two-week', value: 'P2W', days: null, type: 'DURATION' });
  reads('The truce lasted a fortnight.', { quote: 'a fortnight', value: 'P2W', days: null, type: 'DURATION' });
  reads('The panel reports annually.', { quote: 'annually', value: 'P1Y', days: null, type: 'SET' });
  reads('The contact group confers every Monday.', {
    quote: 'every Monday',
    value: 'XXXX-WXX-1',
    days: null,
    type: 'SET',
  });
});

describe('ranges', () => {
  reads('Delegates will meet from Aug. 20 to 22.', {
    quote: 'Aug. 20 to 22',
    value: '2025-08-20/2025-08-22',
  });
  reads('The pope travelled to Hungary between 28 and 30 April 2023.', {
    quote: '28 and 30 April 2023',
    value: '2023-04-28/2023-04-30',
  });
  reads(
    'The foreign minister will tour the region from Monday to Wednesday.',
    { quote: 'Monday', value: '2025-08-25', days: '2025-08-25/2025-08-27' },
    { quote: 'Wednesday', value: '2025-08-27', days: '2025-08-25/2025-08-27' },
  );
});

describe('hours', () => {
  reads('The call began at 10:30 a.m. (0230 GMT).', {
    quote: '10:30 a.m.',
    value: 'XXXX-XX-XXT10:30',
    days: null,
    type: 'TIME',
    clock: '10:30',
  });
  reads('The truce began at 9 a.m. Tuesday.', {
    quote: '9 a.m. Tuesday',
    value: '2025-08-19T09:00',
    days: '2025-08-19',
    type: 'TIME',
    clock: '09:00',
  });
  reads(
    'The leaders will dine on Wednesday at 7 p.m. in Paris.',
    { quote: 'Wednesday', value: '2025-08-20', clock: '19:00' },
    { quote: '7 p.m.', value: '2025-08-20T19:00', days: '2025-08-20', type: 'TIME', clock: '19:00' },
  );
  reads('Shelling stopped at noon.', {
    on: null,
    quote: 'noon',
    value: 'XXXX-XX-XXT12:00',
    days: null,
    type: 'TIME',
    clock: '12:00',
  });
});

describe('feast days', () => {
  reads('Zelenskyy hopes for peace by Christmas.', { quote: 'Christmas', value: '2025-12-25' });
  reads('Moscow announced a truce for Easter Sunday.', { quote: 'Easter Sunday', value: '2025-04-20' });
  reads('The exchange took place on New Year’s Day.', { quote: 'New Year’s Day', value: '2025-01-01' });
  reads('Unions marched on May Day.', { quote: 'May Day', value: '2025-05-01' });
});

describe('time taken', () => {
  it.each(['1', 'a ', 'the ', 'Monday ', 'May ', '10 ', '10:', 'early-', '2025-', 'two weeks '])(
    'grows with the text alone: 100 kB of "%s"',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      // Time of the processor, not of the wall: a busy machine is no slow grammar.
      const started = process.cpuUsage();
      findTimes(text, [{ start: 0, end: text.length }], '2025-08-19');
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
    },
  );
});
