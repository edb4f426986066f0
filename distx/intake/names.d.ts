/**
 * One id for each report of a run.
 *
 * In:  the ids as the reports give them, in order.
 * Out: the same ones; a second report of the same id gets the next free number: `march`, `march-2`.
 *
 * Evidence names its report by id, so two reports of one run must never share one.
 */
export declare class ReportNames {
    #private;
    /** The hash of the text that has this id already. */
    textOf(id: string): string | undefined;
    take(wanted: string, sha256: string): string;
}
