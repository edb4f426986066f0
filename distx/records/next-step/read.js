import { join } from '../../domain/span.js';
import { quote } from '../../evidence/quote.js';
import { findClause, framesOf } from '../clause.js';
import { readDue } from '../due.js';
import { recordId } from '../record-id.js';
import { round } from '../statement/read.js';
export function readNextSteps(document, parties) {
    const { report } = document;
    return framesOf(document, 'step').map((frame) => {
        const evidence = quote(report, findClause(document, frame));
        const due = readDue(document, frame.roles.due);
        const what = (frame.roles.what ?? []).reduce(join, frame.trigger);
        const who = [...new Set((frame.roles.who ?? []).flatMap((span) => parties.resolve(span)))];
        const support = {};
        if (due)
            support.due = [quote(report, due.span)];
        return {
            id: recordId('next-step', evidence),
            what: report.text.slice(what.start, what.end).replace(/\s+/g, ' '),
            who,
            ...(due ? { due: due.due } : {}),
            evidence: [evidence],
            support,
            confidence: round(frame.confidence),
        };
    });
}
