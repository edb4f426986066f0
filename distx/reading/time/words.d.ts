export declare const MONTH: string;
export declare const WEEKDAY: string;
/** Also where a date follows: "Mon, 18 Aug 2025". */
export declare const SHORT_WEEKDAY: string;
export declare const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
/** From Columbus to the end of the century; others are hardly told as bare numbers. */
export declare const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
export declare const EARLY_LATE = "(?:early|mid|late|the beginning of|the start of|the middle of|the end of|end of)";
/** A number of which the text says how many. */
export declare const EXACT: string;
export declare const NUMBER: string;
export declare const UNIT = "(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie)s?";
/** Units that dates are counted in. */
export declare const DATE_UNIT = "(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?";
export declare const DAYTIME = "(?:morning|afternoon|evening|night)";
export declare const SEASON = "(?:spring|summer|autumn|fall|winter)";
export declare const ORDINAL = "(?:first|second|third|fourth)";
export declare const monthNumber: (word: string) => number;
export declare const weekdayNumber: (word: string) => number;
/** "18th" → 18. */
export declare const dayNumber: (word: string) => number;
export declare const ordinalNumber: (word: string) => number;
/** null for "several", "a few": more than one, and the text does not say how many. */
export declare function countOf(words: string): number | null;
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
/** "Weeks" → week; a fortnight is two of them (see `perUnit`), a night counts as a day. */
export declare function unitOf(word: string): Unit;
export declare const perUnit: (word: string) => number;
/** Part of the day, as TIMEX3 ends a day with it. */
export declare const DAYTIME_CODES: Readonly<Record<string, string>>;
export declare const SEASON_CODES: Readonly<Record<string, string>>;
