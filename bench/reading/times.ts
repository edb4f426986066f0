/** Time expressions on the fifth of TimeBank and AQUAINT that bench/times.ts measures on. */
import { findInputs } from '../shared-data.js';
import { countTimes, type FoundTime, noTimeCounts, readTimeTexts, type TIME_MEASURES } from '../times-score.js';
import { readWithChrono } from './chrono.js';
import { readCompromiseTimes } from './compromise.js';
import { mapReading, type Reading } from './peer.js';
import { readTimes } from './readout.js';
import { readWithSpacy, type SpacyOptions } from './spacy.js';
import { readWithSUTime } from './sutime.js';
import { drawTable, f1, percent } from './table.js';
import { readWinkTimes } from './wink.js';

type Times = readonly FoundTime[];

export async function compareTimes(
  options: SpacyOptions & { readonly sutime: boolean },
  models: readonly string[],
): Promise<string> {
  const [path] = findInputs('reading', [], ['times/timebank-aquaint.jsonl']) as [string];
  const texts = readTimeTexts(path, 'measured');
  const readings: Reading<Times>[] = [
    await readTimes(texts),
    readWithSUTime(options.sutime, texts),
    await readWithChrono(texts),
    await readCompromiseTimes(texts),
    await readWinkTimes(texts),
    ...models.map((model) =>
      mapReading(readWithSpacy(options, model, texts), ({ entities }) =>
        entities
          .filter(({ label }) => label === 'DATE' || label === 'TIME')
          .map(({ start, end }) => ({ start, end, value: '' })),
      ),
    ),
  ];
  return drawTable(texts, readings, [
    { title: 'value F1', cell: (answers) => (givesValues(answers) ? score(answers, 'value') : '–') },
    { title: 'relaxed F1', cell: (answers) => score(answers, 'relaxed') },
    { title: 'strict F1', cell: (answers) => score(answers, 'strict') },
  ]);

  function score(answers: readonly Times[], measure: (typeof TIME_MEASURES)[number]): string {
    const counts = noTimeCounts();
    for (const [i, { times }] of texts.entries()) countTimes(counts, times, answers[i] ?? []);
    return percent(f1(counts[measure] / counts.found, counts[measure] / counts.gold));
  }
}

const givesValues = (answers: readonly Times[]): boolean =>
  answers.some((times) => times.some(({ value }) => value !== ''));
