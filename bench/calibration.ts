/**
 * Fits the confidence of records, and measures on gold whether it holds.
 *
 * usage: tsx bench/calibration.ts [--gold]
 * Wants the shared data (frames/, polnear/, coref/; with --gold also gold/) and the encoder. Writes
 * src/records/calibration-values.ts; with --gold also results/calibration.md. Run it whenever the encoder or the rules for
 * records have changed: two minutes.
 *
 *   1. Right or not: the records of the texts that training keeps back, against those that the same code makes of the
 *      frames marked by hand. A logistic regression on what each record rests on.
 *   2. That is generous: those who marked these frames also marked what the encoder learned from, and the code that makes
 *      records shares its mistakes with itself. PolNeAR was marked by others, and kept back too: by how much less often
 *      its marks hold a statement right is a shift of the log-odds, taken over for the other kinds, for which there is
 *      nothing of the kind.
 *   3. Who "he" is stays wrong on both sides of 1: how often pronouns and descriptions are linked rightly, in parts of
 *      what names are, comes of the chains of GUM.
 * Gold is never fitted on.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Basis, ReportClaims, Wording } from '../src/domain/claim.js';
import type { Frame, Mention, TypedSpan } from '../src/domain/document.js';
import type { PartyKind } from '../src/domain/dossier.js';
import { freezeReport } from '../src/intake/freeze.js';
import { mergeClaims } from '../src/merge/merge.js';
import { readClaims, readDocument } from '../src/pipeline.js';
import { linkMentions } from '../src/reading/coreference.js';
import { type Encoder, openEncoder } from '../src/reading/encoder/encoder.js';
import { findLayout } from '../src/reading/layout/layout.js';
import { findSentences } from '../src/reading/sentences.js';
import { findTokens } from '../src/reading/tokens.js';
import type { Calibration } from '../src/records/calibration.js';
import { CALIBRATION } from '../src/records/calibration-values.js';
import { confidenceOf, factorsOf, oddsOf } from '../src/records/confidence.js';
import { readWording } from '../src/records/party/wording.js';
import { fitLogistic } from './logistic.js';
import { type FramedText, type QuotedText, readHeldOutFrames, readHeldOutQuotes, readLines } from './marked-texts.js';
import {
  findRight,
  type GoldDossier,
  KINDS,
  type Kind,
  type Marked,
  markedInGold,
  markedOf,
  sharesHalf,
} from './matching.js';
import { findInputs, root } from './shared-data.js';

interface Judged {
  readonly kind: Kind;
  readonly basis: Basis;
  readonly right: boolean;
}

const LIST = {
  party: 'parties',
  meeting: 'meetings',
  statement: 'statements',
  position: 'positions',
  commitment: 'commitments',
  nextStep: 'nextSteps',
} as const satisfies Record<Kind, keyof ReportClaims>;

/** The ridge of the fits. Some kinds have a few dozen records: a weight has to be worth at least this much. */
const FAINT = 1;

/** The types of mentions that are parties. */
const ACTING: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

const measuresGold = process.argv.includes('--gold');
findInputs('calibration', [], ['frames', 'polnear', 'coref', ...(measuresGold ? ['gold'] : [])]);
const encoder = await openEncoder();

const heldOut: Judged[] = [];
for (const text of readHeldOutFrames()) heldOut.push(...(await judgeFramed(text)));
const quoted: Judged[] = [];
for (const text of readHeldOutQuotes()) quoted.push(...(await judgeQuoted(text)));

const link = measureLinks();
const record = fitRecords(heldOut);
const withRecords = { ...CALIBRATION, encoder: encoder.version, record, link, otherMarkers: 0 };
const generous = { ...withRecords, party: fitParties(heldOut, withRecords) };
const calibration = { ...generous, otherMarkers: fitOtherMarkers(quoted, generous) };
writeFileSync(join(root, 'src/records/calibration-values.ts'), print(calibration));
console.log(print(calibration));

const lines: string[] = [];
describe('The texts it was fitted on', heldOut, generous);
if (measuresGold) {
  const gold: Judged[] = [];
  for (const kind of ['articles', 'items']) gold.push(...(await judgeGold(kind)));
  describe('Gold', gold, calibration);
  describe('Gold, without the corrections', gold, { ...generous, link: { name: 1, description: 1, pronoun: 1 } });
  writeFileSync(join(root, 'bench/results/calibration.md'), `${opening()}\n${lines.join('\n')}`);
}
await encoder.close();
console.log(lines.join('\n'));

// Right or not

async function judgeFramed({ id, text, published, frames }: FramedText): Promise<Judged[]> {
  const report = freezeReport({ id, text, published, language: 'en', problems: [] });
  let mentions: readonly TypedSpan[] = [];
  const listening: Encoder = {
    version: encoder.version,
    readFrames: async (...args) => {
      const reading = await encoder.readFrames(...args);
      mentions = reading.mentions;
      return reading;
    },
    close: () => encoder.close(),
  };
  const document = await readDocument(listening, report, { attributions: false });
  const linked = linkMentions(text, document.sentences, document.tokens, mentions, frames, document);
  const marked = mergeClaims([readClaims({ ...document, frames, ...linked })]);
  return judge(readClaims(document), markedOf(marked));
}

async function judgeGold(kind: string): Promise<Judged[]> {
  const [texts, marked] = findInputs('calibration', [], [`gold/${kind}.text.jsonl`, `gold/${kind}.jsonl`]) as [
    string,
    string,
  ];
  const gold = new Map(readLines<GoldDossier>(marked).map((dossier) => [dossier.doc, dossier]));
  const judged: Judged[] = [];
  for (const { id, text, published } of readLines<{ id: string; text: string; published: string | null }>(texts)) {
    const report = freezeReport({ id, text, published: published ?? null, language: 'en', problems: [] });
    const document = await readDocument(encoder, report, { attributions: false });
    judged.push(...judge(readClaims(document), markedInGold(gold.get(id) ?? { doc: id })));
  }
  return judged;
}

function judge(claims: ReportClaims, marked: Marked): Judged[] {
  const dossier = mergeClaims([claims]);
  const right = findRight(marked, markedOf(dossier));
  return KINDS.flatMap((kind) => {
    const list = LIST[kind];
    const basisOf = new Map<string, Basis>(claims[list].map((claim) => [claim.id, claim.basis]));
    return dossier[list].map(({ id }, i) => ({
      kind,
      basis: basisOf.get(id) as Basis,
      right: right[kind][i] as boolean,
    }));
  });
}

async function judgeQuoted({ id, text, contents }: QuotedText): Promise<Judged[]> {
  const report = freezeReport({ id, text, published: null, language: 'en', problems: [] });
  const { statements } = readClaims(await readDocument(encoder, report, { attributions: false }));
  return statements.map(({ content, basis }) => ({
    kind: 'statement',
    basis,
    right: contents.some((said) => sharesHalf(said, content)),
  }));
}

// Fits

function fitRecords(judged: readonly Judged[]): Calibration['record'] {
  const types = [
    'attribution',
    'meeting',
    'position',
    'commitment',
    'step',
  ] as const satisfies readonly Frame['type'][];
  const rows = judged.flatMap(({ basis, right }) =>
    basis.kind === 'party'
      ? []
      : [{ factors: [...types.map((type) => Number(type === basis.kind)), ...factorsOf(basis)], right }],
  );
  const weights = fitLogistic(rows, [...types.map(() => FAINT), FAINT, FAINT, FAINT]);
  const [trigger, roles, told] = weights.slice(types.length) as [number, number, number];
  return { intercept: named(types, weights), trigger, roles, told };
}

function fitParties(judged: readonly Judged[], withRecords: Calibration): Calibration['party'] {
  const kinds = ['person', 'state', 'organization', 'group'] as const satisfies readonly PartyKind[];
  const rows = judged.flatMap(({ basis, right }) =>
    basis.kind === 'party'
      ? [{ factors: [...kinds.map((kind) => Number(kind === basis.of)), ...factorsOf(basis, withRecords)], right }]
      : [],
  );
  const weights = fitLogistic(rows, [...kinds.map(() => FAINT), FAINT, FAINT]);
  const [one, told] = weights.slice(kinds.length) as [number, number];
  return { intercept: named(kinds, weights), record: one, told };
}

function fitOtherMarkers(judged: readonly Judged[], calibration: Calibration): number {
  const rows = judged.map(({ basis, right }) => ({ factors: [1], right, offset: oddsOf(basis, calibration) }));
  return fitLogistic(rows, [FAINT])[0] as number;
}

function named<Name extends string>(names: readonly Name[], weights: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, weights[i]])) as Record<Name, number>;
}

/** Of the words linked to a name: how many are so in GUM, whose chains are marked by hand, as parts of the names among them. */
function measureLinks(): Calibration['link'] {
  const [path] = findInputs('calibration', [], ['coref/train.jsonl']) as [string];
  const counts: Record<Wording, [right: number, all: number]> = { name: [0, 0], description: [0, 0], pronoun: [0, 0] };
  for (const { text, mentions } of readLines<{ text: string; mentions: readonly Mention[] }>(path)) {
    const marked = new Map(mentions.map((m) => [`${m.start}:${m.end}`, m.chain]));
    const chains = new Map<number, { start: number; gold: number; wording: Wording }[]>();
    for (const mention of linkMentions(
      text,
      findSentences(text),
      findTokens(text),
      mentions,
      [],
      findLayout(text, null),
    ).mentions) {
      const gold = marked.get(`${mention.start}:${mention.end}`);
      if (gold === undefined || !ACTING.has(mention.type)) continue;
      const chain = chains.get(mention.chain) ?? [];
      chains.set(mention.chain, [...chain, { start: mention.start, gold, wording: readWording(text, mention) }]);
    }
    for (const chain of chains.values()) {
      for (const mention of chain) {
        const names = chain.filter((other) => other !== mention && other.wording === 'name');
        const away = (other: { start: number }): number => Math.abs(other.start - mention.start);
        const nearest = names.sort((a, b) => away(a) - away(b))[0];
        if (!nearest) continue;
        counts[mention.wording][1] += 1;
        if (nearest.gold === mention.gold) counts[mention.wording][0] += 1;
      }
    }
  }
  const share = ([right, all]: readonly [number, number]): number => right / all;
  const ofName = (wording: Wording): number => Math.min(1, share(counts[wording]) / share(counts.name));
  return { name: 1, description: ofName('description'), pronoun: ofName('pronoun') };
}

// What comes of it

function print(calibration: Calibration): string {
  const literal = JSON.stringify(
    calibration,
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value),
    2,
  )
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'")
    .replace(/([}\d'])\n/g, '$1,\n')
    .replace(/\{\n\s+([^{}]*?),\n\s+\}/g, (all, inner: string) => {
      const line = `{ ${inner.replace(/\s*\n\s*/g, ' ')} }`;
      return inner.includes('{') || line.length > 100 ? all : line;
    });
  return `/**
 * The numbers behind \`confidence\` (confidence.ts). Made by \`npm run bench:calibration\`; changes here are overwritten.
 */
import type { Calibration } from './calibration.js';

export const CALIBRATION: Calibration = ${literal};
`;
}

/** How far, in the mean, a record's confidence is from the share of right ones among those as sure as it: ten bins of a tenth. */
function findError(judged: readonly Judged[], calibration: Calibration): number {
  return binsOf(judged, calibration).reduce(
    (sum, b) => sum + (b.count * Math.abs(b.mean - b.right)) / judged.length,
    0,
  );
}

interface Bin {
  readonly count: number;
  readonly mean: number;
  readonly right: number;
}

function binsOf(judged: readonly Judged[], calibration: Calibration): Bin[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, mean: 0, right: 0 }));
  for (const { basis, right } of judged) {
    const confidence = confidenceOf(basis, calibration);
    const bin = bins[Math.min(9, Math.floor(confidence * 10))] as { count: number; mean: number; right: number };
    bin.count += 1;
    bin.mean += (confidence - bin.mean) / bin.count;
    bin.right += (Number(right) - bin.right) / bin.count;
  }
  return bins;
}

function describe(title: string, judged: readonly Judged[], calibration: Calibration): void {
  lines.push(
    `## ${title}`,
    '',
    '| kind | records | right | mean confidence | calibration error |',
    '|---|---|---|---|---|',
  );
  for (const kind of ['all', ...KINDS] as const) {
    const part = judged.filter((j) => kind === 'all' || j.kind === kind);
    const mean = (of: (j: Judged) => number): string =>
      (part.reduce((sum, j) => sum + of(j), 0) / part.length).toFixed(3);
    const error = findError(part, calibration).toFixed(3);
    lines.push(
      `| ${kind} | ${part.length} | ${mean((j) => Number(j.right))} | ${mean((j) => confidenceOf(j.basis, calibration))} | ${error} |`,
    );
  }
  lines.push('', '| confidence | records | mean | right | |', '|---|---|---|---|---|');
  binsOf(judged, calibration).forEach(({ count, mean, right }, i) => {
    const figures =
      count === 0 ? '| | ' : `${mean.toFixed(2)} | ${right.toFixed(2)} | ${'█'.repeat(Math.round(right * 20))}`;
    lines.push(`| ${i / 10}–${(i + 1) / 10} | ${count} | ${figures} |`);
  });
  lines.push('');
}

function opening(): string {
  return `# Calibration

Made by \`npm run bench:calibration -- --gold\` with encoder ${encoder.version}. A record is right where gold/score.py pairs it with a
record of the gold. The calibration error is the mean distance of confidence from the share of right records, over ten
bins of a tenth. What it was fitted on, and why it is corrected, stands at the top of bench/calibration.ts.
`;
}
