/**
 * Periods of the calendar, each with its TIMEX3 value and its days for the dossier.
 *
 *   day      2025-08-18   2025-08-18              week     2025-W34     2025-08-18/2025-08-24
 *   month    2025-08      2025-08                 weekend  2025-W34-WE  2025-08-23/2025-08-24
 *   year     2025         2025                    quarter  2025-Q3      2025-07-01/2025-09-30
 */
import type { TimeExpression } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
import { type Unit } from './words.js';
/** What an expression means: all of a time expression but its place. */
export type Meaning = Pick<TimeExpression, 'type' | 'value' | 'days' | 'clock'>;
export declare const date: (value: string, days: string | null) => Meaning;
export declare const open: (value: string) => Meaning;
export declare const window: (from: IsoDay, to: IsoDay) => string;
export declare const day: (iso: IsoDay) => Meaning;
export declare const dayIn: (year: number, month: number, dayOfMonth: number) => Meaning | null;
export declare const week: (iso: IsoDay) => Meaning;
export declare const weekend: (iso: IsoDay) => Meaning;
export declare const month: (year: number, number: number) => Meaning;
export declare const year: (number: number) => Meaning;
export declare const quarter: (inYear: number, number: number) => Meaning;
export declare const half: (inYear: number, number: number) => Meaning;
/** Of the northern calendar. "Winter 2025" may begin or end in 2025: its days stay open. */
export declare function season(inYear: number, name: string): Meaning;
export declare const decade: (firstYear: number) => Meaning;
/** 19XX for the 20th. */
export declare const century: (number: number) => Meaning;
/** The period of a unit that lies `count` units after the one that holds `from`. */
export declare function periodAt(unit: Unit, from: IsoDay, count: number): Meaning;
/** The day that lies a length of time after another; hours round up to whole days. */
export declare function dayAt(unit: Unit, from: IsoDay, count: number): IsoDay | null;
/**
 * Early, mid or late: a third of a month (10 days each) or of a year (4 months); the value stays the whole's.
 * As a deadline ("by the end of March") the end is the last day.
 */
export declare function part(which: string, whole: Meaning, isDeadline: boolean): Meaning;
