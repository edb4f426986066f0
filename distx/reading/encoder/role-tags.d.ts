/**
 * Role tags by their order: the best path of a linear-chain CRF.
 *
 * In:  for each piece of a crop the logits of the role tags (O, then B and I of each role), the trained weights of tag
 *      behind tag, and the roles the frame type has.
 * Out: the best sequence of tags in which I follows only B or I of its own role.
 *
 * Choosing each tag by itself cuts long contents to pieces: the order is worth seven to nine points (model card).
 */
import type { Labels, TriggerType } from './labels.js';
/** The tags a frame type allows, with the weights between them. */
export interface RoleOrder {
    /** Columns of the logits: O, then B and I of each allowed role. */
    readonly tags: Int32Array;
    /** `weights[from * tags.length + to]`, -Infinity where `to` cannot follow. */
    readonly weights: Float64Array;
    readonly starts: Float64Array;
    /** The role of each tag: an index into `roles`; -1 for O. */
    readonly roles: readonly string[];
}
export declare function makeRoleOrder(labels: Labels, type: TriggerType): RoleOrder;
/**
 * The best path over `length` pieces whose logits begin at `offset`, `columns` a piece.
 * Tags are indices into `order.tags`: 0 is O, 1 + 2r and 2 + 2r are B and I of `order.roles[r]`.
 */
export declare function findBestTags(logits: Float32Array, offset: number, length: number, columns: number, order: RoleOrder): Uint8Array;
