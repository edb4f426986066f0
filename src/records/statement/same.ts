/**
 * Is what two reports have somebody say one statement?
 *
 * Certain where the same speaker says the same words, typography apart, and they are too many to be said twice by chance.
 * What one report tells twice stays two: it may have been said twice.
 */
import type { Explained, StatementClaim } from '../../domain/claim.js';
import type { Statement } from '../../domain/dossier.js';
import { joinEvidence } from '../../evidence/quote.js';
import { type Agreement, CERTAIN } from '../agreement.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';

const FEWEST_WORDS = 5;

export function compareStatements(a: StatementClaim, b: StatementClaim): Agreement | null {
  if (a.evidence[0].document === b.evidence[0].document) return null;
  return a.speaker !== null && a.speaker === b.speaker && wordsOf(a) === wordsOf(b)
    ? { score: CERTAIN + 0.1, reasons: ['the same words of the same speaker'] }
    : null;
}

export function blockStatement(claim: StatementClaim): string[] {
  const words = wordsOf(claim);
  return claim.speaker !== null && words.split(' ').length >= FEWEST_WORDS ? [`${claim.speaker} ${words}`] : [];
}

/** In the words of the earliest report; channel, addressee and day of the first that tells them. */
export function joinStatements(group: readonly [StatementClaim, ...StatementClaim[]]): Statement & Explained {
  const [first] = group;
  const channel = group.find((claim) => claim.channel)?.channel;
  const addressee = group.find((claim) => claim.addressee)?.addressee;
  const date = group.find((claim) => claim.date)?.date;
  return {
    ...first,
    ...(channel ? { channel } : {}),
    ...(addressee ? { addressee } : {}),
    ...(date ? { date } : {}),
    evidence: joinEvidence(group),
    confidence: surest(group),
    because: joinReasons(group),
  };
}

const wordsOf = ({ content }: StatementClaim): string =>
  (
    content
      .map(({ quote }) => quote)
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
