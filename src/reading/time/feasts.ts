/**
 * Feast days that news date things by: "by Christmas", "since New Year's Day", "on May Day".
 *
 * "Independence Day" is not among them: every state has its own.
 */
import type { IsoDay } from '../../domain/report.js';
import { addDays, easter, isoDay, nthWeekday, orthodoxEaster, yearOf } from './calendar.js';
import { nearestTo } from './direction.js';
import { day, open } from './periods.js';
import { type Rule, rule } from './rule.js';
import { YEAR } from './words.js';

const FEASTS: Readonly<Record<string, (year: number) => IsoDay>> = {
  'christmas eve': (year) => isoDay(year, 12, 24),
  'christmas day': (year) => isoDay(year, 12, 25),
  christmas: (year) => isoDay(year, 12, 25),
  "new year's eve": (year) => isoDay(year, 12, 31),
  "new year's day": (year) => isoDay(year, 1, 1),
  "valentine's day": (year) => isoDay(year, 2, 14),
  'may day': (year) => isoDay(year, 5, 1),
  'victory day': (year) => isoDay(year, 5, 9),
  'fourth of july': (year) => isoDay(year, 7, 4),
  halloween: (year) => isoDay(year, 10, 31),
  'boxing day': (year) => isoDay(year, 12, 26),
  'bastille day': (year) => isoDay(year, 7, 14),
  "st. patrick's day": (year) => isoDay(year, 3, 17),
  'armistice day': (year) => isoDay(year, 11, 11),
  'remembrance day': (year) => isoDay(year, 11, 11),
  'veterans day': (year) => isoDay(year, 11, 11),
  'palm sunday': (year) => addDays(easter(year), -7),
  'orthodox easter': orthodoxEaster,
  'good friday': (year) => addDays(easter(year), -2),
  'easter sunday': easter,
  'easter monday': (year) => addDays(easter(year), 1),
  easter: easter,
  'memorial day': (year) => addDays(nthWeekday(year, 6, 0, 1), -7),
  'labor day': (year) => nthWeekday(year, 9, 0, 1),
  'election day': (year) => addDays(nthWeekday(year, 11, 0, 1), 1),
  'thanksgiving day': (year) => nthWeekday(year, 11, 3, 4),
  thanksgiving: (year) => nthWeekday(year, 11, 3, 4),
};

const NAMES = Object.keys(FEASTS).join('|').replaceAll('.', '\\.').replaceAll("'", "['’]");

export const feastRules: readonly Rule[] = [
  rule(`(?:(?<which>last|next|this) )?(?<feast>${NAMES})(?:,? (?<year>${YEAR}))?`, (g, s) => {
    const dayIn = FEASTS[(g.feast as string).toLowerCase().replace('’', "'").replace(/\s+/g, ' ')];
    if (!dayIn) return null;
    if (g.year) return day(dayIn(Number(g.year)));
    const { published } = s;
    if (published === null) return open('XXXX-XX-XX');
    const around = [-1, 0, 1].map((shift) => dayIn(yearOf(published) + shift));
    const tense = /last/i.test(g.which ?? '') ? 'past' : g.which ? 'future' : s.tense();
    const fitting = around.filter((iso) => tense === null || (tense === 'past' ? iso <= published : iso >= published));
    return day(nearestTo(published, fitting) as IsoDay);
  }),
];
