/** File name → its text. */
export declare function makeReference(): ReadonlyMap<string, string>;
