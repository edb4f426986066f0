/**
 * Something wrong or missing in a report, said once and carried along: never an exception.
 * It travels with the report into the dossier and shows up in every view.
 */
export interface Problem {
    /** Who noticed and what: `intake/no-date`, `intake/encoding`, `evidence/lost`. */
    readonly rule: string;
    /** One sentence for the person: what is wrong, and what would work. */
    readonly message: string;
    /** Where: a file with its line (`march.jsonl:14`) or a report's id. */
    readonly where?: string;
    /** `error`: something was left out. `note`: read all the same. */
    readonly level: 'error' | 'note';
}
