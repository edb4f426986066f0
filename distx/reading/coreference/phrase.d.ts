/**
 * One noun phrase that may refer to a party, taken apart.
 *
 * In:  the words of a mention or of a role: "former Russian President Vladimir Putin", "Iran's foreign minister", "he".
 * Out: the proper name without title, the office, the state or body it belongs to, and what the head of the phrase is.
 *
 *   [former] [Russian] [President] [Vladimir Putin]      [the] [foreign minister] of [Oman]
 *    time     state     office      name                       office               state
 *
 * Offsets of parts count from the first character of the text that the phrase lies in.
 */
import type { Span } from '../../domain/span.js';
import { type State } from './states.js';
export interface PhraseState extends Span {
    readonly state: State;
    readonly by: 'name' | 'seat' | 'capital' | 'people';
}
export type Determiner = 'the' | 'a' | 'this' | 'own' | null;
export interface Phrase {
    /** Where the phrase lies, without a final "'s" or comma. */
    readonly span: Span;
    readonly text: string;
    readonly determiner: Determiner;
    /** The pronoun in lower case, where the phrase is one. */
    readonly pronoun: string | null;
    /** A proper name without title: "Vladimir Putin", "NATO", "European Commission". */
    readonly name: string | null;
    readonly nameSpan: Span | null;
    /** As worded, without state or body: "President", "deputy spokesman". */
    readonly office: string | null;
    /** The body an office is held in: "NATO" of "NATO Secretary-General". */
    readonly body: string | null;
    readonly bodySpan: Span | null;
    /** The state it belongs to, or the state that it is where `isState`. */
    readonly state: PhraseState | null;
    /** The phrase is no more than words for a state: "the U.S.", "Moscow", "the Ukrainians". */
    readonly isState: boolean;
    readonly gender: 'm' | 'f' | null;
    readonly plural: boolean;
    /** A number said with it: 2 in "the two leaders", "both sides". */
    readonly count: number | null;
    /** The last word of what it is, lower case: "leaders", "government", "putin". */
    readonly head: string;
    /** Words in brackets behind: "EU" of "European Union (EU)". */
    readonly acronym: string | null;
}
export declare function readPhrase(text: string, span: Span): Phrase;
export declare const isAcronym: (word: string) => boolean;
export declare const singular: (word: string) => string;
