/**
 * How a report that is no plain article is laid out: its turns, where it is a transcript; its signatories, where it is a
 * joint statement. A transcript in which a joint statement is read out is a transcript.
 */
import type { Document } from '../../domain/document.js';
import { findDeclaration } from './declaration.js';
import { findTurns } from './turns.js';

export type Layout = Pick<Document, 'turns' | 'declaration'>;

export function findLayout(text: string): Layout {
  const turns = findTurns(text);
  return { turns, declaration: turns.length === 0 ? findDeclaration(text) : null };
}
