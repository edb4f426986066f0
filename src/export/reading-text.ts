/**
 * A reading for the terminal: sentence by sentence, with what was found in each beneath it.
 *
 *    1  President Joe Biden met Russian President Vladimir Putin in Geneva.
 *    meeting            met · held · in-person · 0.98
 *                       participant: President Joe Biden; Russian President Vladimir Putin
 *                       place: Geneva
 *    mentions           President Joe Biden (person 1) · Geneva (place 3)
 */
import { showDays } from '../views/days.js';
import type { FrameReading, Pair, Reading } from '../views/reading.js';
import { type Line, listFacts, paintLines, plain, quiet, setAcross, setBeside, strong } from './columns.js';

export function renderReading(reading: Reading, { colour }: { readonly colour: boolean }): string {
  const lines = [
    ...setHeader(reading),
    ...reading.sentences.flatMap((sentence, i) => [[], ...setSentence(reading, sentence, i + 1)]),
    [],
  ];
  return paintLines(lines, colour);
}

function setHeader({ id, published, language, sentences, problems }: Reading): readonly Line[] {
  const facts = [
    published ? plain(showDays(published)) : quiet('date not given'),
    plain(`language ${language}`),
    plain(`${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}`),
  ];
  return [
    ...setAcross([strong(id)]),
    ...listFacts(facts).flatMap((line) => setAcross(line, '  ')),
    ...problems.flatMap(({ level, message }) => setAcross([plain(`${level}: ${message}`)], '  ')),
  ];
}

function setSentence(reading: Reading, sentence: Pair, number: number): readonly Line[] {
  const { text, frames, mentions, times, attributions } = reading;
  const words = ([start, end]: Pair): string => text.slice(start, end);
  const here = (start: number): boolean => sentence[0] <= start && start < sentence[1];
  const rows: readonly (readonly [key: string, paragraphs: readonly Line[]])[] = [
    ...frames.filter(({ trigger }) => here(trigger[0])).map((frame) => [frame.type, setFrame(frame, words)] as const),
    ...times
      .filter(({ start }) => here(start))
      .map(
        ({ start, end, value, type }) => ['time', [[plain(`${words([start, end])} = ${value} (${type})`)]]] as const,
      ),
    ...attributions
      .filter(({ cue, content }) => here((cue[0] ?? content[0])?.[0] ?? -1))
      .map(({ source, cue, content }) => {
        const parts = { source, cue, content };
        return ['attribution, broad', setRoles(parts, words)] as const;
      }),
    ...setMentions(
      mentions.filter(({ start }) => here(start)),
      words,
    ),
  ];
  return [
    ...setAcross([strong(words(sentence))], `${String(number).padStart(3)}  `),
    ...rows.flatMap(([key, paragraphs]) => setBeside(plain(key), paragraphs)),
  ];
}

type Words = (pair: Pair) => string;

function setFrame({ trigger, status, mode, stance, roles, confidence }: FrameReading, words: Words): readonly Line[] {
  const attributes = [status, mode, stance].filter((value) => value !== undefined);
  const head = [strong(words(trigger)), ...attributes.map(plain), quiet(confidence.toFixed(2))];
  return [...listFacts(head), ...setRoles(roles, words)];
}

function setRoles(roles: { readonly [role: string]: readonly Pair[] }, words: Words): readonly Line[] {
  const filled = Object.entries(roles).filter(([, spans]) => spans.length > 0);
  return filled.map(([role, spans]) => [quiet(`${role}: `), plain(spans.map(words).join('; '))]);
}

/** "President Joe Biden (person 1)": the number is that of the chain, the same for all words for one thing. */
function setMentions(mentions: Reading['mentions'], words: Words): readonly (readonly [string, readonly Line[]])[] {
  if (mentions.length === 0) return [];
  const told = mentions.map(({ start, end, type, chain }) => plain(`${words([start, end])} (${type} ${chain})`));
  return [['mentions', listFacts(told)]];
}
