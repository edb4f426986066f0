/**
 * What happens on a desk, for whoever listens: numbered, and the last of it kept, so that a listener who was cut off
 * gets what was missed.
 *
 * Numbers begin anew with each start of the server; ids carry the start, so that an id of an earlier one is known as such.
 */
import { randomBytes } from 'node:crypto';

export type DeskEvent =
  /** Claims or judgements changed, whoever did it: what is shown may be old. */
  | { readonly kind: 'version'; readonly stamp: string }
  /** Reports are being read: `waiting` are left. */
  | { readonly kind: 'reading'; readonly done: number; readonly waiting: number }
  | { readonly kind: 'read'; readonly report: string; readonly failed: boolean }
  /** Nothing is left to read, or the reader has died. */
  | { readonly kind: 'rested'; readonly problem: string | null };

export interface Numbered {
  readonly id: string;
  readonly event: DeskEvent;
}

const MOST_KEPT = 1_000;

export class Events {
  readonly #start = randomBytes(4).toString('hex');
  readonly #kept: Numbered[] = [];
  readonly #listeners = new Set<(event: Numbered) => void>();
  #count = 0;

  emit(event: DeskEvent): void {
    this.#count += 1;
    const numbered = { id: `${this.#start}-${this.#count}`, event };
    this.#kept.push(numbered);
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
    for (const listen of this.#listeners) listen(numbered);
  }

  /** @returns what ends it */
  listen(listener: (event: Numbered) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get lastId(): string {
    return `${this.#start}-${this.#count}`;
  }

  /** What came after an id; null where that is not known any more, and all has to be looked at anew. */
  since(id: string): readonly Numbered[] | null {
    if (id === this.lastId) return [];
    const at = this.#kept.findIndex((kept) => kept.id === id);
    if (at >= 0) return this.#kept.slice(at + 1);
    return id === `${this.#start}-0` && this.#count <= MOST_KEPT ? [...this.#kept] : null;
  }
}
