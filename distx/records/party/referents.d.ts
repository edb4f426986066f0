/**
 * The parties that the words of a role mean.
 *
 * In:  a role's stretch ("Putin and Zelenskyy", "US officials", "he", "the two presidents"), and whether it acts or is a place.
 * Out: one party, several, or none.
 *
 * Tried in this order: nobody at all ("officials", "the statement"); the state behind its organs ("the Greek government",
 * "US officials"); the group's members; each part of a list; the mention's chain; the phrase's own words.
 */
import type { Document } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { type Phrase } from '../../reading/coreference/phrase.js';
import { type Identities, type Identity } from './identity.js';
import type { PartyContext } from './read.js';
export declare function findReferents(document: Document, identities: Identities, span: Span, context: PartyContext): Identity[];
export declare const isPeople: (phrase: Phrase) => boolean;
