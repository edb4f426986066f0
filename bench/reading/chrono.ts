/** chrono-node: dates with a value. It looks for moments alone: a duration is none. */
import type { FoundTime } from '../times-score.js';
import { loadPackage, NOT_INSTALLED, packageTitle, type Reading, readEach, type Text } from './peer.js';
import { type ChronoMoment, chronoValue } from './timex.js';

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
      // "on Friday" is "Friday" in TIMEX3.
      const lead = /^(?:on|in|at|from|since|for|until|by)\s+/i.exec(words)?.[0].length ?? 0;
      return { start: index + lead, end: index + words.length, value: chronoValue(words, start) };
    }),
  );
}
