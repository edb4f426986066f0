/**
 * All that the routes work with: a dossier, what it is made of at the moment, and what happens to it.
 */
import type { IsoDay } from '../domain/report.js';
import type { Store } from '../store/store.js';
import { Events } from './events.js';
import { type FetchPage, fetchPage } from './fetch-page.js';
import { Reading, type ReadWaiting } from './reading.js';
import { Snapshots } from './snapshots.js';

export interface DeskOptions {
  readonly store: Store;
  readonly read: ReadWaiting;
  /** Whose word a judgement is, where none is named. */
  readonly author: string;
  /** Pages may be fetched from addresses. */
  readonly allowFetch?: boolean;
  readonly fetch?: FetchPage;
  /** The clock, as an ISO instant. */
  readonly now?: () => string;
}

/** How often it is looked whether somebody else has written to the dossier. */
const LOOK_EVERY_MS = 1_000;
/** Reports are counted anew after this: it takes longer than most answers. */
const COUNT_EVERY_MS = 250;

export class Desk {
  readonly store: Store;
  readonly author: string;
  readonly allowFetch: boolean;
  readonly fetch: FetchPage;
  readonly now: () => string;
  readonly events = new Events();
  readonly snapshots: Snapshots;
  readonly reading: Reading;
  #stamp: string | null = null;
  #looking: NodeJS.Timeout | null = null;
  #editing: Promise<unknown> = Promise.resolve();
  #counting: Promise<string> | null = null;
  #counted = 0;
  #received = 0;

  constructor(options: DeskOptions) {
    this.store = options.store;
    this.author = options.author;
    this.allowFetch = options.allowFetch ?? false;
    this.fetch = options.fetch ?? fetchPage;
    this.now = options.now ?? (() => new Date().toISOString());
    this.snapshots = new Snapshots(this.store, (): IsoDay => this.now().slice(0, 10));
    this.reading = new Reading(this.store, options.read, this.events);
    // Whoever hears of it and asks finds it counted.
    this.events.listen(() => {
      this.#counting = null;
    });
  }

  /** Begins to look for changes, and reads what an earlier run left waiting. */
  async open(): Promise<void> {
    await this.look();
    // At hand before the first question comes; what only the putting together tells follows at once.
    const present = await this.snapshots.present();
    present.making().catch(() => {});
    this.#looking = setInterval(() => {
      // A dossier that is locked for the moment is looked at again in a second.
      this.look().catch(() => {});
    }, LOOK_EVERY_MS).unref();
    const { waiting } = await this.store.count();
    if (waiting > 0) this.reading.start();
  }

  /** Tells whoever listens where the dossier has moved on. */
  async look(): Promise<void> {
    const stamp = await this.store.stamp();
    if (this.#stamp !== null && this.#stamp !== stamp) this.events.emit({ kind: 'version', stamp });
    this.#stamp = stamp;
  }

  /**
   * What came in, as a word that is another one each time: reports do not change the stamp of the store before they are
   * read. What this desk took in is in it at once, what others did a moment later.
   */
  arrivals(): Promise<string> {
    if (this.#counting && performance.now() - this.#counted < COUNT_EVERY_MS) return this.#counting;
    this.#counted = performance.now();
    const counting = this.store
      .count()
      .then(({ reports, waiting, failed }) => `${reports}.${waiting}.${failed}.${this.#received}`);
    // The dossier may be locked for the moment: the next who asks tries again.
    counting.catch(() => {
      if (this.#counting === counting) this.#counting = null;
    });
    this.#counting = counting;
    return counting;
  }

  /** Something was taken in by this desk, and waits to be read. */
  readArrivals(): void {
    this.#received += 1;
    this.#counting = null;
    this.reading.start();
  }

  /** One edit after another: what one has checked, no other changes before it is made. */
  edit<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#editing.then(work);
    this.#editing = result.catch(() => {});
    return result;
  }

  /** The store itself stays open: whoever opened it closes it. */
  async close(): Promise<void> {
    if (this.#looking) clearInterval(this.#looking);
    await this.reading.stop();
    await this.#editing;
  }
}
