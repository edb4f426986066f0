/**
 * A person's word on the records of a dossier: kept for ever, taken back but never deleted.
 *
 * It speaks of claims, not of what the machine made of them: the id of a record is that of its earliest claim, so a
 * judgement goes on to hold when reports come in between or the machine puts records together in another way.
 */
import type { Evidence } from './dossier.js';

export const JUDGEMENT_KINDS = ['same', 'different', 'value', 'reject', 'speaks-for', 'issue'] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

/**
 * same, different: the records of `about` (two or more) are one, or no two of them are.
 * value: `field` of the record is `value`, whatever the reports say; null: it is not known.
 * reject: the record is false; with a `field`, its `value` is wrong and the next best stands.
 * speaks-for: the first party of `about` speaks for the second; with one alone, for nobody.
 * issue: the issues, or single positions, of `about` go under the label `value`.
 */
export interface Judgement {
  /** Made from what it says, by whom and when: importing it twice changes nothing. */
  readonly id: string;
  readonly kind: JudgementKind;
  /** Ids of records. */
  readonly about: readonly string[];
  readonly field?: string;
  readonly value?: unknown;
  readonly author: string;
  /** `2025-11-25T18:00:00.000Z` */
  readonly at: string;
  readonly reason?: string;
  readonly undone?: { readonly author: string; readonly at: string };
  /** For each of `about` the first words of the record: it is found again by them when its id has changed. */
  readonly anchors?: readonly (Evidence | null)[];
}
