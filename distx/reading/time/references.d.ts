import { type Rule } from './rule.js';
export declare const referenceRules: readonly Rule[];
