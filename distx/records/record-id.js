import { createHash } from 'node:crypto';
/**
 * The id of a record, made from what it says: reading the same report again gives the same id.
 *
 * `values` are those that tell this record from another resting on the same words (its parties, its content).
 */
export function recordId(kind, evidence, ...values) {
    const said = JSON.stringify([kind, evidence.document, evidence.start, evidence.quote, ...values]);
    return `${kind}-${createHash('sha256').update(said).digest('hex').slice(0, 12)}`;
}
