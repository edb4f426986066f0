/** Always with something behind them: "Lt. Gen. Keith Kellogg", "Roe v. Wade", "Mt. Everest". */
export declare const ALWAYS_CONTINUED: ReadonlySet<string>;
/** Before a number: "No. 5", "Art. 5", "pp. 12". "He said no. Five people left" is two sentences: hence the capital. */
export declare const BEFORE_NUMBERS: ReadonlySet<string>;
/** Before a day: "Aug. 18". */
export declare const MONTHS_AND_DAYS: ReadonlySet<string>;
/** Behind a name, or a name themselves; a sentence may end there: "Apple Inc.", "Tampa, Fla.", "Kennedy Jr." */
export declare const MAYBE_LAST: ReadonlySet<string>;
/** Written whole, they end a sentence where a capital follows: "tanks, guns, etc. The". */
export declare const CLOSING: ReadonlySet<string>;
/** The words that open a sentence with a capital and seldom stand inside one with it: "in the U.S. The talks …". */
export declare const SENTENCE_OPENERS: ReadonlySet<string>;
/** What follows "8 p.m." inside the sentence: a day or a clock. */
export declare const AFTER_HOUR: ReadonlySet<string>;
/** "U.S", "a.m", "J.D", "D.C": single letters with full stops between them. */
export declare const isAcronym: (word: string) => boolean;
/** Whether the full stop behind the word belongs to it whatever follows. */
export declare const keepsItsStop: (word: string) => boolean;
