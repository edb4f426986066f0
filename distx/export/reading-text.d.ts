import type { Reading } from '../views/reading.js';
export declare function renderReading(reading: Reading, { colour }: {
    readonly colour: boolean;
}): string;
