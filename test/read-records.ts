/** A document built by hand, and the records that are read from it; a statement's content as its bare words too. */
import { readCommitments } from '../src/records/commitment/read.js';
import { readMeetings } from '../src/records/meeting/read.js';
import { readParties } from '../src/records/party/read.js';
import { readPositions } from '../src/records/position/read.js';
import { readStatements } from '../src/records/statement/read.js';
import { documentOf } from './build-document.js';

export function readRecords(...args: Parameters<typeof documentOf>) {
  const document = documentOf(...args);
  const parties = readParties(document);
  const speeches = readStatements(document, parties);
  return {
    parties,
    statements: speeches.map(({ claim }) => ({ ...claim, words: claim.content.map(({ quote }) => quote) })),
    positions: readPositions(document, parties, speeches, []),
    commitments: readCommitments(document, parties, speeches),
    meetings: readMeetings(document, parties),
  };
}
