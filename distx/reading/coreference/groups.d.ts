/**
 * Who "the two presidents", "both sides" or "they" are, where the text says so.
 *
 * In:  the group's words and how many they are; what stands before it.
 * Out: its members: a pair named together ("Biden and Xi"), else the parties of the nearest frame that has just so many,
 *      else the last so many distinct ones named in the sentences before; null where that many are not found.
 */
import type { Candidate } from './candidates.js';
import type { Entity } from './entity.js';
import type { RoleFillers } from './role-fillers.js';
type EntityOf = (candidate: Candidate) => Entity | null;
export declare function findMembers(group: Candidate, count: number, lookBack: readonly Candidate[], fillers: RoleFillers, entityOf: EntityOf): Entity[] | null;
/** "Biden and Xi … they": two named together in this sentence or the one before, and nobody plural since. */
export declare function findPair(pronoun: Candidate, lookBack: readonly Candidate[], text: string, entityOf: EntityOf): Entity[] | null;
export {};
