import { type Rule } from './rule.js';
export declare const clockRules: readonly Rule[];
