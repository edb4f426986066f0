/** Readout itself, as the product reads: text → Document, one report after the other on one thread. */
import type { Document } from '../../src/domain/document.js';
import { freezeReport } from '../../src/intake/freeze.js';
import { type ReadingOptions, readDocument } from '../../src/pipeline.js';
import { openEncoder } from '../../src/reading/encoder/encoder.js';
import { findSentences } from '../../src/reading/sentences.js';
import { findTimes } from '../../src/reading/time-expressions.js';
import { findTokens } from '../../src/reading/tokens.js';
import type { FoundTime } from '../times-score.js';
import type { Boundaries } from './boundaries.js';
import { type Reading, readEach, type Text } from './peer.js';

const READER = '**Readout**';

export async function readDocuments(texts: readonly Text[], options: ReadingOptions): Promise<Reading<Document>> {
  const encoder = await openEncoder().catch(() => null);
  if (!encoder) return { reader: READER, skipped: 'no model in models/encoder' };
  const reading = await readEach(READER, texts, ({ id, text, published }) => {
    const report = freezeReport({ id, text, published: published || null, language: 'en', problems: [] });
    return readDocument(encoder, report, options);
  });
  await encoder.close();
  return reading;
}

export function readBoundaries(texts: readonly Text[]): Promise<Reading<Boundaries>> {
  return readEach(READER, texts, ({ text }) => ({ sentences: findSentences(text), tokens: findTokens(text) }));
}

export function readTimes(texts: readonly Text[]): Promise<Reading<readonly FoundTime[]>> {
  return readEach(READER, texts, ({ text, published }) => findTimes(text, findSentences(text), published));
}
