/**
 * Tokens.
 *
 * In:  a report's frozen text.
 * Out: its words, numbers and marks in order, not overlapping; every character that is no space lies in one.
 *
 * A word keeps its inner hyphens and apostrophes ("Secretary-General", "don’t") and, where it is an abbreviation, its
 * full stop ("U.S.", "Gov."); "’s" stands by itself, so that the name before it is a token. A number keeps its inner
 * marks ("90,000", "3.5", "14:00"). Everything else is one character each, `...`, `--` and doubled quotes apart.
 */
import type { Span } from '../domain/span.js';
export declare function findTokens(text: string): Span[];
