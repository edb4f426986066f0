/**
 * Whether the clause around an expression tells of what was or of what is to come.
 *
 * In:  a sentence and the place of a time expression in it.
 * Out: `past` or `future`, by the verb nearest before the expression, else the first one behind it; null without one.
 *
 *   They met on Friday.                              past
 *   They will meet on Friday, officials said.        future: the nearest verb is "will meet"
 *   Officials said on Friday that they will meet.    past: the nearest verb before is "said"
 *   The talks are to be held on Friday.              future: "held" is a participle of "to be"
 */
export type Tense = 'past' | 'future';
export declare function tenseAt(sentence: string, start: number, end: number): Tense | null;
