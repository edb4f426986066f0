/**
 * The language of a text.
 *
 * In:  a text.
 * Out: its ISO 639-1 code; `und` where it is too short, or too little of it is words, to tell.
 *
 * English, which is nearly everything, is told by its little words and costs microseconds; only a text without them
 * is shown to eld, whose tables take 0.67 s to load.
 */
export declare function tellLanguage(text: string): Promise<string>;
export declare function languageName(code: string): string;
