/**
 * The counted noun behind a number, in the singular: "5,000 Ukrainian troops" → troop.
 *
 * In:  the text behind the number.
 * Out: the noun and how far it reaches; null where no plural noun follows soon ("two of", "1991 the").
 * Up to three words may stand between ("20 short-range missile systems"); a function word, a mark or a word of time ends
 * the search: "10 days" is a length of time.
 */
export interface CountedNoun {
    readonly unit: string;
    readonly length: number;
}
export declare function readCountedNoun(behind: string): CountedNoun | null;
export declare function singularOf(noun: string): string;
