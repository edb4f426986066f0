/**
 * How far two claims speak of one thing, as each kind of record judges it (records/<kind>/same.ts).
 *
 * From CERTAIN on the machine joins them; from DOUBTFUL on they are suggested to a person; below, they are apart.
 */
export interface Agreement {
  /** 0…1 */
  readonly score: number;
  /** What speaks for it and against it, in plain words. */
  readonly reasons: readonly string[];
}

export const CERTAIN = 0.9;
export const DOUBTFUL = 0.5;
