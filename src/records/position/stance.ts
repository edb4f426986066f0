/**
 * The stance a clause shows, where a negation before the trigger turns it round.
 *
 * "downplayed the need for a ceasefire", "I don’t know that it’s necessary" are against it; "did not reiterate his calls
 * for a ceasefire" is silence. The encoder sees the word of stance ("need", "calls") and misses what governs it.
 */
import type { PositionFrame, Stance } from '../../domain/document.js';

/** Words that carry no stance of their own direction: need, must, calls. */
const NEUTRAL = /^(?:need|needs|needed|necessary|necessity|should|must|wants?|calls?|demands?|plea|appeals?|request)$/i;

const TURNED_ROUND =
  /(?:n['’]t|\bnot|\bnever|\bno longer|\bdownplay\w*|\bdismiss\w*|\breject\w*|\bdenied|\bden(?:y|ies)|\bquestion\w*|\bdoubt\w*|\bunconvinced)\b(?:\s+[\w’']+){0,5}\s*$/i;

const NOT_REPEATED =
  /(?:n['’]t|\bnot|\bnever|\bwithout|\bno longer)\s+(?:reiterat|repeat|renew|restat)\w*(?:\s+[\w’']+){0,4}\s*$/i;

export function readStance(text: string, { stance, trigger }: Pick<PositionFrame, 'stance' | 'trigger'>): Stance {
  if (stance !== 'supports' || !NEUTRAL.test(text.slice(trigger.start, trigger.end))) return stance;
  const before =
    text
      .slice(Math.max(0, trigger.start - 60), trigger.start)
      .split(/[.;:“”"]/)
      .pop() ?? '';
  if (NOT_REPEATED.test(before)) return 'silent';
  return TURNED_ROUND.test(before) ? 'opposes' : stance;
}
