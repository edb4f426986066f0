/** A day that exists: `2021-06-16`, not `2021-06-31`. */
export declare function parseDay(value: string): string;
export declare function parseName(value: string): string;
export declare function parseWorkers(value: string): number;
