export interface State {
    /** ISO 3166-1, two letters; `XK` Kosovo. */
    readonly code: string;
    readonly name: string;
}
export interface StateWords {
    readonly state: State;
    readonly by: 'name' | 'seat' | 'capital' | 'people';
}
export declare function findState(words: string): StateWords | null;
/** The longest state words that begin at word `from`: `["Saudi", "Arabian", "Crown", "Prince"]` → Saudi Arabia, 2 words. */
export declare function findStateAt(words: readonly string[], from: number): (StateWords & {
    readonly length: number;
}) | null;
