/**
 * Weekdays and the days around the day of publishing: "on Friday", "late Tuesday", "next Monday", "yesterday evening".
 */
import type { IsoDay } from '../../domain/report.js';
import { type Rule } from './rule.js';
export declare const weekdayRules: readonly Rule[];
export declare const weekAt: (iso: IsoDay, shift: number) => string;
