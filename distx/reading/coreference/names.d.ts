/**
 * People by their names.
 *
 * In:  every name of a person in a report, each with its place.
 * Out: for each name the number of the person it names.
 *
 * "Putin" is "Vladimir Putin" where one person alone bears the name; "Hu" is "Hu Jintao". Where several do ("Bill
 * Clinton", "Hillary Clinton"), it is the one named last before it. Full names are placed first, so that a headline's
 * bare surname finds the full name of the text below it.
 */
export interface NamedPerson {
    readonly name: string;
    readonly place: number;
    readonly gender: 'm' | 'f' | null;
    /** "King Salman" is not "Crown Prince Mohammed bin Salman". */
    readonly isSovereign: boolean;
}
export declare function identifyPeople(names: readonly NamedPerson[]): number[];
/** Words of a name without marks, initials and particles; spellings of one sound alike ("Zelensky", "Zelenskiy"). */
export declare function nameKeys(name: string): string[];
export declare const plain: (words: string) => string;
