/**
 * Reports into a dossier.
 *
 * In:  a store, reports, a reader.
 * Out: what became of them; the claims of each in the store.
 *
 * First every report is kept with its text, then those not read yet are read, whoever added them: the text of what came in
 * by standard input is safe before the first is read, and where a run was cut short the next one goes on. Claims are kept
 * in small batches: a run that dies loses the reading of a few reports and nothing else.
 */
import type { ReportClaims } from '../domain/claim.js';
import type { Report } from '../domain/report.js';
import type { Kept, Store } from '../store/store.js';
import type { Reader } from './reader.js';

export interface Added {
  /** How many of the reports given were new, changed, or known already. */
  readonly kept: { readonly [kind in Kept]: number };
  /** Ids of those that had another text before. */
  readonly changed: readonly string[];
}

/** Reports taken in at once: one write to the disk for all of them. */
const TAKEN_AT_ONCE = 200;

export async function takeIn(store: Store, reports: AsyncIterable<Report>, now: string): Promise<Added> {
  const kept = { new: 0, changed: 0, known: 0 };
  const changed: string[] = [];
  const keep = async (batch: readonly Report[]): Promise<void> => {
    for (const [i, what] of (await store.keepReports(batch, now)).entries()) {
      kept[what] += 1;
      if (what === 'changed') changed.push((batch[i] as Report).id);
    }
  };
  let batch: Report[] = [];
  for await (const report of reports) {
    batch.push(report);
    if (batch.length < TAKEN_AT_ONCE) continue;
    await keep(batch);
    batch = [];
  }
  if (batch.length > 0) await keep(batch);
  return { kept, changed };
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Each report once its claims are kept, or its failure. */
  readonly onRead?: (report: Report) => void;
}

/** A batch is kept at this many claims of reports, or once the oldest has waited so long. */
const KEPT_AT_ONCE = 32;
const LONGEST_WAIT_MS = 2_000;

/** Reads whatever waits in the store. @throws the signal's reason, after what was finished is kept */
export async function readWaiting(store: Store, reader: Reader, { signal, onRead }: ReadOptions = {}): Promise<void> {
  let batch: ReportClaims<Report>[] = [];
  let since = Date.now();
  const keep = async (): Promise<void> => {
    const done = batch;
    batch = [];
    since = Date.now();
    const failed = done.flatMap(({ report }) => {
      const problem = report.problems.find(({ rule }) => rule === 'reading/failed');
      return problem ? [{ report, problem }] : [];
    });
    const read = done.filter(({ report }) => !failed.some((f) => f.report === report));
    if (read.length > 0) await store.keepClaims(read);
    if (failed.length > 0) await store.keepFailures(failed);
    for (const { report } of done) onRead?.(report);
  };
  try {
    for await (const claims of reader.read(store.waiting(), signal)) {
      batch.push(claims);
      if (batch.length >= KEPT_AT_ONCE || Date.now() - since > LONGEST_WAIT_MS) await keep();
    }
  } finally {
    if (batch.length > 0) await keep();
  }
}
