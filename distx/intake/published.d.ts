/**
 * The day a report was published.
 *
 * In:  a date as data or a page give it; or the text, of which only the opening is looked at.
 * Out: the day; null where there is none. Never a guess: a date that the prose tells of ("On 3 May 2019 the two leaders
 *      met") is not the day of publishing, nor is "May 3" without a year.
 *
 *   date 2025-08-19 The President …      a word that says so: date, published, posted, updated
 *   Monday, 18 August 2025               a line of its own, or after a place or a name: Geneva, 18 August 2025
 *   WASHINGTON, Aug. 18, 2025 (AP) —     a dateline
 *   18 August 2025 — The ministers …     at the very beginning
 */
import type { IsoDay } from '../domain/report.js';
export declare function findPublished(text: string): IsoDay | null;
/** A date given as such: `2025-08-18`, `2025-08-18T23:30:00-05:00` (the day as written), `Mon, 18 Aug 2025 10:00 GMT`. */
export declare function parseDay(value: string): IsoDay | null;
