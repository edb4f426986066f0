/**
 * Coreference on GUM: CoNLL F1, the mean of MUC, B³ and CEAF-e, over persons, organizations and places; singletons left out.
 *
 * usage: tsx bench/coreference.ts [FILE] [--keep]
 * FILE is coref/dev.jsonl of the shared data by default. Scores the linking alone, on the mentions of the gold, and the whole
 * way, on the encoder's own mentions and frames, where its model is at hand. A possessive's "'s" is no part of a mention.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Mention, MentionType, TypedSpan } from '../src/domain/document.js';
import { linkMentions } from '../src/reading/coreference.js';
import { openEncoder } from '../src/reading/encoder/encoder.js';
import { findLayout } from '../src/reading/layout/layout.js';
import { findSentences } from '../src/reading/sentences.js';
import { findTokens } from '../src/reading/tokens.js';
import { type Chains, type Scores, score } from './coreference-score.js';
import { findInputs, root } from './shared-data.js';

interface GoldDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; type: MentionType; chain: number }[];
}

const SCORED: readonly string[] = ['person', 'organization', 'place'];

const named = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const [file] = findInputs('coreference', named, ['coref/dev.jsonl']) as [string];
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldDocument);

const lines: string[] = [];
const linkingAlone = documents.map((d) => ({ gold: d, found: link(d, d.mentions, []) }));
report('gold mentions, no frames', linkingAlone);

const encoder = await openEncoder().catch(() => null);
if (encoder === null) console.error('coreference: no model in models/encoder; the linking alone was scored');
else {
  const wholeWay: { gold: GoldDocument; found: readonly Mention[] }[] = [];
  for (const d of documents) {
    const { mentions, frames } = await encoder.readFrames(d.text, findSentences(d.text));
    wholeWay.push({ gold: d, found: link(d, mentions, frames) });
  }
  await encoder.close();
  report('mentions and frames of the encoder', wholeWay);
}
if (process.argv.includes('--keep')) {
  writeFileSync(join(root, 'bench/results/coreference.md'), `# Coreference\n\n${lines.join('\n')}\n`);
}

function link({ text }: GoldDocument, mentions: readonly TypedSpan[], frames: readonly Frame[]): readonly Mention[] {
  return linkMentions(text, findSentences(text), findTokens(text), mentions, frames, findLayout(text, null)).mentions;
}

function report(title: string, read: readonly { gold: GoldDocument; found: readonly Mention[] }[]): void {
  const genres = [...new Set(documents.map((d) => d.genre))].sort();
  say(
    `## ${title}, ${documents.length} documents`,
    '',
    '| genre | MUC | B³ | CEAF-e | CoNLL | P | R |',
    '|---|---|---|---|---|---|---|',
  );
  for (const genre of ['all', ...genres]) {
    const part = read.filter(({ gold }) => genre === 'all' || gold.genre === genre);
    const s: Scores = score(
      part.map(({ gold, found }) => ({ gold: chainsOf(gold.text, gold.mentions), found: chainsOf(gold.text, found) })),
    );
    const row = [s.muc, s.b3, s.ceafe, s.conll, s.precision, s.recall].map((x) => (100 * x).toFixed(1));
    say(`| ${genre} | ${row.join(' | ')} |`);
  }
  say('');
}

function say(...out: string[]): void {
  for (const line of out) console.log(line);
  lines.push(...out);
}

/** Chains of more than one mention; a mention is its place without "'s". */
function chainsOf(text: string, mentions: readonly Mention[]): Chains {
  const chains = new Map<number, Set<string>>();
  for (const { start, end, type, chain } of mentions) {
    if (!SCORED.includes(type)) continue;
    const place = `${start}:${/['’]s$/.test(text.slice(start, end)) ? end - 2 : end}`;
    const places = chains.get(chain);
    if (places) places.add(place);
    else chains.set(chain, new Set([place]));
  }
  return [...chains.values()].filter((places) => places.size > 1);
}
