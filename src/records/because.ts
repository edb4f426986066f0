/**
 * What made a value, told by the code that made it: reasons travel with the claim, and `readout why` shows them.
 */
import type { Because, Explained, Reason } from '../domain/claim.js';
import type { Document, Filler, Frame } from '../domain/document.js';
import type { Report } from '../domain/report.js';
import type { Span } from '../domain/span.js';
import { quote } from '../evidence/quote.js';

export const reason = (report: Report, rule: string, says: string, ...words: readonly Span[]): Reason => ({
  says,
  words: words.map((span) => quote(report, { start: span.start, end: span.end })),
  rule,
});

/** The encoder chose this value for the frame's attribute. */
export function reasonOfAttribute(
  { report }: Document,
  frame: Frame,
  attribute: 'status' | 'mode' | 'stance',
  value: string,
): Reason {
  return reason(report, ENCODER, `read as ${value}${model(frame.certainty?.[attribute])}`, frame.trigger);
}

/** The encoder put these words into this role of the frame; and, where it is a party's, whom they mean and why. */
export function reasonsOfRole(
  { report }: Document,
  { trigger }: Frame,
  role: string,
  fillers: readonly Filler[] = [],
  parties?: { because(span: Span): Reason[] },
): Reason[] {
  const of = report.text.slice(trigger.start, trigger.end);
  return fillers.flatMap((filler) => [
    reason(report, ENCODER, `in the role “${role}” of “${of}”${model(filler.confidence)}`, filler),
    ...(parties?.because(filler) ?? []),
  ]);
}

/** Without the fields that have no reason. */
export function gatherReasons(reasons: { readonly [field: string]: readonly (Reason | null | undefined)[] }): Because {
  const told = Object.entries(reasons).map(([field, all]) => [field, distinct(all.filter((r) => r != null))] as const);
  return Object.fromEntries(told.filter(([, all]) => all.length > 0));
}

/** Of records that are one: those of each telling, in their order. */
export function joinReasons(tellings: readonly Explained[]): Because {
  const fields = new Set(tellings.flatMap(({ because }) => Object.keys(because)));
  return gatherReasons(
    Object.fromEntries([...fields].map((field) => [field, tellings.flatMap(({ because }) => because[field] ?? [])])),
  );
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}

const ENCODER = 'src/reading/encoder';

const model = (probability: number | undefined): string =>
  probability === undefined ? '' : `, model ${probability.toFixed(2)}`;
