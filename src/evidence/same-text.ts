/**
 * Whether two texts are the same but for edits and cuts.
 *
 * In:  the fingerprints of both.
 * Out: yes or no, the same in either order.
 *
 * They are when
 * - most runs of words of the shorter one stand in the longer one;
 * - much of what each begins with stands in the other: a follow-up repeats the background behind its own news;
 * - names and figures stand in both: "at least 91 are killed across the Strip" on one day and "at least 41" on the next
 *   are the same words but for what they tell.
 */
import { contentOf, kindOf, type MarkKind, MOST_MARKS } from './fingerprint.js';

/**
 * Which share of the shorter text's marks the longer one must have. Of a long text a third may be rewritten, and the lead
 * may bring names of its own. Of a few words most must be the same, since there a stock phrase is most of the text, and
 * each figure must: what is new is in it. Measured by `npm run bench:wire-copy`.
 */
const SHARE_OF_LONG = { run: 0.6, name: 0.5, figure: 0.5 };
const SHARE_OF_SHORT = { run: 0.7, name: 0.75, figure: 1 };

/** Runs in a text of two or three sentences. */
const SHORT = 50;

/** Share of the runs of each first half that the other text must have. */
const SHARE_OF_OPENING = 0.45;

/** Fewer runs than this in common are a stock phrase: "are sworn in as the new Captains Regent of San Marino". */
export const FEWEST_RUNS = 13;

/** A text more than four times as long as what it took over is a report of its own, and so is a short excerpt. */
const SHORTEST = 1 / 4;

export function isSameText(a: readonly number[], b: readonly number[]): boolean {
  // Both were kept up to some number: up to the smaller of these they can be compared.
  const end = Math.min(keptTo(a), keptTo(b));
  const [one, other] = [upTo(end, a), upTo(end, b)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const [ofShorter, ofLonger] = [count(shorter, longer), count(longer, shorter)];
  const shares = runs(ofShorter).all < SHORT ? SHARE_OF_SHORT : SHARE_OF_LONG;
  return (
    runs(ofShorter).shared >= FEWEST_RUNS &&
    runs(ofShorter).all >= SHORTEST * runs(ofLonger).all &&
    reaches(runs(ofShorter), shares.run) &&
    reaches(ofShorter.opening, SHARE_OF_OPENING) &&
    reaches(ofLonger.opening, SHARE_OF_OPENING) &&
    reaches(ofShorter.name, shares.name) &&
    reaches(ofShorter.figure, shares.figure)
  );
}

interface Count {
  all: number;
  /** Those that the other text has too. */
  shared: number;
}
type Counts = Readonly<Record<MarkKind, Count>>;

function count(marks: readonly number[], others: readonly number[]): Counts {
  const counts: Counts = { opening: none(), run: none(), name: none(), figure: none() };
  const contents = new Set(others.map(contentOf));
  for (const mark of marks) {
    const ofKind = counts[kindOf(mark)];
    ofKind.all += 1;
    if (contents.has(contentOf(mark))) ofKind.shared += 1;
  }
  return counts;
}

const none = (): Count => ({ all: 0, shared: 0 });

const runs = ({ opening, run }: Counts): Count => ({
  all: opening.all + run.all,
  shared: opening.shared + run.shared,
});

const reaches = ({ shared, all }: Count, share: number): boolean => shared >= share * all;

const keptTo = (marks: readonly number[]): number =>
  marks.length < MOST_MARKS ? Number.POSITIVE_INFINITY : contentOf(marks[marks.length - 1] as number);

const upTo = (end: number, marks: readonly number[]): readonly number[] => marks.filter((m) => contentOf(m) <= end);
