/**
 * The brief as one HTML page that needs nothing beside itself: no script, no font, no picture, nothing fetched.
 *
 * A report is only ever text in it: all is escaped, and the page's own policy forbids everything but its one style
 * sheet, known by its hash. A source is a link only where its address is http or https. The page follows the
 * reader's light or dark, is read on a telephone, and prints in black on white with no entry torn apart.
 */
import { createHash } from 'node:crypto';
import type { DossierDocument } from '../domain/dossier.js';
import type { Brief } from '../views/brief.js';
import type { Entry, Group, Phrase, Section } from '../views/sheet.js';
import {
  type Citation,
  citeQuotes,
  describeSource,
  type Numbers,
  numberSources,
  summarizeSources,
} from './citations.js';
import { escapeForXml } from './escape.js';

export function renderHtml({ sources, sections, absent }: Brief): string {
  const numbers = numberSources(sources);
  const summary = sources.length === 0 ? 'No report was read.' : summarizeSources(sources);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Dossier</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    '<h1>Dossier</h1>',
    ...(summary === null ? [] : [`<p>${escapeForXml(summary)}</p>`]),
    ...renderContents(sections, sources),
    '</header>',
    '<main>',
    ...sections.flatMap((section) => renderSection(section, numbers)),
    ...(sources.length > 0 && absent.length > 0
      ? [`<p class="quiet">None found: ${escapeForXml(absent.join(', ').toLowerCase())}.</p>`]
      : []),
    ...renderSources(sources, numbers),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** "#where-reports-differ" */
const anchor = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-');

function renderContents(sections: readonly Section[], sources: readonly DossierDocument[]): readonly string[] {
  const titles = [...sections.map(({ title }) => title), ...(sources.length > 0 ? ['Sources'] : [])];
  if (titles.length === 0) return [];
  const links = titles.map((title) => `<a href="#${anchor(title)}">${escapeForXml(title)}</a>`);
  return [`<nav aria-label="Sections">${links.join(' ')}</nav>`];
}

function renderSection({ title, groups }: Section, numbers: Numbers): readonly string[] {
  const id = anchor(title);
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeForXml(title)}</h2>`,
    ...groups.flatMap((group) => renderGroup(group, numbers)),
    '</section>',
  ];
}

function renderGroup({ title, entries }: Group, numbers: Numbers): readonly string[] {
  return [
    ...(title === null ? [] : [`<h3 dir="auto">${escapeForXml(title)}</h3>`]),
    '<ul class="entries">',
    ...entries.map((entry) => renderEntry(entry, numbers)),
    '</ul>',
  ];
}

function renderEntry({ key, headline, facts, quotes, trail = [] }: Entry, numbers: Numbers): string {
  const told = [
    ...(headline === null ? [] : [`<p class="headline" dir="auto">${escapeForXml(headline)}</p>`]),
    ...(facts.length === 0 ? [] : [`<p class="facts">${facts.map(renderPhrase).join(' · ')}</p>`]),
    ...trail.map((step) => `<p class="facts">${renderPhrase(step)}</p>`),
    ...citeQuotes(quotes, numbers).map(renderQuote),
  ];
  return `<li><div class="key">${renderPhrase(key)}</div><div>${told.join('')}</div></li>`;
}

const renderPhrase = ({ text, tone }: Phrase): string =>
  `<span${tone === 'known' ? '' : ` class="${tone}"`} dir="auto">${escapeForXml(text)}</span>`;

function renderQuote({ quote, sources }: Citation): string {
  const cited = sources.map((source) =>
    typeof source === 'number' ? `<a href="#source-${source}">[${source}]</a>` : `[${escapeForXml(source)}]`,
  );
  return `<blockquote><span dir="auto">${escapeForXml(quote)}</span> <cite>${cited.join(' ')}</cite></blockquote>`;
}

function renderSources(sources: readonly DossierDocument[], numbers: Numbers): readonly string[] {
  if (sources.length === 0) return [];
  return [
    '<section aria-labelledby="sources">',
    '<h2 id="sources">Sources</h2>',
    '<ol class="sources">',
    ...sources.map((source, i) => `<li id="source-${i + 1}">${renderSource(source, numbers)}</li>`),
    '</ol>',
    '</section>',
  ];
}

function renderSource(source: DossierDocument, numbers: Numbers): string {
  return describeSource(source, numbers)
    .map((part) =>
      part === source.url && /^https?:\/\//i.test(part)
        ? `<a href="${escapeForXml(part)}" rel="noopener noreferrer">${escapeForXml(part)}</a>`
        : `<span dir="auto">${escapeForXml(part)}</span>`,
    )
    .join(' · ');
}

const STYLE = `
:root {
  --paper: #fff; --ink: #1c1b19; --quiet: #5f5b55; --line: #dedad2; --open: #8a4b00; --link: #1d4f91;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --ink: #ebe7df; --quiet: #a8a298; --line: #3a3733; --open: #f0b35e; --link: #8fbcf5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 56rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0; }
header p, .quiet, .facts, .unknown, cite { color: var(--quiet); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-top: .75rem; }
a { color: var(--link); text-underline-offset: .15em; }
:target { background: color-mix(in srgb, var(--link) 15%, transparent); }
.entries { list-style: none; margin: 0; padding: 0; }
.entries > li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.25rem; padding: .5rem 0; }
.key { font-variant-numeric: tabular-nums; }
.headline { font-weight: 600; }
.open { color: var(--open); }
.unknown { font-style: italic; }
blockquote { margin: .375rem 0 0; padding-inline-start: .75rem; border-inline-start: 2px solid var(--line); }
cite { font-style: normal; font-size: .875rem; white-space: nowrap; }
cite a { text-decoration: none; }
.sources { padding-inline-start: 2.5rem; }
.sources li { padding: .125rem 0; }
.quiet { margin-top: 2rem; }
@media (max-width: 40rem) {
  .entries > li { grid-template-columns: minmax(0, 1fr); }
  .key { font-weight: 600; }
  .key, .key .unknown { color: var(--quiet); }
  cite { white-space: normal; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --open: #000; --link: #000; }
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  .entries > li, blockquote, .sources li { break-inside: avoid; }
  a { text-decoration: none; }
}
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
