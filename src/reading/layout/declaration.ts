/**
 * Joint statements and communiqués: who "we", "the two sides" and "the Ministers" are.
 *
 * In:  a report's text.
 * Out: the signatories, by the opening ("We, the leaders of …"), else by the title ("Joint Statement by …",
 *      "Japan–Philippines Joint Statement"), else by the first sentence under such a title ("President Biden and Prime
 *      Minister Kishida met …"); null where the text is none, or does not say whose it is.
 */
import type { Declaration } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { BODIES } from '../coreference/offices.js';
import { readPhrase } from '../coreference/phrase.js';
import { findState } from '../coreference/states.js';
import { findLines } from './lines.js';

export function findDeclaration(text: string): Declaration | null {
  const lines = findLines(text.slice(0, LONGEST_FRONT));
  const title = lines.slice(0, MOST_TITLE_LINES).find((line) => TITLE.test(text.slice(line.start, line.end)));
  const found =
    byOpening(text, lines) ?? (title ? (byTitle(text, title) ?? byFirstSentence(text, lines, title)) : null);
  if (!found) return null;
  const { signatories, members, from } = found;
  return { signatories, members, words: { start: from, end: text.trimEnd().length } };
}

type Found = Omit<Declaration, 'words'> & { readonly from: number };

const LONGEST_FRONT = 6000;
const MOST_TITLE_LINES = 6;

const TITLE =
  /^(?=.{0,200}$)(?!.*[.!?]["”]?$).*\b(?:joint (?:[\p{L}’']+ ){0,3}(?:statement|communiqu[eé]|declaration|vision)|communiqu[eé]|(?:leaders|ministers)['’]? (?:statement|declaration)|(?:statement|declaration) (?:of|by) the (?:leaders|heads|(?:foreign )?ministers))(?!\p{L})/iu;

/** "We, the leaders of the Group of Seven (G7), met", "We, President … and President …, note": also behind the number of a point. */
const OPENING =
  /^(?:\d+\.\s+)?we,\s+(the\s+(?:[\p{L}-]+\s+){0,4}?(?:leaders|heads|ministers|presidents|representatives|members?(?:\s+states)?|governments|countries|participants|signatories)(?:\s+of\s+[\p{L}]+\s+and\s+[\p{L}]+)?\s+of\s+)?/iu;

function byOpening(text: string, lines: readonly Span[]): Found | null {
  for (const { start, end } of lines) {
    const opening = OPENING.exec(text.slice(start, end));
    if (!opening) continue;
    const words = opening[1] ?? '';
    const from = start + opening[0].length;
    const members = readList(text, from, end);
    const last = members.at(-1);
    if (last && (words !== '' || members.length > 1))
      return { signatories: { start: from - words.length, end: last.end }, members, from: start };
  }
  return null;
}

function byTitle(text: string, title: Span): Found | null {
  const words = text.slice(title.start, title.end);
  const pair = /^(?:the )?(.{2,40}?)\s?[-–—]\s?(.{2,40}?)(?: \p{L}+)? joint\b/iu.exec(words);
  if (pair?.[1] && pair[2] && findState(pair[1]) && findState(pair[2])) {
    const first = {
      start: title.start + words.indexOf(pair[1]),
      end: title.start + words.indexOf(pair[1]) + pair[1].length,
    };
    const start = first.end + words.slice(first.end - title.start).indexOf(pair[2]);
    const second = { start, end: start + pair[2].length };
    return { signatories: { start: first.start, end: second.end }, members: [first, second], from: title.end };
  }
  for (const { 0: link, index } of words.matchAll(
    /\b(?:by|of|from|between|among)\s+(?:the\s+(?:[\p{L}-]+\s+){1,4}of\s+)?/giu,
  )) {
    const members = readList(text, title.start + index + link.length, title.end);
    const [first] = members;
    const last = members.at(-1);
    if (first && last && members.length > 1)
      return { signatories: { start: first.start, end: last.end }, members, from: title.end };
  }
  return null;
}

function byFirstSentence(text: string, lines: readonly Span[], title: Span): Found | null {
  for (const line of lines.filter(({ start }) => start > title.start).slice(0, MOST_TITLE_LINES)) {
    const members = readList(text, line.start, line.end);
    const [first] = members;
    const last = members.at(-1);
    if (first && last && members.length > 1)
      return { signatories: { start: first.start, end: last.end }, members, from: title.end };
  }
  return null;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const MEMBER = new RegExp(
  `(?:the )?${NAME}(?: (?:of (?:the )?|for )?${NAME})*(?:, Jr\\.?)?(?: \\([A-Z][A-Z0-9]+\\))?`,
  'uy',
);
const BETWEEN = /,? and |, |; (?:and )?/y;

/** States, bodies and people in office, one behind the other; it ends at the first word that is none. */
function readList(text: string, start: number, end: number): Span[] {
  const members: Span[] = [];
  let at = start;
  while (at < end && members.length < MOST_MEMBERS) {
    MEMBER.lastIndex = at;
    const found = MEMBER.exec(text)?.[0];
    if (!found) break;
    const span = { start: at, end: Math.min(end, at + found.length) };
    if (!isParty(text, span)) break;
    members.push(span);
    BETWEEN.lastIndex = span.end;
    const between = BETWEEN.exec(text)?.[0];
    if (!between) break;
    at = span.end + between.length;
  }
  return members;
}

/** The United Nations have 193. */
const MOST_MEMBERS = 200;

function isParty(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end).replace(/ \([A-Z0-9]+\)$/, '');
  if (findState(words) !== null) return true;
  if (/\([A-Z][A-Z0-9]+\)$/.test(text.slice(span.start, span.end)) || /^(?:the )?[A-Z]{1,6}\d{0,2}$/.test(words))
    return true;
  const phrase = readPhrase(text, span);
  return (
    (phrase.name !== null && phrase.office !== null) || words.split(' ').some((word) => BODIES.has(word.toLowerCase()))
  );
}
