/**
 * Reasons for a terminal: a field and its value, and beneath it each step that led there, with its words and its rule.
 *
 *   time               2021-06-16
 *                      “Wednesday” (119–128): 2021-06-16, counted from the day
 *                      of publishing, 2021-06-16
 *                      src/reading/time/weekdays
 */
import type { Reason } from '../domain/claim.js';
import type { Evidence } from '../domain/dossier.js';
import type { Explanation } from '../views/why.js';
import { type Line, paintLines, plain, quiet, setBeside, strong } from './columns.js';
import { shortenQuote } from './shorten.js';

/** A line of the body and a half: the places lead to the rest. */
const LONGEST_QUOTE = 90;

export function renderWhy(
  { record, fields }: Explanation,
  { colour, cite }: { readonly colour: boolean /** Name the document of each quote. */; readonly cite: boolean },
): string {
  const lines = fields.flatMap(({ field, value, reasons }): readonly Line[] => [
    [],
    ...setBeside(plain(field), [[strong(value)], ...reasons.flatMap((reason) => setReason(reason, cite))]),
  ]);
  return paintLines([[strong(record)], ...lines], colour);
}

function setReason({ says, words, rule }: Reason, cite: boolean): readonly Line[] {
  const told = words.map((evidence) => showPlace(evidence, cite)).join(' → ');
  return [[plain(told === '' ? says : `${told}: ${says}`)], [quiet(rule)]];
}

function showPlace({ document, start, end, quote }: Evidence, cite: boolean): string {
  return `“${shortenQuote(quote, LONGEST_QUOTE)}” (${cite ? `${document}, ` : ''}${start}–${end})`;
}
