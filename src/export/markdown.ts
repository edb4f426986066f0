/**
 * The brief as Markdown: numbered sources, an entry a bullet, the words it rests on as quotations beneath.
 * Whatever comes from a report is escaped: no heading, link or tag of its making.
 */
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
import { escapeForMarkdown, escapeForTerminal } from './escape.js';

export function renderMarkdown({ sources, sections, absent }: Brief): string {
  const numbers = numberSources(sources);
  const summary = summarizeSources(sources);
  const blocks = [
    '# Dossier',
    ...(sources.length === 0 ? ['No report was read.'] : []),
    ...(summary === null ? [] : [escapeForMarkdown(`${summary}.`)]),
    ...sections.flatMap((section) => renderSection(section, numbers)),
    ...(sources.length > 0 && absent.length > 0 ? [`None found: ${absent.join(', ').toLowerCase()}.`] : []),
    ...(sources.length > 0 ? ['## Sources', sources.map((source) => renderSource(source, numbers)).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export function renderSection({ title, groups }: Section, numbers: Numbers): readonly string[] {
  return [`## ${title}`, ...groups.flatMap((group) => renderGroup(group, numbers))];
}

function renderGroup({ title, entries, more }: Group, numbers: Numbers): readonly string[] {
  const heading = title === null ? [] : [`### ${escapeForMarkdown(title)}`];
  const isList = entries.every(({ quotes }) => quotes.length === 0);
  const items = entries.map((entry) => renderEntry(entry, numbers));
  return [...heading, items.join(isList ? '\n' : '\n\n'), ...(more ? [`and ${more} more`] : [])];
}

/** "- **2021-06-16 Wed** — Joe Biden, Vladimir Putin", its facts in a line of their own, its quotes beneath. */
function renderEntry({ key, headline, facts, quotes, id, trail = [] }: Entry, numbers: Numbers): string {
  const head = [renderKey(key), ...(headline === null ? [] : [escapeForMarkdown(headline)])].join(' — ');
  const name = id === undefined ? [] : [`\`${escapeForTerminal(id).replaceAll('`', '')}\``];
  const told = [...facts.map(({ text }) => escapeForMarkdown(text)), ...name].join(' · ');
  const trodden = trail.map(({ text }) => `  - ${escapeForMarkdown(text)}`);
  if (quotes.length === 0) return [`- ${told ? `${head} · ${told}` : head}`, ...trodden].join('\n');
  const first = [told ? `- ${head}  \n  ${told}` : `- ${head}`, ...(trodden.length > 0 ? ['', ...trodden] : [])].join(
    '\n',
  );
  return [first, ...citeQuotes(quotes, numbers).map(renderQuote)].join('\n\n');
}

function renderKey({ text, tone }: Phrase): string {
  return tone === 'unknown' ? `*${escapeForMarkdown(text)}*` : `**${escapeForMarkdown(text)}**`;
}

function renderQuote({ quote, sources }: Citation): string {
  const cited = sources.map((source) => `[${typeof source === 'number' ? source : escapeForMarkdown(source)}]`);
  return `  > ${escapeForMarkdown(quote)} ${cited.join(' ')}`;
}

export function renderSource(source: DossierDocument, numbers: Numbers): string {
  return `${numbers.get(source.id)}. ${describeSource(source, numbers).map(escapeForMarkdown).join(' · ')}`;
}
