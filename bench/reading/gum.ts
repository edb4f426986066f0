/** GUM's development part, in the shared data. */
import { readFileSync } from 'node:fs';
import type { TypedSpan } from '../../src/domain/document.js';
import type { Span } from '../../src/domain/span.js';
import { findInputs } from '../shared-data.js';
import type { Text } from './peer.js';

export interface GumText extends Text {
  readonly sentences: readonly Span[];
  /** Every nominal mention, not names alone; they lie inside each other. */
  readonly mentions: readonly TypedSpan[];
}

export function readGum(): GumText[] {
  const [path] = findInputs('reading', [], ['coref/dev.jsonl']) as [string];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, published, sentences, mentions } = JSON.parse(line);
      const spans = sentences.map(([start, end]: [number, number]) => ({ start, end }));
      return { id, text, published, sentences: spans, mentions };
    });
}
