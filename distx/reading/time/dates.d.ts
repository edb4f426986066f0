/**
 * Days, months and years told by the calendar: "Aug. 18", "3 May 2019", "2025-08-18", "early September", "the 1990s".
 */
import { type Rule } from './rule.js';
export declare const dateRules: readonly Rule[];
export declare const shiftOf: (which: string | undefined) => -1 | 0 | 1;
