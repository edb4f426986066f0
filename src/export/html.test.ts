import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier } from '../domain/dossier.js';
import { makeBrief } from '../views/brief.js';
import { renderHtml } from './html.js';

const render = (changes: Partial<Dossier> = {}): string => renderHtml(makeBrief({ ...GENEVA_DOSSIER, ...changes }));

/** What is used of linkedom's elements. */
interface Element {
  readonly localName: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
}

function open(html: string) {
  const { document } = parseHTML(html);
  const all = (selector: string): readonly Element[] =>
    [...document.querySelectorAll(selector)] as unknown as Element[];
  const text = (selector: string): readonly string[] => all(selector).map(({ textContent }) => textContent);
  return { all, text };
}

const [report] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];

describe('the page', () => {
  it('tells the brief, each quote with the number of its source', () => {
    const { text } = open(render());
    expect(text('h1, h2')).toEqual([
      ...['Dossier', 'Meetings', 'Statements', 'Positions', 'Commitments', 'Next steps', 'Parties', 'Sources'],
    ]);
    expect(text('.headline')).toContain('Joe Biden, Vladimir Putin');
    expect(text('blockquote')).toContain('met at the Villa La Grange on Wednesday [1]');
    expect(text('.sources li')).toEqual(['2021-06-16 Wed · geneva-summit']);
  });

  it('leads from its contents and its numbers to places that are there', () => {
    const { all } = open(render());
    const ids = new Set(all('[id]').map((element) => element.getAttribute('id')));
    const links = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.has(link ?? null))).toEqual([]);
  });

  it('shows what is open and what is unknown as such', () => {
    const { text } = open(render());
    expect(text('.open')).toContain('place to be determined');
    expect(text('.unknown')).toContain('date not given');
  });

  it('allows nothing but its own style sheet', () => {
    const { all, text } = open(render());
    const style = createHash('sha256')
      .update(text('style')[0] as string)
      .digest('base64');
    const [policy] = all('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('says so where there is nothing', () => {
    const nothing = { parties: [], meetings: [], statements: [], positions: [], commitments: [], nextSteps: [] };
    expect(open(render({ documents: [], ...nothing })).text('header p')).toEqual(['No report was read.']);
    expect(open(render(nothing)).text('.quiet')[0]).toMatch(/^None found: meetings, statements/);
  });

  it.each([
    ['https://example.org/a?b=1&c="2"', ['https://example.org/a?b=1&c="2"']],
    ['javascript:alert(1)', []],
    ['data:text/html,x', []],
  ])('links to %s: %j', (url, links) => {
    const { all } = open(render({ documents: [{ ...report, url }] }));
    expect(all('.sources a').map((link) => link.getAttribute('href'))).toEqual(links);
  });
});

const ELEMENTS = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'h1', 'h2', 'h3', 'p', 'nav', 'a', 'main', 'section'],
  ...['ul', 'ol', 'li', 'div', 'span', 'blockquote', 'cite'],
];
const ATTRIBUTES = [
  ...['lang', 'charset', 'http-equiv', 'content', 'name', 'aria-label', 'aria-labelledby', 'href', 'id', 'class'],
  ...['dir', 'rel'],
];

describe('whatever a report says', () => {
  it('is text: no element, attribute or address of its making, and the same bytes each time', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier }) => {
        const html = renderHtml(makeBrief(dossier));
        const elements = open(html).all('*');
        expect(elements.filter(({ localName }) => !ELEMENTS.includes(localName))).toEqual([]);
        const attributes = elements.flatMap((element) => [...element.attributes]);
        expect(attributes.filter(({ name }) => !ATTRIBUTES.includes(name))).toEqual([]);
        const addresses = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
        expect(addresses.filter((address) => !/^(#[a-z0-9-]+$|https:\/\/example\.org\/)/.test(address))).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(renderHtml(makeBrief(structuredClone(dossier)))).toBe(html);
      }),
      { numRuns: 40 },
    );
  });
});
