/**
 * The words a record rests on.
 *
 * In:  a frame: its trigger and the stretches that fill its roles.
 * Out: the shortest stretch of the trigger's sentence that states it: from the first to the last of them.
 *
 * "Shortest" is what the person opening the line wants to read: a clause, not a paragraph. Where a role is so far away
 * that the stretch would grow beyond `LONGEST`, the nearer roles alone are taken; the far one is told in `support`.
 */
import type { Document, Frame } from '../domain/document.js';
import { type Span } from '../domain/span.js';
export declare function findClause(document: Document, frame: Frame): Span;
/** The sentence a span begins in; the span itself where it lies outside all of them. */
export declare function sentenceAt(document: Document, span: Span): Span;
/** By halving: reports can have tens of thousands of sentences. */
export declare function sentenceIndexAt(document: Document, span: Span): number;
export declare function allRoleSpans(frame: Frame): Span[];
export declare function framesOf<Type extends Frame['type']>(document: Document, type: Type): Extract<Frame, {
    readonly type: Type;
}>[];
