/**
 * A long quote in its shortest form: its beginning and its end, with … where words are left out.
 *
 * Words are never cut, and a quote in which no words can be left out stays as it is. The beginning gets the larger
 * share, since it says who does what.
 */
export declare function shortenQuote(quote: string, most: number): string;
