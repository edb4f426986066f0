import { type Bytes } from './byte-stream.js';
import { type Draft, type Rejected } from './draft.js';
interface Source {
    readonly where: string;
    readonly name: string;
    /** Bytes one line may have. */
    readonly limit: number;
}
export declare function readJsonLines(bytes: Bytes, { where, name, limit }: Source): AsyncGenerator<Draft | Rejected>;
export {};
