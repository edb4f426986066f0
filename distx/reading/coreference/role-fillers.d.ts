/** Which mention fills a role: the one that ends where the role's words end, else the one that holds its last word. */
import type { Frame } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { type Candidate } from './candidates.js';
export declare class RoleFillers {
    #private;
    /** Frames with the mentions of their parties, by trigger. */
    readonly frames: readonly {
        readonly frame: Frame;
        readonly parties: readonly Candidate[];
    }[];
    constructor(text: string, candidates: readonly Candidate[], frames: readonly Frame[]);
    at(span: Span): Candidate | null;
    isSource(candidate: Candidate): boolean;
}
