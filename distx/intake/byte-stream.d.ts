/**
 * Bytes as they come from a file or from standard input, never more of them in memory than is needed.
 */
export type Bytes = AsyncIterable<Uint8Array>;
export interface Peeked {
    /** The first bytes, `size` of them or a little more; all there are, where there are fewer. */
    readonly head: Buffer;
    /** Everything, the head included. To be gone through once. */
    readonly all: Bytes;
}
/** Looks at the beginning without losing it. */
export declare function peek(bytes: Bytes, size: number): Promise<Peeked>;
/** All of it as one; null as soon as it is more than `limit`. */
export declare function readAll(bytes: Bytes, limit: number): Promise<Buffer | null>;
/** Line by line, without the newlines; null in the place of a line longer than `limit`. */
export declare function splitLines(bytes: Bytes, limit: number): AsyncGenerator<Buffer | null>;
