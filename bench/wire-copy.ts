/**
 * Copies told from other texts: how many of the copies made of real articles and short items are found, and what else is
 * taken for one.
 *
 * usage: tsx bench/wire-copy.ts [--list] [--keep]
 * Copies are made by machine, each edit of `EDITS` on every article of frames/ and every item of current-events/ that is
 * long enough; what must stay apart are all pairs of different texts, and those of `APART`. --list prints what is grouped
 * among the texts as they are, to be judged by eye; --keep writes bench/results/wire-copy.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprint } from '../src/evidence/fingerprint.js';
import { freezeReport } from '../src/intake/freeze.js';
import { type Fingerprinted, findOrigins } from '../src/merge/origins.js';
import { findInputs, root } from './shared-data.js';

interface Text {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
}

type Edit = (text: string, other: string, random: () => number) => string;

const [articlesFile, itemsFile, newsFolder, keptBackFolder] = findInputs(
  'wire-copy',
  [],
  ['frames/articles.jsonl', 'current-events/2025.jsonl', 'polnear/train/text', 'polnear/dev/text'],
) as [string, string, string, string];
const articles = readLines(articlesFile).map(({ id, published, text }) => ({ id, published, text }) as Text);
const items = readLines(itemsFile).map(({ id, date, text }) => ({ id, published: date, text }) as Text);
const news = readFolder(newsFolder);
/** No threshold was chosen on these. */
const keptBack = readFolder(keptBackFolder);

/** What an outlet does to an agency's text; `other` is a text of somebody else. */
const EDITS: Readonly<Record<string, Edit>> = {
  'other typography': (text) =>
    text
      .replace(/["“”]/g, '»')
      .replace(/['’]/g, '’')
      .replace(/ ?--? ?/g, ' — ')
      .replace(/\s+/g, ' '),
  'headline and byline put before': (text, other) =>
    `${words(other).slice(0, 9).join(' ')}\nBy our correspondents\n\n${text}`,
  'last third cut': (text) =>
    words(text)
      .slice(0, Math.ceil((words(text).length * 2) / 3))
      .join(' '),
  'middle third cut': (text) => {
    const all = words(text);
    return [...all.slice(0, Math.ceil(all.length / 3)), ...all.slice(Math.ceil((all.length * 2) / 3))].join(' ');
  },
  'first half alone': (text) =>
    words(text)
      .slice(0, Math.ceil(words(text).length / 2))
      .join(' '),
  'first sentence told anew': (text, _, random) =>
    [shuffle(words(firstSentence(text)), random).join(' '), text.slice(firstSentence(text).length)].join(''),
  'another first sentence': (text, other) => [firstSentence(other), text.slice(firstSentence(text).length)].join(''),
  'paragraph added': (text, other) =>
    `${text}\n${words(other)
      .slice(0, Math.ceil(words(text).length / 3))
      .join(' ')}`,
  '5 % of the words changed': (text, other, random) => changeWords(text, other, 0.05, random),
  '10 % of the words changed': (text, other, random) => changeWords(text, other, 0.1, random),
  'first sentence told anew, last third cut, 5 % of the words changed': (text, other, random) => {
    const cut = words(text)
      .slice(0, Math.ceil((words(text).length * 2) / 3))
      .join(' ');
    const lead = firstSentence(cut);
    const edited = [shuffle(words(lead), random).join(' '), cut.slice(lead.length)].join('');
    return changeWords(edited, other, 0.05, random);
  },
};

/** Two texts of different people that have much in common and are no copies: `a` and `b` with words of `third`. */
const APART: Readonly<Record<string, (a: string, b: string, third: string) => readonly [string, string]>> = {
  'both quote a statement of 120 words': (a, b, third) => {
    const statement = `\n“${words(third.replace(/["“”]/g, '')).slice(0, 120).join(' ')}”\n`;
    return [a + statement, b + statement];
  },
  'a follow-up with the last third of the first as background': (a, b) => [a, `${b}\n${lastPart(a, 1 / 3)}`],
  'a follow-up with the last half of the first as background': (a, b) => [a, `${b}\n${lastPart(a, 1 / 2)}`],
};

const lines: string[] = [];
const taken: string[] = [];
say(
  '# Wire copy',
  '',
  '`npm run bench:wire-copy -- --keep`: an edit each on real texts, all texts and copies in one dossier; found are those that',
  'lead to their own text, wrong are those that lead to another.',
  '',
);
table(
  'Copies found',
  ['copy', 'articles', 'short items', 'news kept back'],
  Object.keys(EDITS).map((edit) => [
    edit,
    recall(articles, edit, 100),
    recall(items, edit, 20),
    recall(keptBack, edit, 100),
  ]),
);
table(
  'Kept apart',
  ['what', 'articles', 'news kept back'],
  Object.keys(APART).map((kind) => [kind, apart(articles, kind), apart(keptBack, kind)]),
);
table(
  'Texts as they are',
  ['texts', 'pairs', 'taken for copies', 'fingerprints, ms', 'grouping, ms'],
  [
    asTheyAre('current-events, 2025', items),
    asTheyAre('frames, articles', articles),
    asTheyAre('polnear, train', news),
    asTheyAre('polnear, dev, kept back', keptBack),
  ],
);
say('Taken for copies, among the texts as they are:', '', ...taken);
if (process.argv.includes('--keep')) writeFileSync(join(root, 'bench/results/wire-copy.md'), `${lines.join('\n')}\n`);

/** Of the texts of at least `fewest` words all at once, how many copies lead to their own text, and how many elsewhere. */
function recall(texts: readonly Text[], edit: string, fewest: number): string {
  const long = texts.filter(
    ({ text }) =>
      words(text).length >= fewest && (!edit.includes('sentence') || text.length > 2 * firstSentence(text).length),
  );
  const known = findOrigins(long.map(print));
  const originals = long.filter(({ id }) => !known.has(id));
  const random = seeded(edit.length);
  const copies = originals.map((original, at) => {
    const other = news[at % news.length] as Text;
    const text = (EDITS[edit] as Edit)(original.text, other.text, random);
    return { ...original, id: `${original.id} copied`, text };
  });
  const origins = findOrigins([...originals, ...copies].map(print));
  const found = copies.filter(({ id }) => origins.get(id) === id.replace(' copied', '')).length;
  const wrong = [...origins].filter(([copy, origin]) => copy !== `${origin} copied`).length;
  return `${percent(found / copies.length)} of ${copies.length}, ${wrong} wrong`;
}

function apart(texts: readonly Text[], kind: string): string {
  const pairs = texts.map((a, at) => {
    const [b, third] = [1, 2].map((next) => texts[(at + 37 * next) % texts.length] as Text) as [Text, Text];
    return (APART[kind] as (typeof APART)[string])(a.text, b.text, third.text);
  });
  const taken = pairs.filter(
    ([a, b]) =>
      findOrigins([print({ id: 'a', published: null, text: a }), print({ id: 'b', published: null, text: b })]).size >
      0,
  );
  return `${pairs.length - taken.length} of ${pairs.length}`;
}

function asTheyAre(name: string, texts: readonly Text[]): string[] {
  const begin = processorTime();
  const prints = texts.map(print);
  const printed = processorTime();
  const origins = findOrigins(prints);
  const grouped = processorTime();
  if (process.argv.includes('--list') && texts !== keptBack) list(name, texts, origins);
  taken.push(...[...origins].map(([copy, origin]) => `- ${copy} ← ${origin}`));
  const pairs = (texts.length * (texts.length - 1)) / 2;
  return [
    `${name}: ${texts.length}`,
    `${pairs}`,
    `${origins.size}`,
    (printed - begin).toFixed(0),
    (grouped - printed).toFixed(0),
  ];
}

/** Milliseconds: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function list(name: string, texts: readonly Text[], origins: ReadonlyMap<string, string>): void {
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  for (const [copy, origin] of origins) {
    const [a, b] = [origin, copy].map((id) => `${id}: ${textOf.get(id)?.slice(0, 600).replace(/\s+/g, ' ')}`);
    console.error(`\n${name}\n  ${a}\n  ${b}`);
  }
}

function print({ id, published, text }: Text): Fingerprinted {
  const { text: frozen, ...report } = freezeReport({ id, published, text, language: 'en', problems: [] });
  return { report, fingerprint: fingerprint(frozen) };
}

function changeWords(text: string, other: string, share: number, random: () => number): string {
  const others = words(other);
  return text.replace(/\S+/g, (word) =>
    random() < share ? (others[Math.floor(random() * others.length)] as string) : word,
  );
}

function words(text: string): readonly string[] {
  return text.match(/\S+\s*/g)?.map((word) => word.trimEnd()) ?? [];
}

function firstSentence(text: string): string {
  return text.match(/^.*?[.!?](?=\s)/s)?.[0] ?? text;
}

function lastPart(text: string, share: number): string {
  const all = words(text);
  return all.slice(Math.floor(all.length * (1 - share))).join(' ');
}

function shuffle(items: readonly string[], random: () => number): string[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readFolder(folder: string): readonly Text[] {
  return readdirSync(folder).map((file) => ({
    id: basename(file, '.txt'),
    published: file.match(/\d{4}-\d\d-\d\d/)?.[0] ?? null,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  say(`## ${title}`, '', row(head), row(head.map(() => '---')), ...rows.map(row), '');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function say(...text: readonly string[]): void {
  lines.push(...text);
  for (const line of text) console.log(line);
}
