/**
 * Where a dossier is kept: one interface, two folders (sqlite/, postgres/), one suite of tests for both.
 *
 * What was read is kept for ever: the text of every version of a report, the claims of its newest one, every judgement.
 * The records are put together from claims and judgements (merge/) and kept beside them, so that showing a dossier needs
 * no merging; they can be thrown away and made again to the same bytes.
 *
 * Every method that writes is one transaction: killed at any moment, the dossier holds all of it or nothing of it.
 */
import type { Because, ReportClaims } from '../domain/claim.js';
import type { Dossier, Judgement } from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';

export interface Store {
  /** How many of each there are, without reading them. */
  count(): Promise<{
    readonly reports: number;
    readonly waiting: number;
    readonly failed: number;
    readonly judgements: number;
  }>;

  /**
   * Keeps reports to be read; the text of a known report that changed becomes its newest version.
   * @param added when, as an ISO instant: it goes to the log of additions, outside the dossier
   * @returns for each what it was: known (same id, same text, and nothing else is told of it: nothing is changed), new, or
   * changed. A text that the report had earlier on is changed too: it becomes the newest again; so is one of which another
   * day, outlet, title or address is told: it stays the newest, and is read anew.
   */
  keepReports(reports: readonly Report[], added: string): Promise<readonly Kept[]>;
  /** Reports whose newest version is not read yet, by id; a report is read again after `readAgain`. */
  waiting(): AsyncIterable<Report>;
  /**
   * The claims of the newest version of a report; those of its earlier version go. Those of a version that is not the
   * newest, or of a report that is not kept, are passed over.
   */
  keepClaims(claims: readonly ReportClaims<Report>[]): Promise<void>;
  /** Newest versions could not be read: kept with the reason, not tried again before they change or `readAgain`. */
  keepFailures(failures: readonly { readonly report: Report; readonly problem: Problem }[]): Promise<void>;
  /** Marks all reports, or these, as waiting; their claims stay until new ones come. */
  readAgain(ids?: readonly string[]): Promise<void>;

  /**
   * The claims of every report that was read, without its text and without reasons (`because` is empty), by id (code
   * units), as they stand at one moment. Where a newer text waits, they are those of the text before: `report` is always
   * the one they were read from, its `versions` the texts before that.
   */
  claims(): AsyncIterable<ReportClaims>;
  /** The reasons behind the claims of one report: record id → field → reasons. */
  reasons(report: string): Promise<ReadonlyMap<string, Because>>;
  /** A report with its text; of an earlier version where its hash is given. Null: there is none. */
  report(id: string, sha256?: string): Promise<Report | null>;
  /** The text of every version of every report, one after another: for `verify`. */
  texts(): AsyncIterable<{ readonly document: string; readonly sha256: string; readonly text: string }>;
  /** When which report came in, oldest first. */
  additions(): Promise<readonly Addition[]>;

  /** By the time they were given. */
  judgements(): Promise<readonly Judgement[]>;
  /** Those already there by their id change nothing, but for one that was undone since (of two undoings, the earlier). */
  keepJudgements(judgements: readonly Judgement[]): Promise<void>;

  /** What the records depend on: changes whenever claims or judgements do. Cheap. */
  stamp(): Promise<string>;
  /**
   * Keeps the records put together at `stamp`; passed over where the store has moved on since.
   * @param maker what put them together: another program, or version of it, may do so otherwise
   */
  keepDossier(dossier: Dossier, stamp: string, maker: string): Promise<void>;
  /**
   * The kept records, those of `parts` alone (the other lists are empty), or null where they are not those of the
   * present stamp, made by `maker`, and have to be put together first.
   */
  dossier(maker: string, parts?: readonly Part[]): Promise<Dossier | null>;
  /** Where an id that went away leads to, by the kept records; the id itself where it is one of theirs; else null. */
  resolve(id: string): Promise<string | null>;
  /**
   * Keeps where merged claims' ids lead to: claim id → record id; passed over under an old stamp. To be kept before the
   * records: whoever finds these at the present stamp then finds the aliases too.
   */
  keepAliases(aliases: ReadonlyMap<string, string>, stamp: string): Promise<void>;

  /**
   * Reports whose title and newest text have all the words between them, best first, 20 by default; with the words around
   * the first hit in the text, hits between the two marks (`[` and `]`). Case and accents do not count.
   */
  search(
    words: string,
    options?: { readonly limit?: number; readonly marks?: readonly [string, string] },
  ): Promise<readonly Hit[]>;

  /** When `who` last looked at the dossier; null: never. */
  lastLook(who: string): Promise<string | null>;
  keepLook(who: string, at: string): Promise<void>;

  /** Problems of the file itself: broken pages, keys that lead nowhere. Empty: it is whole. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export type Kept = 'known' | 'new' | 'changed';

export const PARTS = [
  'documents',
  'parties',
  'meetings',
  'statements',
  'issues',
  'positions',
  'commitments',
  'nextSteps',
  'conflicts',
  'judgements',
] as const;
export type Part = (typeof PARTS)[number];

export interface Addition {
  readonly report: string;
  readonly sha256: string;
  readonly at: string;
  /** `replaced`: a newer text of the report took its place. */
  readonly state: 'waiting' | 'read' | 'failed' | 'replaced';
  /** Why it failed. */
  readonly problem?: Problem;
}

export interface Hit {
  readonly report: string;
  readonly snippet: string;
}

/** Something a person can put right: the file is none, is newer, is locked, the disk is full. One line says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The dossier has to be brought to the present format first, and was opened for reading alone. */
export class OlderFormat extends StoreError {}
