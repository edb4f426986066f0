/**
 * When something is due: "within 10 days", "by the end of March".
 *
 * In:  the stretch that says when.
 * Out: its day or window where the words give one, and always the words. "Within 48 hours of signing" hangs on an event:
 *      it has words and no day, whatever day is told beside them.
 */
import type { Document } from '../domain/document.js';
import type { Due } from '../domain/dossier.js';
import { overlaps, type Span } from '../domain/span.js';

export function readDue(document: Document, spans: readonly Span[] | undefined): { due: Due; span: Span } | null {
  const [span] = spans ?? [];
  if (!span) return null;
  const value = readDueDays(document, span);
  return { due: { ...(value ? { value } : {}), text: document.report.text.slice(span.start, span.end) }, span };
}

function readDueDays({ times }: Document, span: Span): string | null {
  const told = times.filter((t) => overlaps(t, span));
  const [first] = told;
  if (first?.type === 'DURATION' && first.days === null) return null;
  return told.find((t) => t.days !== null)?.days ?? null;
}
