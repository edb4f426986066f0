/** Attributions on PolNeAR's development part, by its own scorer. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/domain/document.js';
import type { Span } from '../../src/domain/span.js';
import { type PolnearScore, type PolnearView, scoreAttributions } from '../polnear-score.js';
import { findInputs } from '../shared-data.js';
import { mapReading, type Reading, type Text } from './peer.js';
import { readDocuments } from './readout.js';
import { readQuotes, type ScoredAttribution, type SpacyOptions } from './spacy.js';
import { drawTable } from './table.js';

type Attributions = readonly ScoredAttribution[];
type Scores = Record<PolnearView, PolnearScore>;

export async function compareAttributions(options: SpacyOptions, models: readonly string[]): Promise<string> {
  const texts = readPolnear();
  const readings: Reading<Attributions>[] = [
    mapReading(await readDocuments(texts, { attributions: true }), attributionsOf),
    ...readQuotes(options, models[0], texts),
  ];
  const known = new Map<readonly Attributions[], Scores>();
  const score = (answers: readonly Attributions[]): Scores => {
    const scores = known.get(answers) ?? scoreAnswers(texts, answers);
    known.set(answers, scores);
    return scores;
  };
  return drawTable(
    texts,
    readings,
    (['all', 'direct'] as const).flatMap((view) => [
      { title: `${view}: P`, cell: (answers: readonly Attributions[]) => score(answers)[view].precision.toFixed(1) },
      { title: 'R', cell: (answers: readonly Attributions[]) => score(answers)[view].recall.toFixed(1) },
      { title: 'F1', cell: (answers: readonly Attributions[]) => score(answers)[view].f1.toFixed(1) },
    ]),
  );
}

function readPolnear(): Text[] {
  const [folder] = findInputs('reading', [], ['polnear/dev/text']) as [string];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8'), published: '' }));
}

function attributionsOf({ attributions }: Document): Attributions {
  return attributions.map(({ source, cue, content }) => ({
    source: source.length > 0 ? source.map(pair) : null,
    cue: cue.map(pair),
    content: content.map(pair),
  }));
}

function scoreAnswers(texts: readonly Text[], answers: readonly Attributions[]): Scores {
  const work = mkdtempSync(join(tmpdir(), 'readout-attributions-'));
  try {
    const file = join(work, 'attributions.jsonl');
    const lines = texts.map(({ id }, i) => {
      const attributions = (answers[i] ?? []).filter(({ content }) => content && content.length > 0);
      return `${JSON.stringify({ doc: id, attributions })}\n`;
    });
    writeFileSync(file, lines.join(''));
    return scoreAttributions(file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const pair = ({ start, end }: Span): readonly [number, number] => [start, end];
