/**
 * When something is due: "within 10 days", "by the end of March".
 *
 * In:  the stretch that says when.
 * Out: its day or window where the words give one, and always the words.
 */
import type { Document } from '../domain/document.js';
import type { Due } from '../domain/dossier.js';
import { type Span } from '../domain/span.js';
export declare function readDue(document: Document, spans: readonly Span[] | undefined): {
    due: Due;
    span: Span;
} | null;
