/**
 * Everything in a report that may refer to somebody.
 *
 * In:  the encoder's mentions, its frames, the text.
 * Out: candidates in order of reading, each with its phrase taken apart: the mentions; stretches that fill a party's role
 *      and are no mention yet ("Russian President Vladimir Putin" takes the place of "Vladimir Putin"); appositions that
 *      name an office (", Russia's foreign minister,"); names of states that were missed.
 */
import type { Frame, MentionType, TypedSpan } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
import { type Phrase } from './phrase.js';
export interface Candidate extends Span {
    readonly type: MentionType;
    readonly phrase: Phrase;
    readonly sentence: number;
    /** It acts in a frame: speaks, takes part, promises, holds. */
    readonly acts: boolean;
}
export declare const PARTY_ROLES: readonly string[];
export declare function gatherCandidates(text: string, sentences: readonly Span[], tokens: readonly Span[], mentions: readonly TypedSpan[], frames: readonly Frame[]): Candidate[];
/** What the words say of their type, where the encoder saw no mention. */
export declare function guessType(phrase: Phrase): MentionType;
