/** What chrono-node and compromise-dates say, in TIMEX3 notation: neither speaks it, and an answer must not be lost for that. */

import type { Span } from '../../src/domain/span.js';

/** A chrono result's start: which parts the text gives and which it fills in. */
export interface ChronoMoment {
  get(part: ChronoPart): number | null;
  isCertain(part: ChronoPart): boolean;
}
type ChronoPart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';

export interface CompromiseDates {
  readonly start: string | null;
  readonly end: string | null;
  readonly unit?: string;
}

const PARTS_OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/\bmorning\b/i, 'TMO'],
  [/\bafternoon\b/i, 'TAF'],
  [/\bevening\b/i, 'TEV'],
  [/night\b/i, 'TNI'],
];

/** "on Friday" is "Friday" in TIMEX3: no preposition before it. */
export function timeWords(text: string, { start, end }: Span): Span {
  const lead =
    /^(?:(?:on|in|at|from|since|for|until|by|after|before)\s+)?/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}

/** The finest part that the text itself gives decides; "week" and "quarter" are told by the words alone. */
export function chronoValue(words: string, moment: ChronoMoment): string {
  if (/^(?:right )?now$/i.test(words)) return 'PRESENT_REF';
  const year = padded(moment.get('year'), 4);
  const month = padded(moment.get('month'));
  const day = `${year}-${month}-${padded(moment.get('day'))}`;
  if (/\bweeks?\b/i.test(words)) return isoWeek(day);
  if (/\bquarters?\b/i.test(words)) return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const dayPart = PARTS_OF_DAY.find(([pattern]) => pattern.test(words));
  if (dayPart && !moment.isCertain('minute')) return `${day}${dayPart[1]}`;
  if (moment.isCertain('hour')) return `${day}T${padded(moment.get('hour'))}:${padded(moment.get('minute') ?? 0)}`;
  if (moment.isCertain('day') || moment.isCertain('weekday')) return day;
  return moment.isCertain('month') ? `${year}-${month}` : year;
}

/** By the unit that compromise-dates tells; empty where it found words and no day. */
export function intervalValue({ start, unit }: CompromiseDates): string {
  if (!start) return '';
  const [year, month] = start.split('-') as [string, string];
  const day = start.slice(0, 10);
  switch (unit) {
    case 'time':
    case 'hour':
    case 'minute':
      return start.slice(0, 16);
    case 'week':
      return isoWeek(day);
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'year':
      return year;
    default:
      return day;
  }
}

/** `{ day: 2 }` → `P2D`, `{ hour: 3 }` → `PT3H`; empty where there is none or several. */
export function durationValue(duration: Readonly<Record<string, number>>): string {
  const [only, ...others] = Object.entries(duration).filter(([, count]) => count > 0);
  if (!only || others.length > 0) return '';
  const [unit, count] = only;
  if (unit === 'quarter') return `P${count}Q`;
  if (unit === 'decade') return `P${count}DE`;
  const letter = unit.slice(0, 1).toUpperCase();
  return /^(?:hour|minute|second)/.test(unit) ? `PT${count}${letter}` : `P${count}${letter}`;
}

/** `2025-08-19` → `2025-W34`: the week belongs to the year of its Thursday. */
export function isoWeek(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 24 * 3600 * 1000));
  return `${year}-W${padded(week)}`;
}

const padded = (value: number | null, width = 2): string => String(value).padStart(width, '0');
