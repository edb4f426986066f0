/**
 * Whether our WordPiece gives the ids of the reference tokenizer, on every line of every text in ../shared.
 *
 * usage: tsx bench/wordpiece.ts
 * Wants ../shared (or $READOUT_SHARED); without it only the odd lines below are compared. The reference is
 * @huggingface/tokenizers, set up as BERT's uncased tokenizer with the vocabulary of models/encoder. Prints the counts
 * and the first lines that differ; exits 1 where one does, 2 where there is no vocabulary.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { findPieces, readVocabulary } from '../src/reading/encoder/wordpiece.js';
import { root, shared } from './shared-data.js';

/**
 * What newswire seldom has: controls, formats, odd blanks, accents composed and not, Han, kana, hangul, emoji.
 * One rare Han character (beyond U+FFFF) at most in a row: the JavaScript reference leaves two together, where BERT's own
 * and ours divide them.
 */
const ODD_LINES: readonly string[] = [
  'Geneva\u0000\u0007 talks\u00ad\u200b\u200d\ufeff \ufffd go\u0085on\u000b\u000c',
  'São Tomé, Erdoğan, İstanbul, Ǆ, ß, ﬁ, cafe\u0301, A\u030angstro\u0308m, Ὀδυσσεύς σας',
  '中国と日本の会談, 서울 회담, 𠀀, 〇, ー, ｶ, 豈',
  '😀 👨‍👩‍👧 🇺🇦 𝐀𝐁 \u{1f9ff}',
  'a\u2028b\u2029c\u3000d\u00a0e\u1680f',
  '$5^2 ~ `x` |y| <z> §7 ¿qué? «oui» ‹non› “a” ‘b’ – — … · • ° ± ×',
  'Путин и Зеленский, المحادثات, שיחות, हिन्दी, ไทย',
  'x'.repeat(100),
  'x'.repeat(101),
  'é'.repeat(101),
  '',
  ' ',
];

const vocabularyFile = join(root, 'models/encoder/vocab.txt');
if (!existsSync(vocabularyFile)) {
  console.error('wordpiece: no models/encoder/vocab.txt; training/run makes it');
  process.exit(2);
}
const words = readFileSync(vocabularyFile, 'utf8');
const vocabulary = readVocabulary(words);
const reference = openReference(words);

const differing: string[] = [];
compare('odd lines', ODD_LINES);
if (existsSync(shared)) for (const file of filesIn(shared)) compare(file, linesOf(file));
else console.log(`no ${shared}: only the odd lines were compared`);
for (const line of differing.slice(0, 5)) console.log(`differs: ${JSON.stringify(line.slice(0, 100))}`);
console.log(differing.length === 0 ? 'all ids agree' : `${differing.length} lines differ`);
process.exit(differing.length === 0 ? 0 : 1);

function compare(name: string, lines: readonly string[]): void {
  let pieces = 0;
  const before = differing.length;
  for (const line of lines) {
    const { ids, length } = findPieces(line, vocabulary);
    const expected: readonly number[] = reference.encode(line, { add_special_tokens: false }).ids;
    pieces += length;
    if (length !== expected.length || expected.some((id, i) => ids[i] !== id)) differing.push(line);
  }
  if (lines.length > 0) {
    const same = lines.length - (differing.length - before);
    console.log(`${name.replace(`${shared}/`, '')}: ${same} of ${lines.length} lines agree, ${pieces} pieces`);
  }
}

function openReference(lines: string): Tokenizer {
  const names = lines.split(/\r?\n/).filter((name) => name !== '');
  const model = {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(names.map((name, id) => [name, id])),
  };
  const normalizer = {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  };
  return new Tokenizer(
    {
      version: '1.0',
      added_tokens: [],
      normalizer,
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: null,
      decoder: null,
      model,
    } as unknown as ConstructorParameters<typeof Tokenizer>[0],
    {} as ConstructorParameters<typeof Tokenizer>[1],
  );
}

/** A folder of single texts counts as one file: its lines are named by the folder. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  const texts = entries.filter(({ name }) => name.endsWith('.txt'));
  return [
    ...(texts.length > 20 ? [folder] : texts.map(({ name }) => join(folder, name))),
    ...entries.filter(({ name }) => name.endsWith('.jsonl')).map(({ name }) => join(folder, name)),
    ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => filesIn(join(folder, name))),
  ];
}

function linesOf(path: string): string[] {
  if (path.endsWith('.txt')) return readFileSync(path, 'utf8').split('\n');
  if (path.endsWith('.jsonl')) return textsOf(path).flatMap((text) => text.split('\n'));
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'));
}

function textsOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { readonly text?: string }).text ?? '');
}
