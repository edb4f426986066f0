/** Names of persons, organizations and places on GUM's development part (names-score.ts says what a name is). */

import type { TypedSpan } from '../../src/domain/document.js';
import { readCompromiseNames } from './compromise.js';
import type { GumText } from './gum.js';
import {
  chooseNames,
  countNames,
  NAME_MEASURES,
  NAME_TYPES,
  type NamedSpan,
  type NameMeasure,
  type NameType,
  noNameCounts,
} from './names-score.js';
import { mapReading, type Reading } from './peer.js';
import { readDocuments } from './readout.js';
import { readWithSpacy, type SpacyOptions } from './spacy.js';
import { drawTable, f1, percent } from './table.js';

type Names = readonly TypedSpan[];

/** spaCy's kinds; its NORP ("Americans") is adjectives for the most part, which GUM does not mark. */
const TYPES: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

export async function compareNames(
  texts: readonly GumText[],
  options: SpacyOptions,
  models: readonly string[],
): Promise<string> {
  const readings: Reading<Names>[] = [
    mapReading(await readDocuments(texts, { attributions: false }), ({ mentions }) => mentions),
    ...models.map((model) =>
      mapReading(readWithSpacy(options, model, texts), ({ entities }) =>
        entities.flatMap(({ start, end, label }) => {
          const type = TYPES[label];
          return type ? [{ start, end, type }] : [];
        }),
      ),
    ),
    await readCompromiseNames(texts),
  ];
  const gold = texts.map(({ text, mentions }) => chooseNames(text, mentions));
  return drawTable(
    texts,
    // What a reader finds is held to the same rule as what is asked for.
    readings.map((reading) =>
      'skipped' in reading
        ? reading
        : { ...reading, answers: reading.answers.map((found, i) => chooseNames(texts[i]?.text ?? '', found)) },
    ),
    NAME_MEASURES.flatMap((measure) => [
      ...NAME_TYPES.map((type) => ({
        title: `${type}, ${measure}`,
        cell: (answers: readonly (readonly NamedSpan[])[]) => score(gold, answers, measure, [type]),
      })),
      { title: `all, ${measure}`, cell: (answers) => score(gold, answers, measure, NAME_TYPES) },
    ]),
  );
}

function score(
  gold: readonly (readonly NamedSpan[])[],
  answers: readonly (readonly NamedSpan[])[],
  measure: NameMeasure,
  types: readonly NameType[],
): string {
  const counts = noNameCounts();
  for (const type of types) {
    for (const [i, names] of gold.entries()) countNames(counts, measure, type, names, answers[i] ?? []);
  }
  return percent(f1(counts.right / counts.found, counts.met / counts.gold));
}
