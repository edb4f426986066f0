/**
 * From role tags to the stretches that fill roles.
 *
 * In:  the best tags of a window's pieces for one trigger, how probable each is, and the window's words.
 * Out: stretches of whole words with their role and how probable it is that they fill it.
 *
 * A word takes the tag of its first piece. Two stretches of one long role with a single piece between them are one
 * ("the U.S. [,] European and Ukrainian delegations"); short roles are lists, where the comma divides ("Merz, Macron").
 */
import type { RoleOrder } from './role-tags.js';
import type { WordStarts } from './voting.js';

/** Pieces `from` to `to`, exclusive. */
export interface RoleStretch {
  readonly role: string;
  readonly from: number;
  readonly to: number;
  /** Mean over its words of the probability of their tags. */
  readonly confidence: number;
}

/** `tags[i]` is that of piece `offset + i`; pieces outside fill no role. */
export function findRoleStretches(
  tags: Uint8Array,
  probabilities: Float64Array,
  offset: number,
  words: WordStarts,
  order: RoleOrder,
): RoleStretch[] {
  const stretches: RoleStretch[] = [];
  let inside = 0;
  let openRole: string | null = null;
  for (let word = 0; word + 1 < words.length; word++) {
    const from = words[word] as number;
    const to = words[word + 1] as number;
    const tag = tags[from - offset] ?? 0;
    const role = tag === 0 ? null : (order.roles[(tag - 1) >> 1] as string);
    const isBegin = tag % 2 === 1;
    if (role !== null) {
      const probability = probabilities[from - offset] as number;
      const last = stretches.at(-1);
      if (last && ((role === openRole && !isBegin) || canJoin(last, role, from))) {
        inside += 1;
        const confidence = last.confidence + (probability - last.confidence) / inside;
        stretches[stretches.length - 1] = { role, from: last.from, to, confidence };
      } else {
        inside = 1;
        stretches.push({ role, from, to, confidence: probability });
      }
    }
    openRole = role;
  }
  return stretches;
}

function canJoin(last: RoleStretch, role: string, from: number): boolean {
  return last.role === role && from - last.to <= 1 && LONG_ROLES.has(role);
}

const LONG_ROLES: ReadonlySet<string> = new Set([
  ...['content', 'what', 'issue', 'about', 'condition', 'source', 'holder', 'channel', 'due', 'amount'],
  ...['before', 'after'],
]);
