/** The reports that the kill test adds: the same text for the same number, so that what is kept can be held against it. */
import type { Report } from '../src/domain/report.js';
import { makeReport } from '../test/kept-reports.js';

/** Reports in one transaction. */
export const BATCH = 5;

const PLACES = ['Geneva', 'Vienna', 'Doha', 'Istanbul', 'Jeddah'];

export function makeRound(prefix: string, number: number): Report {
  const place = PLACES[number % PLACES.length];
  const text = `Round ${number} of the talks was held in ${place}. `.repeat(1 + (number % 40));
  return makeReport(`${prefix}${number}`, text, { published: '2021-06-16' });
}

export function judgementId(prefix: string, batch: number): string {
  return `${prefix}-judgement-${batch}`;
}
