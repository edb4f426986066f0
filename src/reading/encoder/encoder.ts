/**
 * The encoder: one small transformer that serves every question about a report.
 *
 * In:  a report's text and its sentences.
 * Out: frames, mentions with their type and, where asked, attributions in PolNeAR's broad sense.
 *
 * First the whole window is read: triggers and mentions come of that. Then the stretch around each trigger is read once
 * more with the trigger marked: its roles and attributes come of that (design.md, "How it reads"). Each window is a
 * batch of its own and its triggers go in groups of a fixed size, so that a report reads the same whatever else is
 * being read (invariant 7).
 */

// First: before the runtime is loaded.
import './no-telemetry.js';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Attribution, Filler, Frame, TypedSpan } from '../../domain/document.js';
import { partitionPoint } from '../../domain/partition-point.js';
import { byPlace, overlaps, type Span } from '../../domain/span.js';
import { makeFrame, type Roles } from './frames.js';
import { type Labels, readLabels, type TriggerType } from './labels.js';
import { findPhrase, findQuotedPhrase } from './phrase.js';
import { findRoleStretches } from './role-stretches.js';
import { findBestTags, findTagProbabilities, makeRoleOrder, type RoleOrder } from './role-tags.js';
import { findStretches, type Stretch, type TagLogits, type WordStarts } from './voting.js';
import { cutWindows, type Window } from './windows.js';
import { findPieces, type Pieces, readVocabulary, type Vocabulary } from './wordpiece.js';

export interface EncoderReading {
  readonly frames: readonly Frame[];
  readonly mentions: readonly TypedSpan[];
  /** Empty unless asked for. */
  readonly attributions: readonly Attribution[];
}

export interface ReadingOptions {
  /** Attributions in the broad sense too: another pass over the stretch around each of their triggers. */
  readonly attributions?: boolean;
}

export interface Encoder {
  /** Which model reads; kept with what was read. */
  readonly version: string;
  readFrames(text: string, sentences: readonly Span[], options?: ReadingOptions): Promise<EncoderReading>;
  close(): Promise<void>;
}

/** `models/` of the package, from `src/` and from `dist/` alike. */
const MODEL = new URL('../../../models/encoder/', import.meta.url);

export async function openEncoder(folder: URL = MODEL): Promise<Encoder> {
  const [labels, vocabulary, windowPart, rolePart] = await Promise.all([
    readLabels(new URL('labels.json', folder)),
    readFile(new URL('vocab.txt', folder), 'utf8').then(readVocabulary),
    openSession(new URL('encoder.onnx', folder)),
    openSession(new URL('roles.onnx', folder)),
  ]);
  return new OnnxEncoder(labels, vocabulary, windowPart, rolePart);
}

function openSession(file: URL): Promise<InferenceSession> {
  return InferenceSession.create(fileURLToPath(file), {
    // One thread: reports are read side by side by workers, and two threads on one window gain less than two windows.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Plans of memory are kept for each length of window met: 30 MB a worker, and no faster.
    enableMemPattern: false,
  });
}

class OnnxEncoder implements Encoder {
  readonly #labels: Labels;
  readonly #vocabulary: Vocabulary;
  readonly #windowPart: InferenceSession;
  readonly #rolePart: InferenceSession;
  readonly #orders: ReadonlyMap<TriggerType, RoleOrder>;

  constructor(labels: Labels, vocabulary: Vocabulary, windowPart: InferenceSession, rolePart: InferenceSession) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    this.#windowPart = windowPart;
    this.#rolePart = rolePart;
    this.#orders = new Map(labels.types.map((type) => [type, makeRoleOrder(labels, type)]));
  }

  get version(): string {
    return this.#labels.version;
  }

  async readFrames(text: string, sentences: readonly Span[], options: ReadingOptions = {}): Promise<EncoderReading> {
    const pieces = findPieces(text, this.#vocabulary);
    const frames: Frame[] = [];
    const mentions: TypedSpan[] = [];
    const attributions: Attribution[] = [];
    for (const window of cutWindows(pieces, sentences, this.#labels.window)) {
      const read = await this.#readWindow(text, sentences, pieces, window);
      const triggers = this.#findTriggers(read);
      const inWindow = await this.#readFramesOf(read, triggers);
      mentions.push(...this.#findMentions(read));
      frames.push(...inWindow);
      // A batch of their own: asking for them changes nothing in the frames.
      if (options.attributions) attributions.push(...(await this.#readAttributionsOf(read, triggers, inWindow)));
    }
    return { frames, mentions, attributions };
  }

  async #readFramesOf(read: ReadWindow, triggers: readonly Trigger[]): Promise<Frame[]> {
    const marked = await this.#readRoles(
      read,
      triggers.filter(({ type }) => type !== 'polnear'),
    );
    return marked
      .map((trigger) => makeFrame({ ...trigger, type: trigger.type as Frame['type'] }, this.#labels))
      .sort((a, b) => byPlace(a.trigger, b.trigger));
  }

  /** Those of the broad tags, and of the frames those that the broad tags miss: one cue is told once. */
  async #readAttributionsOf(
    read: ReadWindow,
    triggers: readonly Trigger[],
    frames: readonly Frame[],
  ): Promise<Attribution[]> {
    const broad = await this.#readRoles(
      read,
      triggers.filter(({ type }) => type === 'polnear'),
    );
    const narrow = frames.filter(
      ({ type, trigger }) => type === 'attribution' && !broad.some((other) => overlaps(other.trigger, trigger)),
    );
    return [...broad, ...narrow]
      .sort((a, b) => byPlace(a.trigger, b.trigger))
      .map(({ trigger, roles }) => {
        const { source = [], content = [] }: Roles = roles;
        return { source, cue: [trigger], content };
      });
  }

  async #readWindow(text: string, sentences: readonly Span[], pieces: Pieces, window: Window): Promise<ReadWindow> {
    const length = window.to - window.from + 2;
    const ids = new BigInt64Array(length);
    const shapes = new BigInt64Array(length);
    ids[0] = CLS;
    ids[length - 1] = SEP;
    for (let piece = window.from; piece < window.to; piece++) {
      ids[piece - window.from + 1] = BigInt(pieces.ids[piece] as number);
      shapes[piece - window.from + 1] = BigInt(pieces.shapes[piece] as number);
    }
    const { middle, triggers, mentions } = await this.#windowPart.run({
      ids: new Tensor('int64', ids, [1, length]),
      shape: new Tensor('int64', shapes, [1, length]),
    });
    return {
      text,
      sentences,
      pieces,
      // [CLS] is piece 0 of the window.
      offset: window.from - 1,
      length,
      words: findWords(pieces, window),
      middle: valuesOf(middle),
      triggers: { values: valuesOf(triggers), types: this.#labels.types.length },
      mentions: { values: valuesOf(mentions), types: this.#labels.mentionTypes.length },
    };
  }

  #findTriggers({ triggers, words }: ReadWindow): Trigger[] {
    const { types, triggerThreshold } = this.#labels;
    return types
      .flatMap((type, column) =>
        findStretches(triggers, column, words, triggerThreshold[type]).map((stretch) => ({ ...stretch, type })),
      )
      .sort((a, b) => a.from - b.from);
  }

  #findMentions(read: ReadWindow): TypedSpan[] {
    const mentions = this.#labels.mentionTypes.flatMap((type, column) =>
      findStretches(read.mentions, column, read.words, MENTION_THRESHOLD).flatMap((stretch) => {
        const phrase = findPhrase(read.text, withinLine(read, placeOf(read, stretch)));
        return phrase ? [{ ...phrase, type, confidence: stretch.confidence }] : [];
      }),
    );
    return mentions.sort(byPlace);
  }

  /** Roles and attributes of a window's triggers, in groups of `GROUP`. */
  async #readRoles(read: ReadWindow, triggers: readonly Trigger[]): Promise<MarkedTrigger[]> {
    const marked: MarkedTrigger[] = [];
    for (let first = 0; first < triggers.length; first += GROUP) {
      marked.push(...(await this.#readGroup(read, triggers.slice(first, first + GROUP))));
    }
    return marked;
  }

  async #readGroup(read: ReadWindow, group: readonly Trigger[]): Promise<MarkedTrigger[]> {
    const crop = Math.min(read.length, this.#labels.crop);
    const width = read.middle.length / read.length;
    const starts = group.map(({ from }) => clamp(from - (this.#labels.crop >> 1), 0, read.length - crop));
    const middle = new Float32Array(group.length * crop * width);
    const mark = new Float32Array(group.length * crop);
    const type = new BigInt64Array(group.length);
    group.forEach((trigger, i) => {
      const start = starts[i] as number;
      middle.set(read.middle.subarray(start * width, (start + crop) * width), i * crop * width);
      mark.fill(1, i * crop + trigger.from - start, i * crop + Math.min(trigger.to - start, crop));
      type[i] = BigInt(this.#labels.types.indexOf(trigger.type));
    });
    const output = await this.#rolePart.run({
      middle: new Tensor('float32', middle, [group.length, crop, width]),
      mark: new Tensor('float32', mark, [group.length, crop]),
      type: new Tensor('int64', type, [group.length]),
    });
    const tags = valuesOf(output.tags);
    const attributes = valuesOf(output.attributes);
    const columns = tags.length / (group.length * crop);
    const attributeCount = attributes.length / group.length;
    return group.flatMap((trigger, i) => {
      const phrase = findPhrase(read.text, placeOf(read, trigger));
      if (!phrase) return [];
      const order = this.#orders.get(trigger.type) as RoleOrder;
      const best = findBestTags(tags, i * crop * columns, crop, columns, order);
      const probabilities = findTagProbabilities(tags, i * crop * columns, columns, order, best);
      return [
        {
          type: trigger.type,
          trigger: phrase,
          confidence: trigger.confidence,
          roles: placeRoles(read, best, probabilities, starts[i] as number, order),
          attributes: attributes.subarray(i * attributeCount, (i + 1) * attributeCount),
        },
      ];
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#windowPart.release(), this.#rolePart.release()]);
  }
}

/** One window as the first part of the encoder read it; pieces are counted from its [CLS]. */
interface ReadWindow {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly pieces: Pieces;
  /** Add it to a piece of the window to get the piece of the text. */
  readonly offset: number;
  readonly length: number;
  readonly words: WordStarts;
  /** The layer that the role part goes on from. */
  readonly middle: Float32Array;
  readonly triggers: TagLogits;
  readonly mentions: TagLogits;
}

interface Trigger extends Stretch {
  readonly type: TriggerType;
}

interface MarkedTrigger {
  readonly type: TriggerType;
  readonly trigger: Span;
  readonly confidence: number;
  readonly roles: Roles;
  readonly attributes: Float32Array;
}

/** Where the window's words begin; a window cut hard may begin inside one. */
function findWords({ begins }: Pieces, { from, to }: Window): WordStarts {
  const starts: number[] = [];
  for (let piece = from; piece < to; piece++) {
    if (begins[piece] === 1 || piece === from) starts.push(piece - from + 1);
  }
  starts.push(to - from + 1);
  return Int32Array.from(starts);
}

function placeRoles(
  read: ReadWindow,
  tags: Uint8Array,
  probabilities: Float64Array,
  cropStart: number,
  order: RoleOrder,
): Roles {
  const roles: { [role: string]: Filler[] } = {};
  for (const stretch of findRoleStretches(tags, probabilities, cropStart, read.words, order)) {
    const place = placeOf(read, stretch);
    const phrase =
      stretch.role === 'content' ? findQuotedPhrase(read.text, place) : findPhrase(read.text, withinLine(read, place));
    if (!phrase) continue;
    const filler: Filler = { ...phrase, confidence: stretch.confidence };
    const fillers = roles[stretch.role];
    if (fillers) fillers.push(filler);
    else roles[stretch.role] = [filler];
  }
  return roles;
}

/** A quotation may run over paragraphs; anything else that runs from a caption or a headline into the text ends with its line. */
function withinLine({ text, sentences }: ReadWindow, place: Span): Span {
  for (let i = partitionPoint(sentences, ({ start }) => start <= place.start); i < sentences.length; i++) {
    const { start } = sentences[i] as Span;
    if (start >= place.end) break;
    if (/\n\s*$/.test(text.slice(place.start, start))) return { start: place.start, end: start };
  }
  return place;
}

const placeOf = (
  { pieces, offset }: ReadWindow,
  { from, to }: { readonly from: number; readonly to: number },
): Span => ({
  start: pieces.starts[offset + from] as number,
  end: pieces.ends[offset + to - 1] as number,
});

function valuesOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the encoder lacks an output this reader needs');
  return tensor.data;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const CLS = 101n;
const SEP = 102n;
/**
 * Triggers of one window whose roles are read together; the cut is part of the reading (int8 scales).
 * Eight, not sixteen: the peak falls by 40 MB, at the same speed and scores.
 */
const GROUP = 8;
const MENTION_THRESHOLD = 0.5;
