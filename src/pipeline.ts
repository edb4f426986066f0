/**
 * The whole way, on one screen:
 *
 *   bytes → Report → Document → Claim[] → Dossier → View → page, file, terminal
 *
 * intake/ makes reports of bytes, and views/ with export/ show dossiers; between them lie the stages below. Each takes
 * what the one before it gave and asks nothing of a later one. Only the ways in (cli, jobs, the library's index)
 * import this file.
 */
import type { ReportClaims } from './domain/claim.js';
import type { Document } from './domain/document.js';
import type { Report } from './domain/report.js';
import { fingerprint } from './evidence/fingerprint.js';
import { findAmounts } from './reading/amounts.js';
import { linkMentions } from './reading/coreference.js';
import type { Encoder } from './reading/encoder/encoder.js';
import { readIdioms } from './reading/idioms.js';
import { attributeTurns } from './reading/layout/attributions.js';
import { keepToEntries } from './reading/layout/entries.js';
import { findLayout } from './reading/layout/layout.js';
import { findLeftovers, outside } from './reading/leftovers.js';
import { carryAttributions, carryFrames } from './reading/quotations.js';
import { findSentences } from './reading/sentences.js';
import { findTimes } from './reading/time-expressions.js';
import { findTokens } from './reading/tokens.js';
import { readCommitments, undertakingSpans } from './records/commitment/read.js';
import { readMeetings } from './records/meeting/read.js';
import { readNextSteps } from './records/next-step/read.js';
import { readParties } from './records/party/read.js';
import { readPositions } from './records/position/read.js';
import { readStatements } from './records/statement/read.js';

export interface ReadingOptions {
  /** Also PolNeAR's broad attributions (beliefs, intentions), which no record is made from. */
  readonly attributions: boolean;
}

/** Report → Document: sentences, tokens, frames, turns, mentions and who they refer to, times, amounts. */
export async function readDocument(encoder: Encoder, report: Report, options: ReadingOptions): Promise<Document> {
  const { text } = report;
  const sentences = findSentences(text);
  const tokens = findTokens(text);
  const { frames: found, mentions, attributions } = await encoder.readFrames(text, sentences, options);
  const layout = findLayout(text, report.published);
  const read = readIdioms(text, sentences, outside(findLeftovers(text), found));
  const frames = keepToEntries(text, carryFrames(text, read), layout.entries);
  const linked = linkMentions(text, sentences, tokens, mentions, frames, layout);
  const times = findTimes(text, sentences, report.published, layout.entries);
  const amounts = findAmounts(text);
  const attributed = options.attributions ? attributeTurns(layout.turns, carryAttributions(text, attributions)) : [];
  return { report, sentences, tokens, ...linked, times, amounts, frames, attributions: attributed, ...layout };
}

/** Document → Claim[]: each kind of record with the results of the kinds before it. */
export function readClaims(document: Document): ReportClaims<Report> {
  const parties = readParties(document);
  const meetings = readMeetings(document, parties);
  const speeches = readStatements(document, parties);
  const commitments = readCommitments(document, parties, speeches);
  const positions = readPositions(document, parties, speeches, undertakingSpans(document));
  const nextSteps = readNextSteps(document, parties);
  const statements = speeches.map((speech) => speech.claim);
  const records = { meetings, statements, positions, commitments, nextSteps };
  const { report } = document;
  return { report, fingerprint: fingerprint(report.text), parties: parties.claims(records), ...records };
}
