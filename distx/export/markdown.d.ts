import type { Brief } from '../views/brief.js';
export declare function renderMarkdown({ sources, sections, absent }: Brief): string;
