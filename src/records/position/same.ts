/**
 * Are two claims the position of one party on one issue?
 *
 * Certain where the party and the issue are the same (issues.ts), unless each is told of other states: a president may
 * want a ceasefire in one war and a ceasefire in another. What one issue is a special case of, or shares most of its
 * words with, is suggested.
 */
import { type Agreement, CERTAIN } from '../agreement.js';
import { type ContentWords, contentWords, countTelling, isTelling, overlapOf, sharedWords } from '../content-words.js';
import { type FiledPosition, wordsOfIssue } from './issues.js';

export function comparePositions(a: FiledPosition, b: FiledPosition): Agreement | null {
  if (a.party !== b.party) return null;
  const party = `both are positions of ${a.party}`;
  if (a.issueId === b.issueId) {
    const elsewhere = tellOfOthers(a, b);
    return elsewhere
      ? { score: 0.7, reasons: [party, `both on “${a.issue}”`, elsewhere] }
      : { score: 1, reasons: [party, `both on “${a.issue}”`] };
  }
  const [x, y] = [wordsOfIssue(a.issue, a.party), wordsOfIssue(b.issue, b.party)];
  if (!isTelling(sharedWords(x, y))) return null;
  const shared = overlapOf(x, y);
  if (shared < MOST) return null;
  const related =
    shared === 1
      ? `“${(x.size > y.size ? a : b).issue}” may be a special case of “${(x.size > y.size ? b : a).issue}”`
      : `“${a.issue}” and “${b.issue}” share most of their words`;
  return { score: Math.min(CERTAIN - 0.1, 0.3 + 0.4 * shared), reasons: [party, related] };
}

/** Of the words of the shorter wording. */
const MOST = 0.6;

/** Claims are compared only where they have one of these in common: the party with the issue, and with each of its words. */
export function blockPosition(claim: FiledPosition): string[] {
  const words = [...wordsOfIssue(claim.issue, claim.party)].filter((word) => isTelling(new Set([word])));
  return [`${claim.party} ${claim.issueId}`, ...words.map((word) => `${claim.party} ~${word}`)];
}

/** Only where the issue itself does not say whose it is: "ceasefire", told of Gaza here and of Ukraine there. */
function tellOfOthers(a: FiledPosition, b: FiledPosition): string | null {
  const issue = contentWords(a.issue);
  if (countTelling(issue) > 1 || statesIn(issue).length > 0) return null;
  const [x, y] = [statesAround(a), statesAround(b)];
  const apart = x.length > 0 && y.length > 0 && !x.some((state) => y.includes(state));
  return apart ? 'but one is told of other states than the other' : null;
}

const statesAround = (claim: FiledPosition): string[] => {
  const own = new Set(wordsOfIssue('its', claim.party));
  return claim.evidence.flatMap(({ quote }) => statesIn(contentWords(quote))).filter((state) => !own.has(state));
};

const statesIn = (words: ContentWords): string[] => [...words].filter((word) => word.startsWith('state:'));
