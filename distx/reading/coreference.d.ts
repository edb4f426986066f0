/**
 * Who is who in one report: mentions that refer to the same thing share a chain.
 *
 * In:  the text, its sentences and tokens, the encoder's mentions with their types, its frames.
 * Out: mentions with chains, and groups: chains whose members are known ("the two presidents").
 *
 * A sieve, the surest rule first, as in the multi-pass sieve of Raghunathan et al. (2010):
 *   1. names, over the whole report: the same name, acronym and full name, surname and full name, words of one state;
 *   2. then in order of reading: appositions and "X is Y"; offices ("the Russian president"); descriptions with the same
 *      head ("the ministry"); groups; pronouns by number, gender, place in the sentence and who speaks;
 *   3. last the "I", "we" and "you" of quotations, whose speaker often stands behind them.
 * Looking back is bounded everywhere, so that the work grows with the length of the text and no faster.
 */
import type { Frame, Mention, MentionGroup, TypedSpan } from '../domain/document.js';
import type { Span } from '../domain/span.js';
export interface LinkedMentions {
    readonly mentions: readonly Mention[];
    readonly groups: readonly MentionGroup[];
}
export declare function linkMentions(text: string, sentences: readonly Span[], tokens: readonly Span[], mentions: readonly TypedSpan[], frames: readonly Frame[]): LinkedMentions;
