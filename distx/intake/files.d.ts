import { type Rejected } from './draft.js';
export declare function findFiles(path: string): AsyncGenerator<string | Rejected>;
/** One line for a file that cannot be read: what is the matter, and what would work. */
export declare function rejectFile(path: string, error: unknown): Rejected;
