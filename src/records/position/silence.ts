/**
 * Silence that is a position: an earlier demand dropped or not repeated.
 *
 * "did not reiterate his call for a ceasefire", "no longer insists on", "made no mention of", "stopped demanding".
 * "declined to comment" is none: that is a statement.
 */
const NOT_REPEATED =
  /\b(?:not|n['’]t|never|without|no longer|stopped|ceased|avoided|omitted|dropped|refrained from|stopped short of|fell short of|left out|silent (?:on|about)|made no (?:mention|reference)|no (?:mention|word) of)\b/i;

const DEMAND =
  /\b(?:reiterat|repeat|restat|renew|mention|refer|insist|demand|call|request|condition|press|rais|address|silent|word of|ask|urg)/i;

const COMMENT =
  /\b(?:declin|refus)\w*\s+to\s+(?:comment|confirm|say|answer|elaborate)|\bno(?:t)? (?:immediate )?comment/i;

export function isDroppedDemand(sentence: string): boolean {
  return NOT_REPEATED.test(sentence) && DEMAND.test(sentence) && !COMMENT.test(sentence);
}
