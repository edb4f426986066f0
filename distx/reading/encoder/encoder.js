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
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { byPlace, overlaps } from '../../domain/span.js';
import { makeFrame } from './frames.js';
import { readLabels } from './labels.js';
import { findPhrase, findQuotedPhrase } from './phrase.js';
import { findRoleStretches } from './role-stretches.js';
import { findBestTags, makeRoleOrder } from './role-tags.js';
import { findStretches } from './voting.js';
import { cutWindows } from './windows.js';
import { findPieces, readVocabulary } from './wordpiece.js';
/** `models/` of the package, from `src/` and from `dist/` alike. */
const MODEL = new URL('../../../models/encoder/', import.meta.url);
export async function openEncoder(folder = MODEL) {
    const [labels, vocabulary, windowPart, rolePart] = await Promise.all([
        readLabels(new URL('labels.json', folder)),
        readFile(new URL('vocab.txt', folder), 'utf8').then(readVocabulary),
        openSession(new URL('encoder.onnx', folder)),
        openSession(new URL('roles.onnx', folder)),
    ]);
    return new OnnxEncoder(labels, vocabulary, windowPart, rolePart);
}
function openSession(file) {
    return InferenceSession.create(fileURLToPath(file), {
        // One thread: reports are read side by side by workers, and two threads on one window gain less than two windows.
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'all',
    });
}
class OnnxEncoder {
    #labels;
    #vocabulary;
    #windowPart;
    #rolePart;
    #orders;
    constructor(labels, vocabulary, windowPart, rolePart) {
        this.#labels = labels;
        this.#vocabulary = vocabulary;
        this.#windowPart = windowPart;
        this.#rolePart = rolePart;
        this.#orders = new Map(labels.types.map((type) => [type, makeRoleOrder(labels, type)]));
    }
    get version() {
        return this.#labels.version;
    }
    async readFrames(text, sentences, options = {}) {
        const pieces = findPieces(text, this.#vocabulary);
        const frames = [];
        const mentions = [];
        const attributions = [];
        for (const window of cutWindows(pieces, sentences, this.#labels.window)) {
            const read = await this.#readWindow(text, pieces, window);
            const triggers = this.#findTriggers(read);
            const inWindow = await this.#readFramesOf(read, triggers);
            mentions.push(...this.#findMentions(read));
            frames.push(...inWindow);
            // A batch of their own: asking for them changes nothing in the frames.
            if (options.attributions)
                attributions.push(...(await this.#readAttributionsOf(read, triggers, inWindow)));
        }
        return { frames, mentions, attributions };
    }
    async #readFramesOf(read, triggers) {
        const marked = await this.#readRoles(read, triggers.filter(({ type }) => type !== 'polnear'));
        return marked
            .map((trigger) => makeFrame({ ...trigger, type: trigger.type }, this.#labels))
            .sort((a, b) => byPlace(a.trigger, b.trigger));
    }
    /** Those of the broad tags, and of the frames those that the broad tags miss: one cue is told once. */
    async #readAttributionsOf(read, triggers, frames) {
        const broad = await this.#readRoles(read, triggers.filter(({ type }) => type === 'polnear'));
        const narrow = frames.filter(({ type, trigger }) => type === 'attribution' && !broad.some((other) => overlaps(other.trigger, trigger)));
        return [...broad, ...narrow]
            .sort((a, b) => byPlace(a.trigger, b.trigger))
            .map(({ trigger, roles }) => {
            const { source = [], content = [] } = roles;
            return { source, cue: [trigger], content };
        });
    }
    async #readWindow(text, pieces, window) {
        const length = window.to - window.from + 2;
        const ids = new BigInt64Array(length);
        const shapes = new BigInt64Array(length);
        ids[0] = CLS;
        ids[length - 1] = SEP;
        for (let piece = window.from; piece < window.to; piece++) {
            ids[piece - window.from + 1] = BigInt(pieces.ids[piece]);
            shapes[piece - window.from + 1] = BigInt(pieces.shapes[piece]);
        }
        const { middle, triggers, mentions } = await this.#windowPart.run({
            ids: new Tensor('int64', ids, [1, length]),
            shape: new Tensor('int64', shapes, [1, length]),
        });
        return {
            text,
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
    #findTriggers({ triggers, words }) {
        const { types, triggerThreshold } = this.#labels;
        return types
            .flatMap((type, column) => findStretches(triggers, column, words, triggerThreshold[type]).map((stretch) => ({ ...stretch, type })))
            .sort((a, b) => a.from - b.from);
    }
    #findMentions(read) {
        const mentions = this.#labels.mentionTypes.flatMap((type, column) => findStretches(read.mentions, column, read.words, MENTION_THRESHOLD).flatMap((stretch) => {
            const phrase = findPhrase(read.text, placeOf(read, stretch));
            return phrase ? [{ ...phrase, type, confidence: stretch.confidence }] : [];
        }));
        return mentions.sort(byPlace);
    }
    /** Roles and attributes of a window's triggers, in groups of `GROUP`. */
    async #readRoles(read, triggers) {
        const marked = [];
        for (let first = 0; first < triggers.length; first += GROUP) {
            marked.push(...(await this.#readGroup(read, triggers.slice(first, first + GROUP))));
        }
        return marked;
    }
    async #readGroup(read, group) {
        const crop = Math.min(read.length, this.#labels.crop);
        const width = read.middle.length / read.length;
        const starts = group.map(({ from }) => clamp(from - (this.#labels.crop >> 1), 0, read.length - crop));
        const middle = new Float32Array(group.length * crop * width);
        const mark = new Float32Array(group.length * crop);
        const type = new BigInt64Array(group.length);
        group.forEach((trigger, i) => {
            const start = starts[i];
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
            if (!phrase)
                return [];
            const order = this.#orders.get(trigger.type);
            const best = findBestTags(tags, i * crop * columns, crop, columns, order);
            return [
                {
                    type: trigger.type,
                    trigger: phrase,
                    confidence: trigger.confidence,
                    roles: placeRoles(read, best, starts[i], order),
                    attributes: attributes.subarray(i * attributeCount, (i + 1) * attributeCount),
                },
            ];
        });
    }
    async close() {
        await Promise.all([this.#windowPart.release(), this.#rolePart.release()]);
    }
}
/** Where the window's words begin; a window cut hard may begin inside one. */
function findWords({ begins }, { from, to }) {
    const starts = [];
    for (let piece = from; piece < to; piece++) {
        if (begins[piece] === 1 || piece === from)
            starts.push(piece - from + 1);
    }
    starts.push(to - from + 1);
    return Int32Array.from(starts);
}
function placeRoles(read, tags, cropStart, order) {
    const roles = {};
    for (const stretch of findRoleStretches(tags, cropStart, read.words, order)) {
        const place = placeOf(read, stretch);
        const phrase = stretch.role === 'content' ? findQuotedPhrase(read.text, place) : findPhrase(read.text, place);
        if (!phrase)
            continue;
        const spans = roles[stretch.role];
        if (spans)
            spans.push(phrase);
        else
            roles[stretch.role] = [phrase];
    }
    return roles;
}
const placeOf = ({ pieces, offset }, { from, to }) => ({
    start: pieces.starts[offset + from],
    end: pieces.ends[offset + to - 1],
});
function valuesOf(tensor) {
    if (!(tensor?.data instanceof Float32Array))
        throw new Error('the encoder lacks an output this reader needs');
    return tensor.data;
}
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const CLS = 101n;
const SEP = 102n;
/** Triggers of one window whose roles are read together; the cut is part of the reading (int8 scales). */
const GROUP = 16;
const MENTION_THRESHOLD = 0.5;
