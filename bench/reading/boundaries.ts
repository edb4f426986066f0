/** Sentences and tokens on GUM's development part. */
import type { Span } from '../../src/domain/span.js';
import { countCut, sentenceStarts } from './boundaries-score.js';
import { readCompromiseBoundaries } from './compromise.js';
import type { GumText } from './gum.js';
import { mapReading, type Reading } from './peer.js';
import { readBoundaries } from './readout.js';
import { readWithSpacy, type SpacyOptions } from './spacy.js';
import { countWords, drawTable, f1, percent } from './table.js';
import { readWinkBoundaries } from './wink.js';

export interface Boundaries {
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
}

export async function compareBoundaries(
  texts: readonly GumText[],
  options: SpacyOptions,
  models: readonly string[],
): Promise<string> {
  const readings: Reading<Boundaries>[] = [
    await readBoundaries(texts),
    ...models.map((model) => mapReading(readWithSpacy(options, model, texts), (answer) => answer)),
    await readCompromiseBoundaries(texts),
    await readWinkBoundaries(texts),
  ];
  return drawTable(texts, readings, [
    { title: 'sentences P', cell: (answers) => percent(scoreSentences(texts, answers).precision) },
    { title: 'R', cell: (answers) => percent(scoreSentences(texts, answers).recall) },
    { title: 'F1', cell: (answers) => percent(scoreSentences(texts, answers).f1) },
    { title: 'edges inside a token', cell: (answers) => `${percent(shareCut(texts, answers))} %` },
    { title: 'tokens a word', cell: (answers) => tokensPerWord(texts, answers).toFixed(2) },
  ]);
}

function scoreSentences(texts: readonly GumText[], answers: readonly Boundaries[]) {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const [i, { text, sentences }] of texts.entries()) {
    const expected = sentenceStarts(text, sentences);
    const starts = sentenceStarts(text, answers[i]?.sentences ?? []);
    gold += expected.size;
    found += starts.size;
    for (const start of starts) if (expected.has(start)) right++;
  }
  const precision = right / found;
  const recall = right / gold;
  return { precision, recall, f1: f1(precision, recall) };
}

function shareCut(texts: readonly GumText[], answers: readonly Boundaries[]): number {
  let cut = 0;
  let edges = 0;
  for (const [i, { mentions }] of texts.entries()) {
    const places = [...new Set(mentions.flatMap(({ start, end }) => [start, end]))];
    cut += countCut(places, answers[i]?.tokens ?? []);
    edges += places.length;
  }
  return cut / edges;
}

function tokensPerWord(texts: readonly GumText[], answers: readonly Boundaries[]): number {
  const tokens = answers.reduce((sum, answer) => sum + answer.tokens.length, 0);
  return tokens / texts.reduce((sum, { text }) => sum + countWords(text), 0);
}
