/** chrono-node: dates with a value. It looks for moments alone: a duration is none. */
import type { FoundTime } from '../times-score.js';
import { loadPackage, NOT_INSTALLED, packageTitle, type Reading, readEach, type Text } from './peer.js';
import { type ChronoMoment, chronoValue, timeWords } from './timex.js';

interface Chrono {
  parse(
    text: string,
    reference: Date,
  ): readonly { readonly index: number; readonly text: string; readonly start: ChronoMoment }[];
}

export async function readWithChrono(texts: readonly Text[]): Promise<Reading<readonly FoundTime[]>> {
  const reader = packageTitle('chrono-node');
  const chrono = await loadPackage<Chrono>('chrono-node');
  if (!chrono) return { reader, skipped: NOT_INSTALLED };
  return readEach(reader, texts, ({ text, published }) =>
    // Noon, local time: its own default, and the same day in every zone of the machine.
    chrono.parse(text, new Date(`${published}T12:00`)).map(({ index, text: words, start }) => {
      const span = timeWords(text, { start: index, end: index + words.length });
      return { ...span, value: chronoValue(words, start) };
    }),
  );
}
