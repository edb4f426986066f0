import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier } from '../domain/dossier.js';
import { makeBrief } from '../views/brief.js';
import { renderDocx } from './docx.js';

interface Part {
  readonly text: string;
  /** As MS-DOS wrote it: day and time of day. */
  readonly stamp: number;
}

/** The parts of a Word document, which is a ZIP archive, by name. */
function unzip(archive: Uint8Array): ReadonlyMap<string, Part> {
  const bytes = Buffer.from(archive);
  const parts = new Map<string, Part>();
  let entry = bytes.readUInt32LE(bytes.length - 22 + 16);
  for (let left = bytes.readUInt16LE(bytes.length - 22 + 10); left > 0; left--) {
    expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((at) =>
      at === 20 ? bytes.readUInt32LE(entry + at) : bytes.readUInt16LE(entry + at),
    ) as [number, number, number, number];
    const header = bytes.readUInt32LE(entry + 42);
    expect(bytes.readUInt32LE(header)).toBe(0x04034b50);
    const data = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(data, data + size);
    const text = bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed;
    const stamp = bytes.readUInt32LE(entry + 12);
    expect(bytes.readUInt32LE(header + 10)).toBe(stamp);
    parts.set(bytes.toString('utf8', entry + 46, entry + 46 + nameLength), { text: text.toString('utf8'), stamp });
    entry += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** The paragraphs of a document as text. */
async function paragraphs(changes: Partial<Dossier> = {}): Promise<readonly string[]> {
  const parts = unzip(await renderDocx(makeBrief({ ...GENEVA_DOSSIER, ...changes })));
  const text = parts.get('word/document.xml')?.text ?? '';
  return [...text.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, words]) => words ?? '\t').join(''),
  );
}

describe('the document', () => {
  it('tells the brief, each quote with the number of its source', async () => {
    const told = await paragraphs();
    expect(told).toContain('2021-06-16 Wed — Joe Biden, Vladimir Putin');
    expect(told).toContain('“met at the Villa La Grange on Wednesday” [1]');
    expect(told.slice(-2)).toEqual(['Sources', '1.\t2021-06-16 Wed · geneva-summit']);
  });

  it('has headings to navigate by', async () => {
    const text = unzip(await renderDocx(makeBrief(GENEVA_DOSSIER))).get('word/document.xml')?.text ?? '';
    expect(text.match(/w:val="Heading1"/g)).toHaveLength(7);
    expect(text.match(/w:val="Title"/g)).toHaveLength(1);
  });

  it('takes no name for markup', async () => {
    const [first, ...others] = GENEVA_DOSSIER.parties as [Dossier['parties'][number]];
    const told = await paragraphs({ parties: [{ ...first, name: '</w:t><w:br/>&\u0000\uffff' }, ...others] });
    expect(told).toContain('2021-06-16 Wed — &lt;/w:t&gt;&lt;w:br/&gt;&amp;\\u0000\\uffff, Vladimir Putin');
  });

  it('knows no clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-06-16T12:00:00Z') });
    const first = await renderDocx(makeBrief(GENEVA_DOSSIER));
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    const second = await renderDocx(makeBrief(GENEVA_DOSSIER));
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
    const parts = unzip(first);
    expect([...parts.values()].filter(({ stamp }) => stamp !== 0x00210000)).toEqual([]);
    expect(parts.get('docProps/core.xml')?.text).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('is well-formed for any dossier, and the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyDossier, async ({ dossier }) => {
        const archive = await renderDocx(makeBrief(dossier));
        const text = unzip(archive).get('word/document.xml')?.text ?? '';
        expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        const names = [...text.matchAll(/<\/?([a-z0-9]+):/gi)].map(([, prefix]) => prefix);
        expect([...new Set(names)].filter((prefix) => prefix !== 'w')).toEqual([]);
        expect(Buffer.compare(await renderDocx(makeBrief(structuredClone(dossier))), archive)).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});
