/**
 * The reading of reports that came in: one run at a time, told as it goes.
 *
 * The run itself lies in a process of its own (jobs/read-apart.ts): whatever becomes of it, the desk goes on, and what it
 * left unread still waits in the store.
 */
import type { Store } from '../store/store.js';
import type { Events } from './events.js';

/** Reads whatever waits in the store. @throws Error where it died */
export type ReadWaiting = (
  onRead: (read: { readonly report: string; readonly failed: boolean }) => void,
  signal: AbortSignal,
) => Promise<void>;

export class Reading {
  readonly #store: Store;
  readonly #read: ReadWaiting;
  readonly #events: Events;
  readonly #stop = new AbortController();
  #run: Promise<void> | null = null;
  #again = false;

  constructor(store: Store, read: ReadWaiting, events: Events) {
    this.#store = store;
    this.#read = read;
    this.#events = events;
  }

  get isBusy(): boolean {
    return this.#run !== null;
  }

  /** Something waits; where a run is under way, another follows it, since that one may be past it. */
  start(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#run) {
      this.#again = true;
      return;
    }
    this.#run = this.#go().finally(() => {
      this.#run = null;
      // It came in as the run was ending.
      if (this.#again) this.start();
    });
  }

  /** Ends a run under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#run;
  }

  async #go(): Promise<void> {
    let problem: string | null = null;
    try {
      do {
        this.#again = false;
        await this.#once();
      } while (this.#again);
    } catch (error) {
      this.#again = false;
      if (!this.#stop.signal.aborted) problem = error instanceof Error ? error.message : String(error);
    }
    this.#events.emit({ kind: 'rested', problem });
  }

  async #once(): Promise<void> {
    let { waiting } = await this.#store.count();
    if (waiting === 0) return;
    let done = 0;
    this.#events.emit({ kind: 'reading', done, waiting });
    await this.#read(({ report, failed }) => {
      done += 1;
      waiting = Math.max(0, waiting - 1);
      this.#events.emit({ kind: 'read', report, failed });
      this.#events.emit({ kind: 'reading', done, waiting });
    }, this.#stop.signal);
  }
}
