/**
 * What news says of when, on stated report days: the words found, their TIMEX3 value, and their days for a dossier.
 *
 * A row is [sentence, words, value, days, clock]; the days are the value where they are left out, and null where the
 * words give none. Every value is worked out from the calendar by hand.
 */
import { describe, expect, it } from 'vitest';
import { findSentences } from './sentences.js';
import { findTimes } from './time-expressions.js';

type Row = readonly [sentence: string, words: string, value: string, days?: string | null, clock?: string];

/** The table's words are one of the expressions that the sentence holds, and no other lies across them. */
function table(published: string | null, rows: readonly Row[]): void {
  for (const row of rows) it(row[0], () => checkRow(published, row));
}

function checkRow(published: string | null, [sentence, words, value, days = value, clock]: Row): void {
  const at = sentence.lastIndexOf(words);
  const found = findTimes(sentence, findSentences(sentence), published)
    .filter((time) => time.start < at + words.length && time.end > at)
    .map((time) => ({
      words: sentence.slice(time.start, time.end),
      value: time.value,
      days: time.days,
      clock: time.clock,
    }));
  expect(found).toEqual([{ words, value, days, clock }]);
}

describe('on Tuesday 19 August 2025: days', () => {
  table('2025-08-19', [
    ['Zelenskyy flew in on Sunday.', 'Sunday', '2025-08-17'],
    ['Merz will call him on Sunday.', 'Sunday', '2025-08-24'],
    ['The plane landed late Saturday.', 'late Saturday', '2025-08-16'],
    ['The talks on Wednesday will be in Ankara.', 'Wednesday', '2025-08-20'],
    ['Both sides have until Thursday to reply.', 'Thursday', '2025-08-21'],
    ['The panel was given until 9 a.m. Friday to answer.', '9 a.m. Friday', '2025-08-22T09:00', '2025-08-22', '09:00'],
    ['Delegates flew home this past Friday.', 'this past Friday', '2025-08-15'],
    ['NATO chiefs will confer this Thursday.', 'this Thursday', '2025-08-21'],
    ['The chambers vote next Monday.', 'next Monday', '2025-08-25'],
    ['Lammy will host them on Thursday next week.', 'Thursday next week', '2025-08-28'],
    ['Lammy hosted them on Thursday of last week.', 'Thursday of last week', '2025-08-14'],
    ['The Commons will debate it a week on Monday.', 'a week on Monday', '2025-09-01'],
    ['The Duma returns a week from Friday.', 'a week from Friday', '2025-08-29'],
    ['Rubio spoke to Lavrov yesterday evening.', 'yesterday evening', '2025-08-18TEV', '2025-08-18'],
    ['The chiefs of staff meet tomorrow morning.', 'tomorrow morning', '2025-08-20TMO', '2025-08-20'],
    ['Macron addresses the nation this evening.', 'this evening', '2025-08-19TEV', '2025-08-19'],
    ['Costa spoke to Sybiha last night.', 'last night', '2025-08-18TNI', '2025-08-18'],
    ['Drones hit Kremenchuk overnight.', 'overnight', '2025-08-18TNI', '2025-08-18/2025-08-19'],
    ['A call is set for the day after tomorrow.', 'the day after tomorrow', '2025-08-21'],
    ['They spoke the day before yesterday.', 'the day before yesterday', '2025-08-17'],
    ['The accord was reached 10 days ago.', '10 days ago', '2025-08-09'],
    ['The first convoy will leave in three days.', 'three days', '2025-08-22'],
    ['The first convoy will leave in ten days’ time.', 'ten days’ time', '2025-08-29'],
    ['The monitors arrive 14 days from now.', '14 days from now', '2025-09-02'],
    ['The decree was signed on the 15th.', 'the 15th', '2025-08-15'],
    ['The summit will open on the 28th.', 'the 28th', '2025-08-28'],
    ['The truce must start by the 1st.', 'the 1st', '2025-09-01'],
    ['Payment is due on the 5th of next month.', 'the 5th of next month', '2025-09-05'],
  ]);
});

describe('on Tuesday 19 August 2025: dates as written', () => {
  table('2025-08-19', [
    ['They signed it on Aug 15, 2025.', 'Aug 15, 2025', '2025-08-15'],
    ['They signed it on August 15th, 2025.', 'August 15th, 2025', '2025-08-15'],
    ['They signed it on the 15th of August 2025.', '15th of August 2025', '2025-08-15'],
    ['They signed it on 15 Aug. 2025.', '15 Aug. 2025', '2025-08-15'],
    ['They signed it on Friday, August 15, 2025.', 'Friday, August 15, 2025', '2025-08-15'],
    ['They signed it on Friday 15 August.', 'Friday 15 August', '2025-08-15'],
    ['They signed it on 2025-08-15.', '2025-08-15', '2025-08-15'],
    ['They signed it on 2025/08/15.', '2025/08/15', '2025-08-15'],
    ['They signed it on 15/08/2025.', '15/08/2025', '2025-08-15'],
    ['They signed it on 8/15/2025.', '8/15/2025', '2025-08-15'],
    ['They signed it on 15.08.2025.', '15.08.2025', '2025-08-15'],
    ['They signed it on 05.03.2025.', '05.03.2025', '2025-03-05'],
    ['They signed it on 05/03/2025.', '05/03/2025', '2025-XX-XX', null],
    ['Ministers will gather on 5 January.', '5 January', '2026-01-05'],
    ['The monitors left on December 30.', 'December 30', '2024-12-30'],
    ['The Assembly will open on the first Tuesday of September.', 'the first Tuesday of September', '2025-09-02'],
    ['The bill was read on the last Friday in July.', 'the last Friday in July', '2025-07-25'],
    ['They will meet between 5 and 7 September.', '5 and 7 September', '2025-09-05/2025-09-07'],
    ['The visit runs from 5 to 7 September.', '5 to 7 September', '2025-09-05/2025-09-07'],
    ['The visit runs Sept. 5-7.', 'Sept. 5-7', '2025-09-05/2025-09-07'],
    ['Xi will host the summit from 31 August to 1 September.', '31 August', '2025-08-31', '2025-08-31/2025-09-01'],
    ['Modi will tour the Gulf from Monday to Wednesday.', 'Monday', '2025-08-25', '2025-08-25/2025-08-27'],
    ['Modi toured the Gulf from Monday to Wednesday.', 'Wednesday', '2025-08-20', '2025-08-18/2025-08-20'],
  ]);
});

describe('on Tuesday 19 August 2025: weeks', () => {
  table('2025-08-19', [
    ['The parties met over the weekend.', 'the weekend', '2025-W33-WE', '2025-08-16/2025-08-17'],
    ['The parties will meet this weekend.', 'this weekend', '2025-W34-WE', '2025-08-23/2025-08-24'],
    ['The parties met last weekend.', 'last weekend', '2025-W33-WE', '2025-08-16/2025-08-17'],
    ['They will meet later this week.', 'later this week', '2025-W34', '2025-08-19/2025-08-24'],
    ['They met earlier this week.', 'earlier this week', '2025-W34', '2025-08-18/2025-08-19'],
    ['They met last week.', 'last week', '2025-W33', '2025-08-11/2025-08-17'],
    ['They meet early next week.', 'early next week', '2025-W35', '2025-08-25/2025-08-26'],
    ['They will meet the week of 1 September.', 'the week of 1 September', '2025-W36', '2025-09-01/2025-09-07'],
    ['They will meet in the week of Sept. 3.', 'the week of Sept. 3', '2025-W36', '2025-09-01/2025-09-07'],
    [
      'Talks will resume in the week beginning 8 September.',
      'the week beginning 8 September',
      '2025-W37',
      '2025-09-08/2025-09-14',
    ],
    ['The envoy left a fortnight ago.', 'a fortnight ago', '2025-W32', '2025-08-04/2025-08-10'],
    ['The envoy left two weeks ago.', 'two weeks ago', '2025-W32', '2025-08-04/2025-08-10'],
    ['The envoy will return in a fortnight.', 'a fortnight', '2025-W36', '2025-09-01/2025-09-07'],
    ['The envoy will return in a week’s time.', 'a week’s time', '2025-W35', '2025-08-25/2025-08-31'],
    [
      'They will meet in the first week of September.',
      'the first week of September',
      '2025-09',
      '2025-09-01/2025-09-07',
    ],
    ['They met in the last week of July.', 'the last week of July', '2025-07', '2025-07-25/2025-07-31'],
  ]);
});

describe('on Tuesday 19 August 2025: months, quarters, years', () => {
  table('2025-08-19', [
    ['They will meet early next month.', 'early next month', '2025-09', '2025-09-01/2025-09-10'],
    ['They will meet later this month.', 'later this month', '2025-08', '2025-08-19/2025-08-31'],
    ['They met in mid-July.', 'mid-July', '2025-07', '2025-07-11/2025-07-20'],
    ['Sanctions return by mid-October.', 'mid-October', '2025-10', '2025-10-11/2025-10-20'],
    ['Sanctions will return at the end of September.', 'the end of September', '2025-09', '2025-09-21/2025-09-30'],
    ['Sanctions return by end-September.', 'end-September', '2025-09', '2025-09-30'],
    ['A decision must come before the end of the month.', 'the end of the month', '2025-08', '2025-08-31'],
    [
      'The mission leaves in the second half of October.',
      'the second half of October',
      '2025-10',
      '2025-10-16/2025-10-31',
    ],
    ['The two met last month.', 'last month', '2025-07'],
    ['The two met in May.', 'May', '2025-05'],
    ['The two have not met since May.', 'May', '2025-05'],
    ['The two will meet next May.', 'next May', '2026-05'],
    ['The accord was signed three months ago.', 'three months ago', '2025-05'],
    ['Crimea has been occupied since 2014.', '2014', '2014'],
    ['The treaty lapses in February 2026.', 'February 2026', '2026-02'],
    ['Kyiv wants to join by 2030.', '2030', '2030'],
    ['A deal is possible by year’s end.', 'year’s end', '2025', '2025-12-31'],
    ['A deal is possible by year-end.', 'year-end', '2025', '2025-12-31'],
    ['A deal is possible by the end of 2025.', 'the end of 2025', '2025', '2025-12-31'],
    ['A deal is possible by the end of the year.', 'the end of the year', '2025', '2025-12-31'],
    ['The quota was cut earlier this year.', 'earlier this year', '2025', '2025-01-01/2025-08-19'],
    ['The quota was cut last year.', 'last year', '2024'],
    ['The quota will be cut next year.', 'next year', '2026'],
    ['The quota was cut in the second quarter.', 'the second quarter', '2025-Q2', '2025-04-01/2025-06-30'],
    ['Growth will slow in Q1 2026.', 'Q1 2026', '2026-Q1', '2026-01-01/2026-03-31'],
    ['Growth will slow in the first half of 2026.', 'the first half of 2026', '2026-H1', '2026-01-01/2026-06-30'],
    ['Growth will slow in H2 2026.', 'H2 2026', '2026-H2', '2026-07-01/2026-12-31'],
    ['The front moved last summer.', 'last summer', '2024-SU', '2024-06-01/2024-08-31'],
    ['Both fought wars in the 1980s.', 'the 1980s', '198', '1980-01-01/1989-12-31'],
    ['The border dates from the 19th century.', 'the 19th century', '18', '1801-01-01/1900-12-31'],
    ['The wall fell in nineteen eighty-nine.', 'nineteen eighty-nine', '1989'],
    ['Putin came to power in the year two thousand.', 'the year two thousand', '2000'],
    ['The September meeting would be held in Doha.', 'September', '2025-09'],
    ['Talks collapsed after a June strike.', 'June', '2025-06'],
    ['Brown was upbeat about the October 15-16 summit.', 'October 15-16', '2025-10-15/2025-10-16'],
    ['A truce should hold by the middle of the year.', 'the middle of the year', '2025', '2025-05-01/2025-08-31'],
    ['Zelenskyy hopes for a truce by Orthodox Easter.', 'Orthodox Easter', '2026-04-12'],
    ['The truce was broken on Boxing Day.', 'Boxing Day', '2024-12-26'],
  ]);
});

describe('on Tuesday 19 August 2025: hours', () => {
  table('2025-08-19', [
    ['The session opens at 14:00 GMT.', '14:00 GMT', 'XXXX-XX-XXT14:00', null, '14:00'],
    ['The session opens at 1400 GMT.', '1400 GMT', 'XXXX-XX-XXT14:00', null, '14:00'],
    ['The session opens at 14.00 BST.', '14.00 BST', 'XXXX-XX-XXT14:00', null, '14:00'],
    ['The session opens at 6 p.m. local time.', '6 p.m. local time', 'XXXX-XX-XXT18:00', null, '18:00'],
    ['The session opens at 6pm.', '6pm', 'XXXX-XX-XXT18:00', null, '18:00'],
    ['The session opens at 6.30pm.', '6.30pm', 'XXXX-XX-XXT18:30', null, '18:30'],
    ['The session opens at 12:15 a.m. EST.', '12:15 a.m. EST', 'XXXX-XX-XXT00:15', null, '00:15'],
    ['The session opens at 20:15.', '20:15', 'XXXX-XX-XXT20:15', null, '20:15'],
    ['The session opens at 0900 hours.', '0900 hours', 'XXXX-XX-XXT09:00', null, '09:00'],
    ['The session opens at 4 in the afternoon.', '4 in the afternoon', 'XXXX-XX-XXT16:00', null, '16:00'],
    [
      'The session opens at seven o’clock in the evening.',
      'seven o’clock in the evening',
      'XXXX-XX-XXT19:00',
      null,
      '19:00',
    ],
    ['The deadline is noon on Friday.', 'noon', '2025-08-22T12:00', '2025-08-22', '12:00'],
    ['The truce will begin on Friday at 5 p.m. Kyiv time.', 'Friday', '2025-08-22', '2025-08-22', '17:00'],
    ['The truce will begin at 10:00 on 25 August.', '25 August', '2025-08-25', '2025-08-25', '10:00'],
    ['The truce ended at midnight on Saturday.', 'midnight', '2025-08-16T24:00', '2025-08-16', '24:00'],
  ]);
});

describe('on Tuesday 19 August 2025: lengths, and what stays open', () => {
  table('2025-08-19', [
    ['The swap came 48 hours after signing.', '48 hours', 'PT48H', null],
    ['They will hand them over within 48 hours of signing.', 'within 48 hours', 'PT48H', null],
    ['They will hand them over within 72 hours.', 'within 72 hours', 'PT72H', '2025-08-22'],
    ['They will hand them over within the next two weeks.', 'within the next two weeks', 'P2W', '2025-09-02'],
    ['Fighting eased over the past three days.', 'the past three days', 'P3D', null],
    ['Talks have dragged on for the past three years.', 'the past three years', 'P3Y', null],
    ['The next 10 days will decide.', 'The next 10 days', 'P10D', '2025-08-19/2025-08-29'],
    ['A 30-day truce was proposed.', '30-day', 'P30D', null],
    ['Talks lasted an hour and a half.', 'an hour and a half', 'PT1H30M', null],
    ['Talks lasted half an hour.', 'half an hour', 'PT30M', null],
    ['They have talked for several weeks.', 'several weeks', 'PXW', null],
    ['Envoys will confer in the coming days.', 'the coming days', 'FUTURE_REF', null],
    ['Fighting has flared in recent weeks.', 'recent weeks', 'PAST_REF', null],
    ['The pope hopes one day to visit Jerusalem.', 'one day', 'FUTURE_REF', null],
    ['The truce held for one day.', 'one day', 'P1D', null],
    ['Both now want a summit.', 'now', 'PRESENT_REF', null],
    ['Both will meet in the near future.', 'the near future', 'FUTURE_REF', null],
    ['They confer every two weeks.', 'every two weeks', 'P2W', null],
    ['They confer daily.', 'daily', 'P1D', null],
    ['They confer twice a month.', 'twice a month', 'P1M', null],
    ['The group meets on Thursdays.', 'Thursdays', 'XXXX-WXX-4', null],
  ]);
});

describe('on Monday 18 December 2023: across the turn of a year', () => {
  table('2023-12-18', [
    ['They will meet on Wednesday.', 'Wednesday', '2023-12-20'],
    ['They met on Wednesday.', 'Wednesday', '2023-12-13'],
    ['They will meet on January 3.', 'January 3', '2024-01-03'],
    ['They will meet in January.', 'January', '2024-01'],
    ['They met in January.', 'January', '2023-01'],
    ['They will meet early next month.', 'early next month', '2024-01', '2024-01-01/2024-01-10'],
    ['They will meet in two weeks.', 'two weeks', '2024-W01', '2024-01-01/2024-01-07'],
    ['They will meet next week.', 'next week', '2023-W52', '2023-12-25/2023-12-31'],
    ['Aid must be approved by Christmas.', 'Christmas', '2023-12-25'],
    ['Aid must be approved within 15 days.', 'within 15 days', 'P15D', '2024-01-02'],
    ['The two spoke last December.', 'last December', '2022-12'],
    ['The vote takes place next quarter.', 'next quarter', '2024-Q1', '2024-01-01/2024-03-31'],
  ]);
});

describe('on Thursday 29 February 2024: the leap day', () => {
  table('2024-02-29', [
    ['The pact was signed a month ago.', 'a month ago', '2024-01'],
    ['They will meet within a month.', 'within a month', 'P1M', '2024-03-29'],
    ['They will meet within a year.', 'within a year', 'P1Y', '2025-02-28'],
    ['They will meet tomorrow.', 'tomorrow', '2024-03-01'],
    ['The week will end with talks on Friday.', 'Friday', '2024-03-01'],
    ['The truce should start by the end of the month.', 'the end of the month', '2024-02', '2024-02-29'],
    ['The Council meets on 29 February 2025.', '2025', '2025'],
  ]);
});

describe('with no day of publishing nothing is counted from today', () => {
  table(null, [
    ['They met on Tuesday.', 'Tuesday', 'XXXX-XX-XX', null],
    ['They met yesterday.', 'yesterday', 'XXXX-XX-XX', null],
    ['They will meet next week.', 'next week', 'XXXX-WXX', null],
    ['They will meet early next month.', 'early next month', 'XXXX-XX', null],
    ['They will meet on the 28th.', 'the 28th', 'XXXX-XX-28', null],
    ['They will meet on 3 September.', '3 September', 'XXXX-09-03', null],
    ['They will meet within 10 days.', 'within 10 days', 'P10D', null],
    ['They met overnight.', 'overnight', 'XXXX-XX-XXTNI', null],
    ['They met two weeks ago.', 'two weeks ago', 'PAST_REF', null],
    ['They met on 3 September 2024.', '3 September 2024', '2024-09-03'],
  ]);
});

describe('counted from what was told right before, on Tuesday 19 August 2025', () => {
  table('2025-08-19', [
    ['Rubio landed on Friday. He left the next day.', 'the next day', '2025-08-16'],
    ['Rubio landed on Friday. He left the following morning.', 'the following morning', '2025-08-16TMO', '2025-08-16'],
    ['Rubio landed on Friday. Later that day he met Lavrov.', 'that day', '2025-08-15'],
    ['Rubio landed on Friday. In the afternoon he met Lavrov.', 'the afternoon', '2025-08-15TAF', '2025-08-15'],
    ['The two met in the morning.', 'the morning', 'XXXX-XX-XXTMO', null],
    ['Rubio landed on 3 May. Three days later he met Lavrov.', 'Three days later', '2025-05-06'],
    ['Rubio landed on 3 May. He slept. He ate. He left the next day.', 'the next day', '2025-05-04', null],
    ['Rubio left the day after the summit.', 'the day after', 'XXXX-XX-XX', null],
    ['He said on Monday that details would follow within 10 days.', 'within 10 days', 'P10D', '2025-08-28'],
    ['Details would follow within 10 days, he said on Monday.', 'within 10 days', 'P10D', '2025-08-28'],
    ['He told reporters on Monday. Details will follow within 10 days.', 'within 10 days', 'P10D', '2025-08-28'],
    ['He met Xi on Monday. Details will follow within 10 days.', 'within 10 days', 'P10D', '2025-08-29'],
    ['He will speak on Thursday. Details will follow within 10 days.', 'within 10 days', 'P10D', '2025-08-29'],
    ['They must withdraw within 10 days of 25 August.', 'within 10 days', 'P10D', '2025-09-04'],
    ['GENEVA, Aug. 18 (Reuters) — The ministers met today.', 'today', '2025-08-18'],
    ['GENEVA, June 16 (Reuters) — The ministers met today.', 'today', '2025-08-19'],
  ]);
});
