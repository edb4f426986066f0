/**
 * The brief for a terminal or a sheet of paper: 80 columns, a key to look down on the left, the words that an entry
 * rests on beneath it.
 *
 *   MEETINGS
 *
 *   Held
 *     2021-06-16 Wed     Joe Biden, Vladimir Putin
 *                        in person · Geneva
 *                        “Biden and Putin met in Geneva on Wednesday”
 *
 * Colour says nothing that the words do not say too.
 */
import type { DossierDocument, Evidence } from '../domain/dossier.js';
import type { Brief } from '../views/brief.js';
import { showDays } from '../views/days.js';
import type { Entry, Group, Phrase, Section } from '../views/sheet.js';
import { type Line, listFacts, paintLines, plain, quiet, setAcross, setBeside, strong, type Tone } from './columns.js';
import { escapeForTerminal } from './escape.js';
import { shortenQuote } from './shorten.js';
import type { Piece } from './wrap.js';

export interface TextOptions {
  readonly colour: boolean;
}

/** Some three lines of the body. */
const LONGEST_QUOTE = 170;

/** How the quotes of an entry are set. */
export interface QuoteStyle {
  /** Name the report of each. */
  readonly cite: boolean;
  /** Of a record that many reports tell; the other formats have them all. */
  readonly most: number;
}

export function renderText(brief: Brief, { colour }: TextOptions): string {
  const style = { cite: brief.sources.length > 1, most: 3 };
  const lines = [
    [strong(describeSources(brief.sources))],
    ...brief.sections.flatMap((section) => setSection(section, style)),
    ...setAbsent(brief),
    ...setSources(brief.sources),
  ];
  return paintLines(lines, colour);
}

/** "DOSSIER OF 2 REPORTS · published 2021-05-20 Thu – 2021-06-16 Wed" */
export function describeSources(sources: readonly DossierDocument[]): string {
  if (sources.length === 0) return 'No report was read.';
  const title = sources.length > 1 ? `DOSSIER OF ${sources.length} REPORTS` : 'DOSSIER OF 1 REPORT';
  let [first, last]: (string | undefined)[] = [];
  for (const { published } of sources) {
    if (published === null) continue;
    if (first === undefined || published < first) first = published;
    if (last === undefined || published > last) last = published;
  }
  if (!first || !last) return `${title} · date not given`;
  return `${title} · published ${showDays(first === last ? first : `${first}/${last}`)}`;
}

export function setSection({ title, groups }: Section, style: QuoteStyle): readonly Line[] {
  return [[], [], [strong(title.toUpperCase())], ...groups.flatMap((group) => setGroup(group, style))];
}

/** Entries with quotes stand apart; those without follow each other closely, as in a list. */
function setGroup({ title, entries, more }: Group, style: QuoteStyle): readonly Line[] {
  const heading: readonly Line[] = title === null ? [[]] : [[], ...setAcross([strong(title)])];
  const isList = entries.every(({ quotes }) => quotes.length === 0);
  return [
    ...heading,
    ...entries.flatMap((e, i) => [...(isList || i === 0 ? [] : [[]]), ...setEntry(e, style)]),
    ...(more ? setAcross([quiet(`and ${more} more`)], '  ') : []),
  ];
}

function setEntry({ key, headline, facts, quotes, id, trail = [] }: Entry, style: QuoteStyle): readonly Line[] {
  const told = [...facts.map(setPhrase), ...(id === undefined ? [] : [quiet(id)])];
  const head = headline === null ? [] : [strong(headline)];
  const trodden = trail.map((step) => [setPhrase(step)]);
  if (quotes.length === 0) return setBeside(setPhrase(key), [...listFacts([...head, ...told]), ...trodden]);
  // Where there is no headline, the words themselves are the news.
  const tone = headline === null ? 'plain' : 'quiet';
  return setBeside(setPhrase(key), [head, ...listFacts(told), ...trodden, ...setQuotes(quotes, tone, style)]);
}

function setQuotes(quotes: readonly Evidence[], tone: Tone, { cite, most }: QuoteStyle): readonly Line[] {
  const distinct = quotes.filter((quote, i) => !quotes.some((other, j) => repeats(other, quote, j < i)));
  const shown = distinct.slice(0, most).map((evidence) => setQuote(evidence, tone, cite));
  const more = distinct.length - shown.length;
  return more > 0 ? [...shown, [quiet(`and ${more} more`)]] : shown;
}

/** A longer quote of the same report says it already, or the same one stands before it. */
function repeats(other: Evidence, { document, quote }: Evidence, isBefore: boolean): boolean {
  if (other.document !== document) return false;
  return other.quote === quote ? isBefore : other.quote.includes(quote);
}

function setQuote({ document, quote }: Evidence, tone: Tone, cite: boolean): Line {
  const text = `“${shortenQuote(escapeForTerminal(quote), LONGEST_QUOTE)}”${cite ? ` [${document}]` : ''}`;
  return [{ text, tone }];
}

function setSources(sources: readonly DossierDocument[]): readonly Line[] {
  if (sources.length === 0) return [];
  return [[], [], [strong('REPORTS')], [], ...sources.flatMap(setSource)];
}

function setSource({ id, title, outlet, published }: DossierDocument): readonly Line[] {
  const day = published ? plain(showDays(published)) : quiet('date not given');
  const [head = id, ...rest] = [title, outlet, id].filter((part) => part !== undefined);
  return setBeside(day, listFacts([strong(head), ...rest.map(plain)]));
}

function setAbsent({ sources, absent }: Brief): readonly Line[] {
  if (sources.length === 0 || absent.length === 0) return [];
  return [[], [], ...setAcross([quiet(`None found: ${absent.join(', ').toLowerCase()}.`)])];
}

function setPhrase({ text, tone }: Phrase): Piece<Tone> {
  return { text, tone: tone === 'known' ? 'plain' : tone === 'open' ? 'open' : 'quiet' };
}
