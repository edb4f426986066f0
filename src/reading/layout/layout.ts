/**
 * How a report that is no plain article is laid out: its turns, where it is a transcript; its signatories, where it is a
 * joint statement; its entries, where it is a live blog. A transcript in which a joint statement is read out is a transcript.
 */
import type { Document } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
import { findDeclaration } from './declaration.js';
import { findEntries } from './entries.js';
import { findTurns } from './turns.js';

export type Layout = Pick<Document, 'turns' | 'declaration' | 'entries'>;

export function findLayout(text: string, published: IsoDay | null): Layout {
  const turns = findTurns(text);
  const entries = findEntries(text, published);
  return { turns, entries, declaration: turns.length === 0 ? findDeclaration(text) : null };
}
