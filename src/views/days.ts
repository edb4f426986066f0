/**
 * Days as a reader of the brief wants them: ISO with the weekday, windows as windows, the open and the unknown by name.
 *
 *   2025-08-18              → 2025-08-18 Mon
 *   2025-08                 → 2025-08
 *   2025-08-18/2025-08-24   → 2025-08-18 Mon – 2025-08-24 Sun
 */
import type { Days } from '../domain/dossier.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export function showDays(days: Days): string {
  return days.split('/').map(showDay).join(' – ');
}

/** Orders what has days by the first of them; what has none comes last, in the order it was in. */
export function byDays(a: Days | null | undefined, b: Days | null | undefined): number {
  const [x, y] = [a ?? '~', b ?? '~'];
  return x < y ? -1 : x > y ? 1 : 0;
}

function showDay(day: string): string {
  return day.length === 10 ? `${day} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}` : day;
}
