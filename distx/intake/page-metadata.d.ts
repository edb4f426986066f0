/**
 * What a page says about itself.
 *
 * In:  the page's document.
 * Out: outlet, address and day of publishing, as far as it names them.
 * Believed in this order: JSON-LD, which is written for machines; meta tags; time elements, for the day.
 */
import type { IsoDay } from '../domain/report.js';
export interface PageMetadata {
    readonly title?: string;
    readonly outlet?: string;
    readonly url?: string;
    readonly published?: IsoDay;
}
/** The little of the DOM that is used here; linkedom's own types are wider than the standard's. */
export interface PageElement {
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
}
export interface PageDocument {
    querySelectorAll(selector: string): Iterable<PageElement>;
}
export declare function readPageMetadata(page: PageDocument): PageMetadata;
