/**
 * The tables as they stand after the last migration (migrations/). JSON is kept as text on both engines: it comes back
 * to the byte, which PostgreSQL's own JSON types do not promise.
 */
import type { Generated, Kysely } from 'kysely';

export interface Tables {
  /** What is told of a report beside its texts; `sha256` names the newest of them. */
  readonly reports: {
    readonly number: Generated<number>;
    readonly id: string;
    readonly sha256: string;
    readonly state: ReportState;
    /** Why it could not be read, as JSON. */
    readonly problem: string | null;
  };
  /** Every text a report ever had. `number` grows with the order in which they came. */
  readonly versions: {
    readonly report: string;
    readonly sha256: string;
    readonly number: number;
    readonly published: string | null;
    /** The report without its text, as JSON. */
    readonly head: string;
    readonly text: string;
    /** The text as JSON, where it has characters that no database keeps as they are (stored-text.ts). */
    readonly exact: string | null;
  };
  readonly additions: {
    readonly number: Generated<number>;
    readonly report: string;
    readonly sha256: string;
    readonly at: string;
  };
  readonly claims: {
    readonly report: string;
    readonly sha256: string;
    /** Claims by kind, with their reasons left out; `head` is the report they were read from. All JSON. */
    readonly head: string;
    readonly fingerprint: string;
    readonly claims: string;
    /** `[[record id, reasons], …]`: long and seldom wanted, so in a column of its own. */
    readonly because: string;
  };
  readonly judgements: { readonly id: string; readonly at: string; readonly judgement: string };
  /** Each different record of a part once, under the hash of its JSON. */
  readonly records: {
    readonly part: string;
    readonly hash: string;
    readonly id: string | null;
    readonly record: string;
  };
  /** The hashes of a part's records in their order, as JSON. */
  readonly parts: { readonly part: string; readonly hashes: string };
  readonly aliases: { readonly claim: string; readonly record: string };
  readonly looks: { readonly who: string; readonly at: string };
  /** One row: the present stamp; the stamp at which the kept records were put together, and by what. */
  readonly meta: { readonly stamp: number; readonly records: number | null; readonly made_by: string | null };
}

export type ReportState = 'waiting' | 'read' | 'failed';

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>;
