/**
 * Next steps: dated or conditional things to come that are neither meetings nor commitments.
 *
 * In:  a document's step frames and its parties.
 * Out: a next step for each: what, by whom where told, due when where told.
 */
import type { NextStepClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import type { Evidence } from '../../domain/dossier.js';
import { join, type Span } from '../../domain/span.js';
import { quote } from '../../evidence/quote.js';
import { gatherReasons, reasonsOfRole } from '../because.js';
import { findClause, framesOf } from '../clause.js';
import { weigh } from '../confidence.js';
import { readDue } from '../due.js';
import type { PartyIndex } from '../party/read.js';
import { recordId } from '../record-id.js';

export function readNextSteps(document: Document, parties: PartyIndex): NextStepClaim[] {
  const { report } = document;
  return framesOf(document, 'step').map((frame) => {
    const evidence = quote(report, findClause(document, frame));
    const due = readDue(document, frame.roles.due);
    const what: Span = (frame.roles.what ?? []).reduce(join, frame.trigger);
    const who = [...new Set((frame.roles.who ?? []).flatMap((span) => parties.resolve(span)))];
    const support: Record<string, readonly Evidence[]> = {};
    if (due) support.due = [quote(report, due.span)];
    return {
      id: recordId('next-step', evidence),
      what: report.text.slice(what.start, what.end).replace(/\s+/g, ' '),
      who,
      ...(due ? { due: due.due } : {}),
      evidence: [evidence],
      support,
      ...weigh([frame]),
      because: gatherReasons({
        what: reasonsOfRole(document, frame, 'what', frame.roles.what),
        who: reasonsOfRole(document, frame, 'who', frame.roles.who, parties),
        due: due?.because ?? [],
      }),
    };
  });
}
