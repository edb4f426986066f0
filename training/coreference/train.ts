/**
 * Trains the ranking of coreference on GUM and writes models/coreference/ranker.json.
 *
 * usage: tsx training/coreference/train.ts [FILE]
 * FILE is coref/train.jsonl of the shared data by default. Every document is linked twice: with the gold's mentions, and with
 * the mentions and frames of the encoder, whose mistakes the ranking has to live with. The same data gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs, root, shared } from '../../bench/shared-data.js';
import { FEATURES } from '../../src/reading/coreference/features.js';
import { openEncoder } from '../../src/reading/encoder/encoder.js';
import { readIdioms } from '../../src/reading/idioms.js';
import { findSentences } from '../../src/reading/sentences.js';
import { type Decision, grow } from './boost.js';
import { collectDecisions, type GoldDocument } from './decisions.js';
import { SETTINGS } from './settings.js';

const [file] = findInputs('train:coreference', process.argv.slice(2), ['coref/train.jsonl']) as [string];
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldDocument);

const forbidden = new Set(readFileSync(join(shared, 'held-out.txt'), 'utf8').split('\n'));
const slipped = documents.find(({ id }) => forbidden.has(id));
if (slipped) throw new Error(`${slipped.id} is listed in held-out.txt: no training may see it`);

const encoder = await openEncoder();
const decisions: Decision[] = [];
for (const document of documents) {
  const { text } = document;
  const sentences = findSentences(text);
  const { mentions, frames } = await encoder.readFrames(text, sentences);
  decisions.push(...collectDecisions(document, { mentions: document.mentions, frames: [] }));
  decisions.push(...collectDecisions(document, { mentions, frames: readIdioms(text, sentences, frames) }));
}
await encoder.close();

const trees = grow(decisions, SETTINGS);
const lines = trees.map((tree) => JSON.stringify(tree));
const out = join(root, 'models/coreference/ranker.json');
writeFileSync(out, `{"features":${JSON.stringify(FEATURES)},\n"trees":[\n${lines.join(',\n')}\n]}\n`);
console.log(`${documents.length} documents, ${decisions.length} decisions, ${trees.length} trees → ${out}`);
