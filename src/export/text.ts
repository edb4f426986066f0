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
import { styleText } from 'node:util';
import type { DossierDocument, Evidence } from '../domain/dossier.js';
import type { Brief, Entry, Group, Phrase, Section } from '../views/brief.js';
import { showDays } from '../views/days.js';
import { escapeForTerminal } from './escape.js';
import { shortenQuote } from './shorten.js';
import { measureWidth, type Piece, wrapPieces } from './wrap.js';

export interface TextOptions {
  readonly colour: boolean;
}

/** How a stretch of a line is to look. `quiet` is for what one reads second, `open` for what is still to be settled. */
type Tone = 'plain' | 'strong' | 'quiet' | 'open';
type Line = readonly Piece<Tone>[];

const WIDTH = 80;
const INDENT = 2;
/** As wide as "by 2021-06-16 Wed". */
const KEY_WIDTH = 17;
const GAP = 2;
const BODY_WIDTH = WIDTH - INDENT - KEY_WIDTH - GAP;
/** Some three lines of the body. */
const LONGEST_QUOTE = 170;
/** Of a record that many reports tell; the other formats have them all. */
const MOST_QUOTES = 3;

export function renderText(brief: Brief, { colour }: TextOptions): string {
  const cite = brief.sources.length > 1;
  const lines = [
    ...setSources(brief.sources),
    ...brief.sections.flatMap((section) => setSection(section, cite)),
    ...setAbsent(brief),
  ];
  return lines.map((line) => `${paintLine(line, colour)}\n`).join('');
}

function setSources(sources: readonly DossierDocument[]): readonly Line[] {
  if (sources.length === 0) return [[strong('DOSSIER')], [], [plain('  No report was read.')]];
  const title = sources.length > 1 ? `DOSSIER OF ${sources.length} REPORTS` : 'DOSSIER OF 1 REPORT';
  return [[strong(title)], [], ...sources.flatMap(setSource)];
}

function setSource({ id, title, outlet, published }: DossierDocument): readonly Line[] {
  const day: Phrase = published
    ? { text: showDays(published), tone: 'known' }
    : { text: 'date not given', tone: 'unknown' };
  return setBeside(setPhrase(day), [listFacts([title, outlet, id].filter((part) => part !== undefined).map(plain))]);
}

function setSection({ title, groups }: Section, cite: boolean): readonly Line[] {
  return [[], [], [strong(title.toUpperCase())], ...groups.flatMap((group) => setGroup(group, cite))];
}

function setGroup({ title, entries }: Group, cite: boolean): readonly Line[] {
  const heading: readonly Line[] = title === null ? [] : [[], [strong(title)]];
  return [...heading, ...entries.flatMap((entry, i) => setEntry(entry, cite, title !== null && i === 0))];
}

/** Entries with quotes stand apart; those of one line or two follow closely, as in a list. */
function setEntry({ key, headline, facts, quotes }: Entry, cite: boolean, afterHeading: boolean): readonly Line[] {
  const told = facts.map(setPhrase);
  if (quotes.length === 0) return setBeside(setPhrase(key), [listFacts([strong(headline), ...told])]);
  const body = [[strong(headline)], listFacts(told), ...setQuotes(quotes, cite)];
  return [...(afterHeading ? [] : [[]]), ...setBeside(setPhrase(key), body)];
}

function setQuotes(quotes: readonly Evidence[], cite: boolean): readonly Line[] {
  const distinct = quotes.filter(({ quote }, i) => !quotes.some((other, j) => repeats(other.quote, quote, j - i)));
  const shown = distinct.slice(0, MOST_QUOTES).map((evidence) => setQuote(evidence, cite));
  const more = distinct.length - shown.length;
  return more > 0 ? [...shown, [quiet(`and ${more} more`)]] : shown;
}

/** What another quote already says; of two alike, the first is shown. */
function repeats(other: string, quote: string, distance: number): boolean {
  return other === quote ? distance < 0 : distance !== 0 && other.includes(quote);
}

function setQuote({ document, quote }: Evidence, cite: boolean): Line {
  return [quiet(`“${shortenQuote(escapeForTerminal(quote), LONGEST_QUOTE)}”${cite ? ` [${document}]` : ''}`)];
}

function setAbsent({ sources, absent }: Brief): readonly Line[] {
  if (sources.length === 0 || absent.length === 0) return [];
  return [[], [], [quiet(`None found: ${absent.join(', ').toLowerCase()}.`)]];
}

// Setting

const plain = (text: string): Piece<Tone> => ({ text, tone: 'plain' });
const strong = (text: string): Piece<Tone> => ({ text, tone: 'strong' });
const quiet = (text: string): Piece<Tone> => ({ text, tone: 'quiet' });

function setPhrase({ text, tone }: Phrase): Piece<Tone> {
  return { text, tone: tone === 'known' ? 'plain' : tone === 'open' ? 'open' : 'quiet' };
}

/** "in person · Geneva · host Guy Parmelin": no line begins with a dot. */
function listFacts(facts: readonly Piece<Tone>[]): Line {
  return facts.map(({ text, tone }, i) => ({ text: i < facts.length - 1 ? `${text} · ` : text, tone }));
}

/** A key in its column, and paragraphs in theirs. */
function setBeside(key: Piece<Tone>, paragraphs: readonly Line[]): readonly Line[] {
  const left = wrapPieces([escapePiece(key)], KEY_WIDTH);
  const right = paragraphs.flatMap((paragraph) => wrapPieces(paragraph.map(escapePiece), BODY_WIDTH));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const cell = left[i] ?? [];
    const used = cell.reduce((sum, { text }) => sum + measureWidth(text), 0);
    return [plain(' '.repeat(INDENT)), ...cell, plain(' '.repeat(KEY_WIDTH - used + GAP)), ...(right[i] ?? [])];
  });
}

const escapePiece = ({ text, tone }: Piece<Tone>): Piece<Tone> => ({ text: escapeForTerminal(text), tone });

const COLOURS = { plain: null, strong: 'bold', quiet: 'dim', open: 'yellow' } as const;

function paintLine(line: Line, colour: boolean): string {
  const trimmed = line
    .map(({ text }) => text)
    .join('')
    .trimEnd();
  if (!colour) return trimmed;
  return line
    .map(({ text, tone }) => (COLOURS[tone] ? styleText(COLOURS[tone], text) : text))
    .join('')
    .trimEnd();
}
