export declare function renderJson(value: unknown): string;
export declare function renderJsonLine(value: unknown): string;
