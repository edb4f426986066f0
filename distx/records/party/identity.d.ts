/**
 * Which parties a document speaks of.
 *
 * In:  a document's chains.
 * Out: for a chain, a state or a phrase its party, made when first asked for: id, name, kind, office, whom it speaks for,
 *      every string the text uses for it.
 *
 * Chains that mean one party meet here: all words for a state, all names of a body.
 */
import type { Document, Mention } from '../../domain/document.js';
import type { PartyId, PartyKind } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
import { type Phrase } from '../../reading/coreference/phrase.js';
import { type State } from '../../reading/coreference/states.js';
export interface Identity {
    readonly id: PartyId;
    name: string;
    readonly kind: PartyKind;
    /** The words of the text alone, pronouns left out. */
    readonly aliases: Set<string>;
    evidence: Span;
    office: {
        readonly words: string;
        readonly span: Span;
    } | null;
    speaksFor: Identity | null;
    speaksForSpan: Span | null;
}
export interface ReadMention extends Mention {
    readonly phrase: Phrase;
}
export declare class Identities {
    #private;
    constructor(document: Document);
    all(): Identity[];
    /** @throws when the id is of no party of this document: a mistake in a reader. */
    get(id: PartyId): Identity;
    /** The mention that ends where these words end. */
    mentionAt(span: Span): ReadMention | null;
    membersOf(chain: number): readonly number[];
    mentionsOf(chain: number): readonly ReadMention[];
    /** The party of a chain; null where all its words are pronouns or describe nobody. */
    ofChain(chain: number): Identity | null;
    ofState(state: State, words: Span): Identity;
    /** A party of the phrase's own words, where no chain has it. */
    ofPhrase(phrase: Phrase): Identity | null;
    /** The party whose name stands before an office: "NATO", "Donald Trump's". */
    ofBody(words: string, span: Span): Identity | null;
}
export declare const isStateOrgan: (phrase: Phrase) => boolean;
