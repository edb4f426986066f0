export type Format = {
    readonly kind: 'plain' | 'page' | 'json-lines';
} | {
    readonly kind: 'other';
    readonly rule: string;
    readonly message: string;
};
/** How much of a file is looked at. */
export declare const HEAD_BYTES: number;
export declare function tellFormat(head: Buffer): Format;
