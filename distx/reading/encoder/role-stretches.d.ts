/**
 * From role tags to the stretches that fill roles.
 *
 * In:  the best tags of a window's pieces for one trigger, and the window's words.
 * Out: stretches of whole words with their role.
 *
 * A word takes the tag of its first piece. Two stretches of one long role with a single piece between them are one
 * ("the U.S. [,] European and Ukrainian delegations"); short roles are lists, where the comma divides ("Merz, Macron").
 */
import type { RoleOrder } from './role-tags.js';
import type { WordStarts } from './voting.js';
/** Pieces `from` to `to`, exclusive. */
export interface RoleStretch {
    readonly role: string;
    readonly from: number;
    readonly to: number;
}
/** `tags[i]` is that of piece `offset + i`; pieces outside fill no role. */
export declare function findRoleStretches(tags: Uint8Array, offset: number, words: WordStarts, order: RoleOrder): RoleStretch[];
