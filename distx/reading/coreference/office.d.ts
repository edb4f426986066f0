import { type Phrase } from './phrase.js';
export interface Office {
    readonly head: string;
    readonly words: readonly string[];
    readonly state: string | null;
    readonly body: string | null;
}
export declare function officeOf(phrase: Phrase): Office | null;
export declare function fitsOffice(description: Office, office: Office): boolean;
export declare const isSameOffice: (a: Office, b: Office) => boolean;
