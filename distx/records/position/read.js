import { covers } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { findClause, framesOf, sentenceAt } from '../clause.js';
import { recordId } from '../record-id.js';
import { findSpeech, round } from '../statement/read.js';
import { labelIssue, sameIssue } from './issue.js';
import { isDroppedDemand } from './silence.js';
export function readPositions(document, parties, speeches, undertakings) {
    const stands = framesOf(document, 'position')
        .filter((frame) => !undertakings.some((u) => covers(u, frame.trigger)))
        .flatMap((frame) => readStands(document, frame, parties, speeches));
    const groups = [];
    for (const stand of stands) {
        const group = groups.find(([first]) => isSameStand(first, stand));
        if (group)
            group.push(stand);
        else
            groups.push([stand]);
    }
    return groups.map((group) => putTogether(document, group));
}
function readStands(document, frame, parties, speeches) {
    const { text } = document.report;
    const sentence = sentenceAt(document, frame.trigger);
    if (frame.stance === 'silent' && !isDroppedDemand(text.slice(sentence.start, sentence.end)))
        return [];
    const holders = frame.roles.holder ?? [];
    const named = holders.flatMap((span) => parties.resolve(span).map((party) => ({ party, holder: span })));
    const speaker = findSpeech(speeches, frame.trigger)?.claim.speaker;
    const by = named.length > 0 ? named : speaker ? [{ party: speaker, holder: null }] : [];
    const issueSpan = frame.roles.issue?.[0] ?? null;
    const issue = labelIssue(text.slice((issueSpan ?? frame.trigger).start, (issueSpan ?? frame.trigger).end));
    const clause = findClause(document, frame);
    return by.map(({ party, holder }) => ({ frame, party, holder, issue, issueSpan, clause }));
}
const isSameStand = (a, b) => a.party === b.party && a.frame.stance === b.frame.stance && sameIssue(a.issue, b.issue);
function putTogether(document, group) {
    const { report } = document;
    const [first, ...others] = group;
    const evidence = quoteAll(report, [first.clause, ...others.map((s) => s.clause)]);
    const condition = group.flatMap((s) => s.frame.roles.condition ?? [])[0];
    const support = {};
    if (first.holder)
        support.party = [quote(report, first.holder)];
    if (first.issueSpan)
        support.issue = [quote(report, first.issueSpan)];
    if (condition)
        support.condition = [quote(report, condition)];
    return {
        id: recordId('position', evidence[0], first.party, first.issue, first.frame.stance),
        party: first.party,
        issue: first.issue,
        stance: first.frame.stance,
        ...(condition ? { condition: report.text.slice(condition.start, condition.end) } : {}),
        date: report.published,
        evidence,
        support,
        confidence: round(Math.max(...group.map((s) => s.frame.confidence))),
    };
}
