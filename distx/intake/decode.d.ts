export interface Decoded {
    readonly text: string;
    /** What a person should know: the character set was guessed, or bytes fit none. */
    readonly doubt: string | null;
}
export type Utf = 'utf-8' | 'utf-16le' | 'utf-16be';
export declare function decodeText(bytes: Uint8Array, declared?: string | null): Promise<Decoded>;
export declare function readByteOrderMark(bytes: Uint8Array): Utf | null;
/** English in UTF-16 without a mark: nearly every other byte is zero, always on the same side. */
export declare function unmarkedUtf16(bytes: Uint8Array): Utf | null;
