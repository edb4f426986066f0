import { type Rule } from './rule.js';
export declare const relativeRules: readonly Rule[];
