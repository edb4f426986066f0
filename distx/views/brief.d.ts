/**
 * The brief: a dossier as somebody takes it to a meeting.
 *
 * In:  a dossier.
 * Out: sections of entries as data: a key to look down (a day, a stance, a status), a headline, facts, and the words
 *      each entry rests on. How they are set, on paper or on a page, is for export/ to say.
 *
 * Names stand in for ids. The unknown is said to be unknown and the open to be open: nothing is left to be guessed
 * from a gap. Words of reports are passed on as they are; whoever sets them makes them safe for their medium.
 */
import type { Dossier, DossierDocument, Evidence } from '../domain/dossier.js';
export interface Brief {
    readonly sources: readonly DossierDocument[];
    readonly sections: readonly Section[];
    /** Titles of the sections with nothing in them. */
    readonly absent: readonly string[];
}
export interface Section {
    readonly title: string;
    readonly groups: readonly Group[];
}
export interface Group {
    /** null where the section is not divided. */
    readonly title: string | null;
    readonly entries: readonly Entry[];
}
export interface Entry {
    readonly key: Phrase;
    /** null where the quotes are what the entry has to say. */
    readonly headline: string | null;
    readonly facts: readonly Phrase[];
    readonly quotes: readonly Evidence[];
}
/** `open`: the text says that it is to be determined. `unknown`: no report says. */
export interface Phrase {
    readonly text: string;
    readonly tone: 'known' | 'open' | 'unknown';
}
export declare function makeBrief(dossier: Dossier): Brief;
