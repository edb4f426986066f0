import type { Evidence } from '../domain/dossier.js';
/**
 * The id of a record, made from what it says: reading the same report again gives the same id.
 *
 * `values` are those that tell this record from another resting on the same words (its parties, its content).
 */
export declare function recordId(kind: string, evidence: Evidence, ...values: readonly string[]): string;
