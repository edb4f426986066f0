/** Acronyms that reports leave unexplained. */
export declare const KNOWN_BODIES: ReadonlyMap<string, string>;
export declare class BodyNames {
    #private;
    /** Acronyms in brackets and the initials of long names are learnt before any name is asked for. */
    learn(name: string, acronym: string | null): void;
    keyOf(name: string): string;
}
