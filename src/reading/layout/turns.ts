/**
 * Transcripts, press briefings and interviews by their turns.
 *
 * In:  a report's text.
 * Out: its turns in order of reading, not overlapping: who has the word from where to where; none where the text is no
 *      transcript.
 *
 * A label is believed for the company it keeps, over the whole text: two that ask, name an office or a form of address
 * are a transcript; a bare name counts where it comes back and another answers it. A turn goes on over unlabelled
 * paragraphs, except in a report that prints a few lines of an exchange and then goes on in its own words.
 */

import type { Turn } from '../../domain/document.js';
import { partitionPoint } from '../../domain/partition-point.js';
import { covers, type Span } from '../../domain/span.js';
import { singular } from '../coreference/phrase.js';
import { isCapitals, type Label, readLabels } from './labels.js';
import { findLines } from './lines.js';
import { nameSpeakers } from './naming.js';

export function findTurns(text: string): Turn[] {
  const lines = findLines(text);
  const labels = believe(text, readLabels(text, lines));
  if (labels.length === 0) return [];
  const stretches = labels.map((label, i) => wordsOf(text, label, labels[i + 1]?.start ?? text.length));
  const words = carriesOn(lines, labels)
    ? stretches
    : stretches.map((stretch) => ({ start: stretch.start, end: endOfParagraph(text, stretch) }));
  const asks = findAskers(text, labels, words);
  const naming = nameSpeakers(text, labels);
  const partners = findPartners(text, labels, asks);
  return labels.flatMap((label, i) => {
    const { start, end, mark, kind } = label;
    const spoken = words[i] as Span;
    if (spoken.end <= spoken.start) return [];
    return {
      label: { start, end },
      mark,
      words: spoken,
      asks: asks[i] as boolean,
      named: kind !== 'question' && kind !== 'answer',
      naming: naming[i] ?? null,
      partner: partners[i] ?? null,
    };
  });
}

/** The turn that a place stands in; turns are in order and do not overlap. */
export function turnAt(turns: readonly Turn[], place: Span): Turn | null {
  const turn = turns[partitionPoint(turns, ({ words }) => words.end <= place.start)];
  return turn && covers(turn.words, place) ? turn : null;
}

/** Whether a place stands in a label or on the mark behind it. */
export function isInLabel(turns: readonly Turn[], place: Span): boolean {
  const turn = turns[partitionPoint(turns, ({ mark }) => mark.end <= place.start)];
  return turn !== undefined && place.end > turn.label.start;
}

/** Which of the labels are speakers; none where the text is no transcript. */
function believe(text: string, labels: readonly Label[]): Label[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(wordsOfLabel(text, label), (counts.get(wordsOfLabel(text, label)) ?? 0) + 1);
  const asked = labels.some(({ kind }) => kind === 'question');
  const sure = labels.filter(({ kind }) => kind === 'question' || kind === 'titled' || (kind === 'answer' && asked));
  const small = wordsWrittenSmall(text);
  const bare = labels.filter(
    (label) => label.kind === 'capitals' || (label.kind === 'bare' && isOnlyAName(text, label, small)),
  );
  // "MR. BERGER:" by itself opens a statement; "Prime Minister Starmer: …" by itself is a headline.
  const [only] = sure;
  const isTranscript =
    sure.length > 1 ||
    (asked && bare.length > 0) ||
    (only?.kind === 'titled' && isCapitals(text.slice(only.start, only.end)));
  const names = new Set(bare.map((label) => wordsOfLabel(text, label)));
  const isExchange = names.size > 1 && bare.length > names.size;
  if (!isTranscript && !isExchange) return [];
  const believed = new Set([...sure, ...bare]);
  return labels.filter((label) => believed.has(label));
}

const wordsOfLabel = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase();

/** "Poll: …", "Background: …" are words that the text also writes small; a name is never. */
const isOnlyAName = (text: string, label: Label, small: ReadonlySet<string>): boolean =>
  wordsOfLabel(text, label)
    .split(' ')
    .every((word) => !small.has(singular(word)));

const wordsWrittenSmall = (text: string): Set<string> =>
  new Set((text.match(/(?<![\p{L}\p{N}.-])\p{Ll}+(?![\p{L}\p{N}])/gu) ?? []).map(singular));

function wordsOf(text: string, label: Label, next: number): Span {
  const spoken = text.slice(label.wordsFrom, next);
  const over = END.exec(spoken)?.index ?? spoken.length;
  return { start: label.wordsFrom, end: label.wordsFrom + spoken.slice(0, over).trimEnd().length };
}

/** "END 10:15 A.M. EDT", "###", "[End of transcript]". */
const END =
  /^[ \t]*(?:END\b(?! OF THE)[^a-z\n]*|#{2,}|(?:\* ?){3,}|-{3,}|_{3,}|[[(]?[Ee]nd of (?:the )?(?:transcript|interview|briefing)[^\n]*)$/m;

/**
 * Official transcripts let a turn run on over unlabelled paragraphs. Bare names do where some, and not the most, of the
 * paragraphs between the first and the last have none; where all have one, the last turn is no longer than the others.
 */
function carriesOn(lines: readonly Span[], labels: readonly Label[]): boolean {
  if (labels.some(({ kind }) => kind !== 'bare')) return true;
  const first = labels[0] as Label;
  const last = labels[labels.length - 1] as Label;
  const between = lines.filter((line) => line.start >= first.start && line.start <= last.start).length;
  return between > labels.length && between <= labels.length * 2;
}

function endOfParagraph(text: string, { start, end }: Span): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 || newline > end ? end : text.slice(0, newline).trimEnd().length;
}

/** Who asks: by the label, or a bare name most of whose turns end in a question. */
function findAskers(text: string, labels: readonly Label[], words: readonly Span[]): boolean[] {
  const turns = new Map<string, { all: number; asking: number }>();
  labels.forEach((label, i) => {
    const key = wordsOfLabel(text, label);
    const count = turns.get(key) ?? { all: 0, asking: 0 };
    const { start, end } = words[i] as Span;
    count.all++;
    if (/\?["”]?$/.test(text.slice(start, end))) count.asking++;
    turns.set(key, count);
  });
  return labels.map((label) => {
    if (label.kind === 'question') return true;
    if (label.kind !== 'bare' && label.kind !== 'capitals') return false;
    const { all, asking } = turns.get(wordsOfLabel(text, label)) as { all: number; asking: number };
    return all > 1 && asking * 2 > all;
  });
}

/** Whom a turn is spoken to: who asked before it; for a question who answers it; in a talk of two the other. */
function findPartners(text: string, labels: readonly Label[], asks: readonly boolean[]): (Span | null)[] {
  const words = labels.map((label) => wordsOfLabel(text, label));
  const isTalkOfTwo = new Set(words).size === 2;
  const speakers = labels.map((label, at) => ({ label, words: words[at] as string, asks: asks[at] as boolean }));
  return speakers.map((own, at) => {
    const partner = own.asks
      ? speakers.slice(at + 1, at + 1 + NEAR).find((other) => !other.asks)
      : speakers.slice(Math.max(0, at - NEAR), at).findLast((other) => other.words !== own.words);
    if (!partner || !(own.asks || partner.asks || isTalkOfTwo)) return null;
    return { start: partner.label.start, end: partner.label.end };
  });
}

/** Several reporters call at once before one is answered. */
const NEAR = 3;
