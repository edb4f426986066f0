import { type Rule } from './rule.js';
export declare const feastRules: readonly Rule[];
