/**
 * What a text has spoken of last, kept from expression to expression: what "the next day" and "a year earlier" are
 * counted from, and the day on which what it reports was announced.
 *
 *   Zelenskyy told reporters on Monday …    announced: Monday; "within 10 days" counts from it
 *   They met in Ankara on Tuesday.          narrated: Tuesday; "later that day" is Tuesday
 */
import type { TimeExpression } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
import { isAnnounced } from './tense.js';

/** A day, and how many sentences ago it was told: 0 in the same one. */
interface DayTold {
  readonly day: IsoDay;
  readonly age: number;
}

export interface Told {
  /** The last single day. */
  readonly narrated: DayTold | null;
  /** The last day that a verb of saying or deciding stands with. */
  readonly announced: DayTold | null;
  /** The last quarter, `1989-Q3`: the one whose figures are compared with those of "a year earlier". */
  readonly quarter: string | null;
}

export const NOTHING_TOLD: Told = { narrated: null, announced: null, quarter: null };

/** What is told once `time` is read. A quarter to compare with is none to tell of, nor is one to come. */
export function afterTelling(before: Told, time: TimeExpression, sentence: string, writtenOn: IsoDay | null): Told {
  const { days, value } = time;
  const isDay = days !== null && days.length === 'YYYY-MM-DD'.length;
  const day = isDay ? { day: days, age: 0 } : null;
  const inYear = /^(\d{4})-Q\d$/.exec(value)?.[1];
  const isQuarter =
    inYear !== undefined && inYear >= (before.quarter ?? '').slice(0, 4) && inYear <= (writtenOn ?? '9999').slice(0, 4);
  return {
    narrated: day ?? before.narrated,
    announced: day && isAnnounced(sentence, time.start, time.end) ? day : before.announced,
    quarter: isQuarter ? value : /^P\d+M$/.test(value) ? null : before.quarter,
  };
}

export const afterSentence = ({ narrated, announced, quarter }: Told): Told => ({
  narrated: older(narrated),
  announced: older(announced),
  quarter,
});

const older = (told: DayTold | null): DayTold | null => told && { day: told.day, age: told.age + 1 };
