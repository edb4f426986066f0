/**
 * One id for each report of a run.
 *
 * In:  the ids as the reports give them, in order.
 * Out: the same ones; a second report of the same id gets the next free number: `march`, `march-2`.
 *
 * Evidence names its report by id, so two reports of one run must never share one.
 */
export class ReportNames {
    #taken = new Map();
    /** The hash of the text that has this id already. */
    textOf(id) {
        return this.#taken.get(id);
    }
    take(wanted, sha256) {
        let id = wanted;
        for (let number = 2; this.#taken.has(id); number += 1)
            id = `${wanted}-${number}`;
        this.#taken.set(id, sha256);
        return id;
    }
}
