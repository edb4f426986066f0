/**
 * One id for each report of a run.
 *
 * In:  the ids as the reports give them, in order.
 * Out: the same ones; a second report of the same id gets the next free number: `march`, `march-2`.
 *
 * Evidence names its report by id, so two reports of one run must never share one.
 */

export class ReportIds {
  /** Each id in use, with the last number given to a namesake of it. */
  readonly #numbers = new Map<string, number>();

  take(wanted: string): string {
    let number = this.#numbers.get(wanted) ?? 1;
    let id = wanted;
    while (this.#numbers.has(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    this.#numbers.set(wanted, number);
    if (id !== wanted) this.#numbers.set(id, 1);
    return id;
  }
}
