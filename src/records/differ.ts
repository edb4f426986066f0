/** Fields for which the claims of one record disagree, for the dossier's list of conflicts. */
import type { EvidenceList } from '../domain/dossier.js';
import { joinEvidence } from '../evidence/quote.js';

export interface Difference {
  readonly field: string;
  /** Two or more; the one shown first stands first. */
  readonly values: readonly { readonly value: unknown; readonly evidence: EvidenceList }[];
}

/** One value as one claim gives it. */
export interface Told {
  readonly value: unknown;
  readonly evidence: EvidenceList;
}

/**
 * The values of a field with the evidence of all who give them, or null where they do not disagree.
 *
 * @param told in order of being shown, the first first
 * @param contradict whether two values cannot both be right; what nothing contradicts is left out
 */
export function differenceOf<One extends Told>(
  field: string,
  told: readonly One[],
  contradict: (a: One, b: One) => boolean,
): Difference | null {
  const disputed = told.filter((a) => told.some((b) => a !== b && contradict(a, b)));
  const byValue = new Map<string, [One, ...One[]]>();
  for (const one of disputed) {
    const key = JSON.stringify(one.value);
    const same = byValue.get(key);
    if (same) same.push(one);
    else byValue.set(key, [one]);
  }
  if (byValue.size < 2) return null;
  return {
    field,
    values: [...byValue.values()].map((same) => ({ value: same[0].value, evidence: joinEvidence(same) })),
  };
}
