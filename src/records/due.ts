/**
 * When something is due: "within 10 days", "by the end of March".
 *
 * In:  the stretch that says when.
 * Out: its day or window where the words give one, and always the words. "Within 48 hours of signing" hangs on an event:
 *      it has words and no day, whatever day is told beside them.
 */
import type { Reason } from '../domain/claim.js';
import type { Document, TimeExpression } from '../domain/document.js';
import type { Due } from '../domain/dossier.js';
import { overlaps, type Span } from '../domain/span.js';
import { reason } from './because.js';

export interface DueTold {
  readonly due: Due;
  readonly span: Span;
  readonly because: readonly Reason[];
}

export function readDue(document: Document, spans: readonly Span[] | undefined): DueTold | null {
  const [span] = spans ?? [];
  if (!span) return null;
  const told = document.times.filter((t) => overlaps(t, span));
  const time = dayOf(told);
  const due = { ...(time?.days ? { value: time.days } : {}), text: document.report.text.slice(span.start, span.end) };
  return { due, span, because: reasonsOfTimes(document, time ? [time] : [], span) };
}

/** What each expression in a stretch was read as, and from which day it is counted. */
export function reasonsOfTimes({ report }: Document, times: readonly TimeExpression[], stretch: Span): Reason[] {
  if (times.length === 0) return [reason(report, 'src/reading/time-expressions', 'words that give no day', stretch)];
  return times.map((time) => {
    const from = time.reading?.from ? `, counted from the day of publishing, ${time.reading.from}` : '';
    const says = `${time.days ?? 'no day of its own'}${time.clock ? ` at ${time.clock}` : ''}${from}`;
    return reason(report, time.reading?.rule ?? 'src/reading/time-expressions', says, time);
  });
}

/** The expression that gives the day: none where a length of time hangs on an event. */
function dayOf(told: readonly TimeExpression[]): TimeExpression | null {
  const [first] = told;
  if (first?.type === 'DURATION' && first.days === null) return null;
  return told.find((t) => t.days !== null) ?? null;
}
