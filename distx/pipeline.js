import { findAmounts } from './reading/amounts.js';
import { linkMentions } from './reading/coreference.js';
import { findSentences } from './reading/sentences.js';
import { findTimes } from './reading/time-expressions.js';
import { findTokens } from './reading/tokens.js';
import { readCommitments, undertakingSpans } from './records/commitment/read.js';
import { readMeetings } from './records/meeting/read.js';
import { readNextSteps } from './records/next-step/read.js';
import { readParties } from './records/party/read.js';
import { readPositions } from './records/position/read.js';
import { readStatements } from './records/statement/read.js';
export { mergeClaims } from './merge/merge.js';
/** Report → Document: sentences, tokens, frames, mentions and who they refer to, times, amounts. */
export async function readDocument(encoder, report, options) {
    const { text } = report;
    const sentences = findSentences(text);
    const tokens = findTokens(text);
    const { frames, mentions, attributions } = await encoder.readFrames(text, sentences, options);
    const linked = linkMentions(text, sentences, tokens, mentions, frames);
    const times = findTimes(text, sentences, report.published);
    const amounts = findAmounts(text);
    return { report, sentences, tokens, ...linked, times, amounts, frames, attributions };
}
/** Document → Claim[]: each kind of record with the results of the kinds before it. */
export function readClaims(document) {
    const parties = readParties(document);
    const meetings = readMeetings(document, parties);
    const speeches = readStatements(document, parties);
    const commitments = readCommitments(document, parties, speeches);
    const positions = readPositions(document, parties, speeches, undertakingSpans(document));
    const nextSteps = readNextSteps(document, parties);
    const statements = speeches.map((speech) => speech.claim);
    const records = { meetings, statements, positions, commitments, nextSteps };
    return { report: document.report, parties: parties.claims(records), ...records };
}
