/**
 * A page → the article on it.
 *
 * In:  HTML.
 * Out: the article's paragraphs, a blank line between them, and what the page says about itself; null where no article
 *      is found on it. Which part of the page is the article, Readability decides; scripts, menus and captions are out.
 *
 * The two libraries take 0.13 s to load, so they are loaded when the first page comes.
 */
import { type PageDocument, type PageMetadata, readPageMetadata } from './page-metadata.js';

export interface Page extends PageMetadata {
  readonly text: string;
}

/** News pages stay far below both; above them, Readability takes seconds to minutes, or runs out of stack. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 400;

export async function readPage(html: string): Promise<Page | null> {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return null;
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document } = parseHTML(html);
  if (isTooDeep(document as unknown as ArticleNode)) return null;
  const metadata = readPageMetadata(document as unknown as PageDocument);
  const reader = new Readability<ArticleNode>(document as never, {
    serializer: (node) => node as unknown as ArticleNode,
  });
  const article = reader.parse();
  if (!article?.content) return null;
  const paragraphs = readParagraphs(article.content);
  if (!paragraphs.some(isProse)) return null;
  const title = metadata.title ?? (article.title || undefined);
  return { ...metadata, ...(title ? { title } : {}), text: paragraphs.join('\n\n') };
}

/** How a page says it is written, as in `<meta charset="windows-1252">`; looked for where browsers look. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, CHARSET_BYTES);
  const declared =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]*\bencoding=["']([\w-]+)/i.exec(head);
  return declared?.[1] ?? null;
}

const CHARSET_BYTES = 4096;

/** A menu has words, but no sentences. */
const isProse = (paragraph: string): boolean =>
  /[.!?]["'”’)\]]*$/.test(paragraph) && paragraph.split(/\s+/).length >= 4;

/** Level by level, without a call for each: a call for each is what runs out. */
function isTooDeep(page: ArticleNode): boolean {
  let level: readonly ArticleNode[] = [page];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => [...node.childNodes]);
  }
  return false;
}

/** The little of the DOM that is used here. */
interface ArticleNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ArticleNode>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION NAV ASIDE FORM BUTTON IFRAME SVG OBJECT'.split(' '),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

function readParagraphs(article: ArticleNode): string[] {
  const paragraphs: string[] = [];
  let line = '';
  const end = () => {
    const paragraph = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    // Two line breaks in a row are how old pages part their paragraphs.
    paragraphs.push(...paragraph.split(/\n{2,}/).filter((part) => part !== ''));
    line = '';
  };
  const visit = (node: ArticleNode): void => {
    if (node.nodeType === TEXT_NODE) line += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (LEFT_OUT.has(name)) return;
    if (name === 'BR') line += '\n';
    const block = name !== 'BR' && name !== 'TD' && name !== 'TH' && !INLINE.has(name);
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
    else if (name === 'TD' || name === 'TH') line += ' ';
  };
  visit(article);
  end();
  return paragraphs;
}
