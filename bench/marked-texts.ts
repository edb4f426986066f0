/**
 * Texts marked by hand that no training has seen: what the confidence is fitted on.
 *
 *   frames    the articles and items that training keeps back (training/data.py, `is_held_out`), with their frames
 *   PolNeAR   the articles of its training part that training keeps back, with the contents of their attributions
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../src/domain/document.js';
import { byPlace, type Span } from '../src/domain/span.js';
import { root, shared } from './shared-data.js';

export interface FramedText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly frames: readonly Frame[];
}

export interface QuotedText {
  readonly id: string;
  readonly text: string;
  /** The stretches of each attribution's content. */
  readonly contents: readonly (readonly Span[])[];
}

export const readLines = <Line>(path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

export function readHeldOutFrames(): FramedText[] {
  return (['article', 'item'] as const).flatMap((kind) =>
    readLines<MarkedLine>(join(shared, `frames/${kind}s.jsonl`))
      .filter(({ id }) => isHeldOut(id, kind))
      .map(({ id, text, published = null, frames }) => ({ id, text, published, frames: frames.map(toFrame) })),
  );
}

interface MarkedLine {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly frames: readonly MarkedFrame[];
}

interface MarkedFrame {
  readonly type: Frame['type'];
  readonly trigger: Pair;
  readonly roles: { readonly [role: string]: readonly Pair[] };
}

type Pair = readonly [start: number, end: number];
const toSpan = ([start, end]: Pair): Span => ({ start, end });

const toFrame = ({ roles, trigger, ...marked }: MarkedFrame): Frame =>
  ({
    ...marked,
    trigger: toSpan(trigger),
    roles: Object.fromEntries(Object.entries(roles).map(([role, pairs]) => [role, pairs.map(toSpan).sort(byPlace)])),
    confidence: 1,
  }) as unknown as Frame;

/** A fixed share of each kind, in thousandths, by a hash of the id: as training/data.py has it. */
function isHeldOut(id: string, kind: 'article' | 'item' | 'polnear'): boolean {
  const config = readFileSync(join(root, 'training/config.toml'), 'utf8');
  const part = /\[held_out\][^[]*/.exec(config)?.[0] ?? '';
  const share = Number(new RegExp(`^${kind}\\s*=\\s*(\\d+)`, 'm').exec(part)?.[1]);
  if (Number.isNaN(share)) throw new Error(`training/config.toml keeps no ${kind} back`);
  const hash = createHash('sha1')
    .update(id.replace(/^polnear:/, ''))
    .digest('hex');
  return BigInt(`0x${hash}`) % 1000n < BigInt(share);
}

/** Of each article the first annotator, as training reads it; the contents that share a cue are one. */
export function readHeldOutQuotes(): QuotedText[] {
  const folder = join(shared, 'polnear/train');
  const files = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = /^(.*)_[0-9a-f]{4}\.ann$/.exec(file)?.[1];
    if (id !== undefined && !files.has(id)) files.set(id, file);
  }
  return [...files]
    .filter(([id]) => isHeldOut(id, 'polnear'))
    .map(([id, file]) => {
      const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
      return { id, text, contents: readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'), text) };
    });
}

/** Brat standoff, whose offsets count code points. */
function readBrat(annotation: string, text: string): Span[][] {
  const units = [0];
  for (const character of text) units.push((units.at(-1) as number) + character.length);
  const spans = new Map<string, Span[]>();
  const contents = new Map<string, Span[]>();
  for (const line of annotation.split('\n')) {
    const [key = '', rest = ''] = line.split('\t');
    if (key.startsWith('T')) {
      const stretches = rest.replace(/^\S+ /, '').split(';');
      spans.set(
        key,
        stretches.map((s) => toSpan(s.split(' ').map((point) => units[Number(point)] as number) as unknown as Pair)),
      );
    } else if (key.startsWith('E')) {
      const parts = rest.split(' ').map((part) => part.split(':') as [string, string]);
      const cue = parts.find(([role]) => role.startsWith('Cue'))?.[1] ?? key;
      const said = parts.filter(([role]) => role.startsWith('Content')).flatMap(([, of]) => spans.get(of) ?? []);
      contents.set(cue, [...(contents.get(cue) ?? []), ...said]);
    }
  }
  return [...contents.values()].filter((said) => said.length > 0);
}
