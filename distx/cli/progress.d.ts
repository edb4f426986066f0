export interface Progress {
    /** One more report, with its text, is done. */
    count(text: string): void;
    /** Takes the line away, so that something else can be written. */
    clear(): void;
}
export declare function showProgress(inputs: readonly string[]): Progress;
interface State {
    readonly reports: number;
    /** null while, or where, it is not known: standard input has no end before it ends. */
    readonly total: number | null;
    readonly words: number;
    readonly seconds: number;
}
export declare function describeProgress({ reports, total, words, seconds }: State): string;
export {};
