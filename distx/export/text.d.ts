import type { Brief } from '../views/brief.js';
export interface TextOptions {
    readonly colour: boolean;
}
export declare function renderText(brief: Brief, { colour }: TextOptions): string;
