/**
 * Lengths of time and what comes back: "for six months", "48 hours", "a two-week truce"; "every Monday", "daily".
 */
import { type Meaning } from './periods.js';
import { type Rule } from './rule.js';
export declare const durationRules: readonly Rule[];
export declare const setRules: readonly Rule[];
/** "Several weeks" is PXW: how many is not said. */
export declare function duration(count: string, unit: string): Meaning;
