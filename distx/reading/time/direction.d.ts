/**
 * Which Friday, which March, which 3 May: the one that the tense of the clause points to, counted from the day of publishing.
 *
 * The day of publishing itself serves both: "met on Tuesday" and "will meet on Tuesday" in a Tuesday report mean today.
 * Without a verb, a weekday or month is the past one, as news tells what was; a day of a month is the nearest.
 */
import type { IsoDay } from '../../domain/report.js';
import { type Meaning } from './periods.js';
import type { Tense } from './tense.js';
export declare function weekdayNear(published: IsoDay, weekday: number, tense: Tense | null): IsoDay;
/** "Last Friday", "next Friday": never the day of publishing itself. */
export declare function weekdayBeyond(published: IsoDay, weekday: number, tense: Tense): IsoDay;
export declare function monthNear(published: IsoDay | null, number: number, tense: Tense | null): Meaning;
/** "Last March", "next March": never the month of publishing itself. */
export declare function monthBeyond(published: IsoDay | null, number: number, tense: Tense): Meaning;
export declare function monthDayNear(published: IsoDay | null, inMonth: number, dayOfMonth: number, tense: Tense | null): Meaning | null;
export declare const nearestTo: (published: IsoDay, days: readonly IsoDay[]) => IsoDay | undefined;
