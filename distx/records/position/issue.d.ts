/**
 * The label of an issue: a short noun phrase out of the words a report uses.
 *
 * "to an immediate ceasefire before talks," → "immediate ceasefire before talks". Two wordings are one issue in one
 * report when most words of content of the shorter stand in the longer.
 */
export declare function labelIssue(words: string): string;
export declare function sameIssue(a: string, b: string): boolean;
