import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { findSentences } from '../sentences.js';
import { type Encoder, openEncoder } from './encoder.js';

const REPORT = [
  'VIENNA, July 14, 2015 — Iran and six world powers reached an agreement on Tuesday after talks in Vienna.',
  'U.S. Secretary of State John Kerry said, “This is the good deal that we have sought.” Iran’s foreign minister,',
  'Mohammad Javad Zarif, told reporters that Iran would limit its enrichment of uranium for ten years.',
  'Israeli Prime Minister Benjamin Netanyahu rejected the agreement.',
].join(' ');

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder();
});
afterAll(() => encoder.close());

const read = (text: string, attributions = false) => encoder.readFrames(text, findSentences(text), { attributions });
const roleSpans = (frame: Frame): readonly Span[] => (Object.values(frame.roles) as (readonly Span[])[]).flat();

describe('the encoder as it is shipped', () => {
  it('reads who said what, to the word', async () => {
    const { frames } = await read(REPORT);
    const said = frames.find(({ trigger }) => REPORT.slice(trigger.start, trigger.end) === 'said');
    expect(said?.type).toBe('attribution');
    const words = (spans: readonly Span[] = []): string[] => spans.map(({ start, end }) => REPORT.slice(start, end));
    const roles = said?.type === 'attribution' ? said.roles : {};
    expect(words(roles.source)).toEqual(['U.S. Secretary of State John Kerry']);
    expect(words(roles.content)).toEqual(['“This is the good deal that we have sought.”']);
  });

  it('names people', async () => {
    const { mentions } = await read(REPORT);
    const people = mentions.filter(({ type }) => type === 'person').map(({ start, end }) => REPORT.slice(start, end));
    expect(people.some((name) => name.includes('Netanyahu'))).toBe(true);
  });

  it('gives spans inside the text, in order of reading, with a probability', async () => {
    const { frames, mentions, attributions } = await read(REPORT, true);
    const spans = [
      ...frames.flatMap((frame) => [frame.trigger, ...roleSpans(frame)]),
      ...mentions,
      ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ];
    expect(spans.length).toBeGreaterThan(20);
    for (const { start, end } of spans) expect(REPORT.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
    const starts = frames.map(({ trigger }) => trigger.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { confidence } of [...frames, ...mentions]) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('reads the same again, beside other reports, and with attributions asked for', async () => {
    const alone = await read(REPORT);
    const other = 'Talks in Geneva ended without an agreement, the United Nations envoy said on Friday. '.repeat(40);
    const [beside] = await Promise.all([read(REPORT), read(other), read(other)]);
    expect(beside).toEqual(alone);
    const { frames, mentions } = await read(REPORT, true);
    expect({ frames, mentions }).toEqual({ frames: alone.frames, mentions: alone.mentions });
  });

  it('tells each cue once', async () => {
    const { attributions } = await read(REPORT, true);
    const cues = attributions.map(({ cue }) => cue[0]?.start);
    expect(new Set(cues).size).toBe(cues.length);
  });

  it('reads nothing in nothing, and survives text that is none', async () => {
    expect(await read('')).toEqual({ frames: [], mentions: [], attributions: [] });
    expect(await read('\u0000\u200b')).toEqual({ frames: [], mentions: [], attributions: [] });
    await expect(read(`${'x'.repeat(5000)} \ud800 ${'?! '.repeat(500)}`)).resolves.toBeDefined();
  });
});
