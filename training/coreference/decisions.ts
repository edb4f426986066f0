/**
 * What the linking had to decide in a document, and what would have been right.
 *
 * In:  a document of GUM, and the mentions and frames to link.
 * Out: a decision for each mention that the ranking is asked about, with the very rows that the product makes.
 *
 * The product's own linking runs, with the gold's answers in the place of the model's.
 */
import type { Frame, MentionType, TypedSpan } from '../../src/domain/document.js';
import type { Span } from '../../src/domain/span.js';
import { nounEnd } from '../../src/reading/coreference/mention-places.js';
import type { Choose, Option } from '../../src/reading/coreference/ranker.js';
import { linkMentions } from '../../src/reading/coreference.js';
import { findLayout } from '../../src/reading/layout/layout.js';
import { findSentences } from '../../src/reading/sentences.js';
import { findTokens } from '../../src/reading/tokens.js';
import type { Decision } from './boost.js';

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; type: MentionType; chain: string }[];
}

export interface Reading {
  readonly mentions: readonly TypedSpan[];
  readonly frames: readonly Frame[];
}

/** `choose` says which option the linking goes on with; the right one where it is left out. */
export function collectDecisions(document: GoldDocument, reading: Reading, choose?: Choose): Decision[] {
  const { text } = document;
  const chainOf = goldChains(document);
  const decisions: Decision[] = [];
  const layout = findLayout(text, null);
  linkMentions(
    text,
    findSentences(text),
    findTokens(text),
    reading.mentions,
    reading.frames,
    layout,
    (mention, options) => {
      const right = findRight(chainOf(mention), options, chainOf);
      decisions.push({ rows: options.map((o) => o.row), right });
      return choose ? choose(mention, options) : right.indexOf(true);
    },
  );
  return decisions;
}

/** Entities most of whose mentions are of the chain, else the one with most; something new where there is none. */
function findRight(
  chain: string | null,
  options: readonly Option[],
  chainOf: (span: Span) => string | null,
): boolean[] {
  const shares = options.map(({ entity }) => {
    if (entity === null || chain === null) return 0;
    return entity.seen.filter((f) => chainOf(f.candidate) === chain).length / entity.seen.length;
  });
  const most = Math.max(...shares);
  return shares.map((share, i) => (most === 0 ? options[i]?.entity === null : share >= Math.min(most, 0.5)));
}

/** The chain of the gold's mention at a place, else of one that ends or begins with it: the encoder's ends are not the gold's. */
function goldChains({ text, mentions }: GoldDocument): (span: Span) => string | null {
  const byPlace = new Map<string, string>();
  for (const { start, end, chain } of mentions) {
    const last = nounEnd(text, { start, end });
    if (!byPlace.has(`-${last}`)) byPlace.set(`-${last}`, chain);
    if (!byPlace.has(`${start}-`)) byPlace.set(`${start}-`, chain);
    byPlace.set(`${start}-${last}`, chain);
  }
  return (span) => {
    const last = nounEnd(text, span);
    return byPlace.get(`${span.start}-${last}`) ?? byPlace.get(`-${last}`) ?? byPlace.get(`${span.start}-`) ?? null;
  };
}
