/**
 * A rule of the time grammar: a pattern and what it means where it is found.
 *
 * In a pattern a blank is any white space (without a bound: spelling out "one to four" made V8 compile for half a second) and `~` is white space or a hyphen ("third-quarter", "third quarter").
 * Months, weekdays and feast days count only with a capital: "may", "march" and "sat" are words of their own.
 * A rule may decline (null); the next one is asked.
 */
import type { IsoDay } from '../../domain/report.js';
import type { Meaning } from './periods.js';
import type { Tense } from './tense.js';

export interface Surroundings {
  /** The day the text is told from. */
  readonly published: IsoDay | null;
  /** The last single day the text spoke of: what "the next day" is counted from. */
  readonly narrated: IsoDay | null;
  /** It was told in the same sentence or the one before: "the next day" is then a day, not a guess. */
  readonly isNarratedNear: boolean;
  /** The day what is reported was announced, which deadlines count from; the day of publishing where none is told. */
  readonly announced: IsoDay | null;
  /** The last quarter the text spoke of: `1989-Q3`. */
  readonly quarter: string | null;
  /** Of the clause that the expression stands in; null where no verb tells. */
  tense(): Tense | null;
  /** A few words before and behind, in the same sentence. */
  readonly before: string;
  readonly behind: string;
}

/** "By", "until" right before: the expression is a deadline. */
export const isDeadline = ({ before }: Surroundings): boolean => /\b(?:by|before|until|till)\s$/i.test(before);

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Rule {
  readonly pattern: RegExp;
  read(groups: Groups, surroundings: Surroundings): Meaning | null;
}

export const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(
    `${pattern.replaceAll(' ', '\\s+').replaceAll('~', '(?:\\s+|[-\u2010\u2011])')}(?![A-Za-z0-9])`,
    'iy',
  ),
  read,
});
