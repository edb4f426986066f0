/** What is known, so far in the reading, of one thing that a report speaks of. */
import type { MentionType } from '../../domain/document.js';
import type { Candidate } from './candidates.js';
import { type Office } from './office.js';
export declare class Entity {
    readonly type: MentionType;
    readonly candidates: Candidate[];
    readonly offices: Office[];
    gender: 'm' | 'f' | null;
    plural: boolean;
    named: boolean;
    /** Set where the entity is a state. */
    state: string | null;
    /** Set where it is a group whose members are known. */
    members: readonly Entity[] | null;
    constructor(type: MentionType);
    add(candidate: Candidate): void;
}
