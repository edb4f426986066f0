/**
 * A page → the article on it.
 *
 * In:  HTML.
 * Out: the article's paragraphs, a blank line between them, and what the page says about itself; null where no article
 *      is found on it. Which part of the page is the article, Readability decides; scripts, menus and captions are out.
 *
 * The two libraries take 0.2 s to load, so they are loaded when the first page comes.
 */
import { type PageMetadata } from './page-metadata.js';
export interface Page extends PageMetadata {
    readonly text: string;
}
export declare function readPage(html: string): Promise<Page | null>;
