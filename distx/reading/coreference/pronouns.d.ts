import type { Candidate } from './candidates.js';
import type { Entity } from './entity.js';
export interface PronounContext {
    readonly lookBack: readonly Candidate[];
    readonly entityOf: (candidate: Candidate) => Entity | null;
    /** Who speaks where the pronoun stands. */
    readonly speaker: Entity | null;
    /** It stands inside quotation marks: "he" is not the speaker. */
    readonly quoted: boolean;
    readonly isSource: (candidate: Candidate) => boolean;
    readonly isQuoted: (candidate: Candidate) => boolean;
}
export declare function findAntecedent(pronoun: Candidate, context: PronounContext): Entity | null;
/** "it is likely that", "it remains to be seen": nothing is meant. */
export declare function isEmptyIt(text: string, { end }: Candidate): boolean;
