/** The outlet a phrase names, as the text words it without article or "report": `the BBC`, `a BBC report` → `BBC`. */
export declare function readOutlet(phrase: string): string | null;
/** The outlet inside a stage it owns: "an interview with AFP" was given to AFP, and stays a channel. */
export declare function namesOutlet(phrase: string): boolean;
