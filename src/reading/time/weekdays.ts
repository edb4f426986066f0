/**
 * Weekdays and the days around the day of publishing: "on Friday", "late Tuesday", "next Monday", "yesterday evening".
 */
import type { IsoDay } from '../../domain/report.js';
import { addDays, mondayOf, weekdayOf } from './calendar.js';
import { weekdayBeyond, weekdayNear } from './direction.js';
import { date, day, type Meaning, open, weekend, window } from './periods.js';
import { type Rule, rule, type Surroundings } from './rule.js';
import { DAYTIME, DAYTIME_CODES, shiftOf, WEEKDAY, weekdayNumber } from './words.js';

const WHICH = 'last|next|this past|this coming|this|the previous|the following|the coming|earlier|early|late|later';

export const weekdayRules: readonly Rule[] = [
  rule(`(?:(?<which>${WHICH}) )?(?<weekday>${WEEKDAY})(?: (?:(?:early|late) )?(?<daytime>${DAYTIME}))?`, (g, s) => {
    const iso = findWeekday(g.which, weekdayNumber(g.weekday as string), s);
    return at(iso, g.daytime);
  }),
  rule(`(?<weekday>${WEEKDAY})(?: of)? (?<which>this|last|next) week`, (g, s) => {
    if (s.published === null) return open('XXXX-XX-XX');
    return day(addDays(mondayOf(s.published), weekdayNumber(g.weekday as string) + 7 * shiftOf(g.which)));
  }),
  rule(`(?:a week (?:on|from)|(?<fortnight>a fortnight (?:on|from))) (?<weekday>${WEEKDAY})`, (g, s) => {
    if (s.published === null) return open('XXXX-XX-XX');
    const next = weekdayNear(s.published, weekdayNumber(g.weekday as string), 'future');
    return day(addDays(next, g.fortnight ? 14 : 7));
  }),
  rule(
    `(?:(?:earlier|early|late|later) )?(?<word>today|yesterday|tomorrow)(?: (?<daytime>${DAYTIME}))?`,
    (g, { published }) => {
      const shift = { yesterday: -1, today: 0, tomorrow: 1 }[(g.word as string).toLowerCase()] as number;
      if (published === null && shift === 0 && !g.daytime) return open('PRESENT_REF');
      return at(published && addDays(published, shift), g.daytime);
    },
  ),
  rule('tonight', (_, { published }) => at(published, 'night')),
  rule('overnight', (_, { published, behind }) => {
    if (/^[\s-][a-z]+\s(?:of|in|success)\b/.test(behind)) return null;
    const before = published && addDays(published, -1);
    return {
      type: 'TIME',
      value: `${before ?? 'XXXX-XX-XX'}TNI`,
      days: before && published && window(before, published),
    };
  }),
  rule('last night', (_, { published }) => at(published && addDays(published, -1), 'night')),
  rule(`(?:(?:earlier|later) )?this (?<daytime>morning|afternoon|evening)`, (g, { published }) =>
    at(published, g.daytime),
  ),
  rule('(?:the )?day before yesterday', (_, { published }) => at(published && addDays(published, -2), undefined)),
  rule('(?:the )?day after tomorrow', (_, { published }) => at(published && addDays(published, 2), undefined)),
  rule('(?:(?<which>this|last|next|this past|this coming|the coming|the past) |the )?weekend', (g, s) => {
    if (s.published === null) return open('XXXX-WXX-WE');
    const shift = weekendShift(g.which, s);
    return weekend(addDays(s.published, 7 * shift));
  }),
];

function findWeekday(which: string | undefined, weekday: number, s: Surroundings): IsoDay | null {
  const { published, narrated } = s;
  if (published === null) return null;
  if (/^(?:last|this past)$/i.test(which ?? '')) return weekdayBeyond(published, weekday, 'past');
  if (/^(?:next|the coming)$/i.test(which ?? '')) return weekdayBeyond(published, weekday, 'future');
  if (/^this coming$/i.test(which ?? '')) return weekdayNear(published, weekday, 'future');
  if (/^the previous$/i.test(which ?? '')) return weekdayBeyond(narrated ?? published, weekday, 'past');
  if (/^the following$/i.test(which ?? '')) return weekdayBeyond(narrated ?? published, weekday, 'future');
  if (/^this$/i.test(which ?? '')) return weekdayNear(published, weekday, s.tense() ?? 'future');
  return weekdayNear(published, weekday, s.tense());
}

/** Behind the weekend, "the weekend" is the last one; on a Saturday or Sunday it is the one that runs. */
function weekendShift(which: string | undefined, { published, tense }: Surroundings): number {
  const isRunning = weekdayOf(published as IsoDay) >= 5;
  if (/last|past/i.test(which ?? '')) return -1;
  if (/next/i.test(which ?? '')) return 1;
  if (isRunning || /coming/i.test(which ?? '')) return 0;
  return (tense() ?? (which ? 'future' : 'past')) === 'past' ? -1 : 0;
}

/** "Monday morning" is a TIME in TIMEX3; its day is the dossier's. */
function at(iso: IsoDay | null, daytime: string | undefined): Meaning {
  const code = daytime ? DAYTIME_CODES[daytime.toLowerCase()] : undefined;
  if (!code) return iso === null ? date('XXXX-XX-XX', null) : day(iso);
  return { type: 'TIME', value: `${iso ?? 'XXXX-XX-XX'}${code}`, days: iso };
}
