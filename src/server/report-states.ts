/**
 * How far the reading of each report is: beside those of the dossier, those that wait to be read, and those that could not.
 *
 * Reports that come in do not change the stamp of the store before they are read, so their numbers are looked at as well.
 */
import type { DossierDocument } from '../domain/dossier.js';
import type { Addition, Store } from '../store/store.js';
import { byDays } from '../views/days.js';
import type { Snapshot } from './snapshots.js';

export interface ReportState {
  readonly id: string;
  readonly state: 'waiting' | 'read' | 'failed';
  readonly added: string | null;
  readonly document: DossierDocument | null;
}

/** Those of one snapshot, until another report comes in. */
export class ReportStates {
  readonly #store: Store;
  #last: { readonly of: Snapshot; readonly arrivals: string; readonly states: readonly ReportState[] } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** As of a day only what was published until then, whatever came in since. */
  async list(at: Snapshot, arrivals: string): Promise<readonly ReportState[]> {
    if (this.#last?.of === at && this.#last.arrivals === arrivals) return this.#last.states;
    const states = listStates(at, await this.#store.additions());
    this.#last = { of: at, arrivals, states };
    return states;
  }
}

const RANK = { waiting: 0, failed: 1, read: 2 } as const;

function listStates({ dossier, asOf }: Snapshot, additions: readonly Addition[]): readonly ReportState[] {
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const newest = new Map<string, Addition>();
  for (const addition of additions) if (addition.state !== 'replaced') newest.set(addition.report, addition);
  const ids = new Set([...documents.keys(), ...(asOf === null ? newest.keys() : [])]);
  const entries = [...ids].map((id): ReportState => {
    const addition = newest.get(id);
    const state = addition?.state === 'replaced' ? 'read' : (addition?.state ?? 'read');
    return { id, state, added: addition?.at ?? null, document: documents.get(id) ?? null };
  });
  return entries.sort(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      byDays(b.document?.published ?? '', a.document?.published ?? '') ||
      byDays(a.id, b.id),
  );
}
