import type { Problem } from '../domain/problem.js';
import type { IsoDay } from '../domain/report.js';
/** What a file says of one report, before it has its id, its language and its hash. */
export interface Draft {
    /** The data's own. */
    readonly id?: string;
    /** The id it takes where the data have none: `march`, `march-14`. */
    readonly name: string;
    /** Where it stands, for problems: `march.jsonl:14`. */
    readonly where: string;
    readonly title?: string;
    readonly outlet?: string;
    readonly url?: string;
    readonly published?: IsoDay;
    readonly text: string;
    readonly problems: readonly Problem[];
}
/** Something that was not read, or a word on a whole file: `'problem' in entry` tells it from a report. */
export interface Rejected {
    readonly problem: Problem;
}
export declare function reject(rule: string, where: string, message: string): Rejected;
export declare function note(rule: string, where: string, message: string): Problem;
