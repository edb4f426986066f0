/**
 * A page → the article on it.
 *
 * In:  HTML.
 * Out: the article's paragraphs, a blank line between them, and what the page says about itself; null where no article
 *      is found on it. Which part of the page is the article, Readability decides; scripts, menus and captions are out.
 *
 * The two libraries take 0.2 s to load, so they are loaded when the first page comes.
 */
import { readPageMetadata } from './page-metadata.js';
/** A page of a hundred thousand elements is no article; and reading it would take minutes. */
const MOST_ELEMENTS = 100_000;
export async function readPage(html) {
    const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
    const { document } = parseHTML(html);
    const metadata = readPageMetadata(document);
    const reader = new Readability(document, {
        maxElemsToParse: MOST_ELEMENTS,
        serializer: (node) => node,
    });
    const article = reader.parse();
    if (!article?.content)
        return null;
    const paragraphs = readParagraphs(article.content);
    if (!paragraphs.some(isProse))
        return null;
    const title = metadata.title ?? (article.title || undefined);
    return { ...metadata, ...(title ? { title } : {}), text: paragraphs.join('\n\n') };
}
/** A menu has words, but no sentences. */
const isProse = (paragraph) => /[.!?]["'”’)\]]*$/.test(paragraph) && paragraph.split(/\s+/).length >= 4;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const LEFT_OUT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION NAV ASIDE FORM BUTTON IFRAME SVG OBJECT'.split(' '));
const INLINE = new Set('A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(' '));
function readParagraphs(article) {
    const paragraphs = [];
    let line = '';
    const end = () => {
        const paragraph = line.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
        // Two line breaks in a row are how old pages part their paragraphs.
        paragraphs.push(...paragraph.split(/\n{2,}/).filter((part) => part !== ''));
        line = '';
    };
    const visit = (node) => {
        if (node.nodeType === TEXT_NODE)
            line += (node.textContent ?? '').replace(/\s+/g, ' ');
        if (node.nodeType !== ELEMENT_NODE)
            return;
        const name = node.nodeName.toUpperCase();
        if (LEFT_OUT.has(name))
            return;
        if (name === 'BR')
            line += '\n';
        const block = name !== 'BR' && name !== 'TD' && name !== 'TH' && !INLINE.has(name);
        if (block)
            end();
        for (const child of node.childNodes)
            visit(child);
        if (block)
            end();
        else if (name === 'TD' || name === 'TH')
            line += ' ';
    };
    visit(article);
    end();
    return paragraphs;
}
