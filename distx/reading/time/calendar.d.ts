/**
 * Arithmetic on days written as `2025-08-18`.
 *
 * Years, months and weekdays are plain numbers: months 1…12, weekdays 0 (Monday) … 6 (Sunday).
 */
import type { IsoDay } from '../../domain/report.js';
export declare const isoDay: (year: number, month: number, day: number) => IsoDay;
export declare const pad: (number: number) => string;
/** Whether the calendar has such a day: no 31 June, no 29 February 2025. */
export declare const isDay: (year: number, month: number, day: number) => boolean;
export declare const yearOf: (day: IsoDay) => number;
export declare const monthOf: (day: IsoDay) => number;
export declare const addDays: (day: IsoDay, count: number) => IsoDay;
export declare const daysBetween: (from: IsoDay, to: IsoDay) => number;
export declare const lastOfMonth: (year: number, month: number) => number;
/** The month `count` months after this one. */
export declare function shiftMonth(year: number, month: number, count: number): {
    year: number;
    month: number;
};
export declare const weekdayOf: (day: IsoDay) => number;
export declare const mondayOf: (day: IsoDay) => IsoDay;
/** ISO 8601: the week belongs to the year that its Thursday lies in. */
export declare function isoWeek(day: IsoDay): string;
/** The weekday's `count`th occurrence in a month: the fourth Thursday in November. */
export declare function nthWeekday(year: number, month: number, weekday: number, count: number): IsoDay;
/** Western Easter Sunday, after the anonymous Gregorian computus. */
export declare function easter(year: number): IsoDay;
/** The ends of what a dossier calls days: a day, a month, a year or an interval. */
export declare const firstDay: (days: string) => IsoDay;
export declare const lastDay: (days: string) => IsoDay;
