import type { IsoDay, Report } from '../domain/report.js';
import { type Bytes } from './byte-stream.js';
import { type Rejected } from './draft.js';
export type { Rejected } from './draft.js';
export interface IntakeOptions {
    /** The day all of them were published. */
    readonly published?: IsoDay;
    /** Who published all of them. */
    readonly outlet?: string;
    /** What `-` reads. */
    readonly stdin?: Bytes;
}
export declare function readReports(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Report | Rejected>;
