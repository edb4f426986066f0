/**
 * The brief as a Word document, with headings to navigate by, numbered sources and numbered pages.
 *
 * Same brief, same bytes: the library stamps a document with the clock and its files with the hour of packing, so both
 * are written over: the properties name no day, the files bear the first day a ZIP can name.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { DossierDocument } from '../domain/dossier.js';
import type { Brief } from '../views/brief.js';
import type { Entry, Group, Phrase, Section } from '../views/sheet.js';
import {
  type Citation,
  citeQuotes,
  describeSource,
  type Numbers,
  numberSources,
  summarizeSources,
} from './citations.js';
import { escapeForTerminal } from './escape.js';

export async function renderDocx({ sources, sections, absent }: Brief): Promise<Uint8Array> {
  const numbers = numberSources(sources);
  const summary = sources.length === 0 ? 'No report was read.' : summarizeSources(sources);
  const nothing = sources.length > 0 && absent.length > 0 ? `None found: ${absent.join(', ').toLowerCase()}.` : null;
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run('Dossier')] }),
    ...(summary === null ? [] : [new Paragraph({ children: [run(summary)] })]),
    ...sections.flatMap((section) => setSection(section, numbers)),
    ...(nothing === null ? [] : [new Paragraph({ children: [quiet(nothing)] })]),
    ...setSources(sources, numbers),
  ];
  const document = new Document({
    styles: STYLES,
    sections: [{ footers: { default: new Footer({ children: [PAGE_NUMBER] }) }, children }],
  });
  const overrides = [{ path: 'docProps/core.xml', data: CORE_PROPERTIES }];
  return stampWithFirstDay(await Packer.toBuffer(document, undefined, overrides));
}

/** Quiet enough for what one reads second, dark enough to be printed. */
const GREY = '595959';

const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 60 } } },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Entry', name: 'Entry', basedOn: 'Normal', paragraph: { spacing: { before: 160 }, keepNext: true } },
    { id: 'Facts', name: 'Facts', basedOn: 'Normal', run: { color: GREY }, paragraph: { indent: { left: 340 } } },
    { id: 'Quoted', name: 'Quoted', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 680 } } },
    { id: 'Source', name: 'Source', basedOn: 'Normal', paragraph: { indent: { left: 560, hanging: 560 } } },
  ],
};

const PAGE_NUMBER = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT] })],
});

function setSection({ title, groups }: Section, numbers: Numbers): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
    ...groups.flatMap((group) => setGroup(group, numbers)),
  ];
}

function setGroup({ title, entries }: Group, numbers: Numbers): readonly Paragraph[] {
  const heading = title === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(title)] })];
  return [...heading, ...entries.flatMap((entry) => setEntry(entry, numbers))];
}

function setEntry({ key, headline, facts, quotes, trail = [] }: Entry, numbers: Numbers): readonly Paragraph[] {
  const head = [setPhrase(key, true), ...(headline === null ? [] : [run(' — '), run(headline)])];
  const told = facts.flatMap((fact, i) => [...(i === 0 ? [] : [run(' · ')]), setPhrase(fact)]);
  return [
    new Paragraph({ style: 'Entry', children: head }),
    ...(told.length === 0 ? [] : [new Paragraph({ style: 'Facts', children: told })]),
    ...trail.map((step) => new Paragraph({ style: 'Facts', children: [setPhrase(step)] })),
    ...citeQuotes(quotes, numbers).map(setQuote),
  ];
}

function setPhrase({ text, tone }: Phrase, bold = false): TextRun {
  return new TextRun({ text: escapeForWord(text), bold: bold && tone !== 'unknown', italics: tone === 'unknown' });
}

function setQuote({ quote, sources }: Citation): Paragraph {
  const cited = sources.map((source) => `[${source}]`).join(' ');
  return new Paragraph({ style: 'Quoted', children: [run(`“${quote}” `), new TextRun(escapeForWord(cited))] });
}

function setSources(sources: readonly DossierDocument[], numbers: Numbers): readonly Paragraph[] {
  if (sources.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Sources')] }),
    ...sources.map(
      (source, i) =>
        new Paragraph({
          style: 'Source',
          children: [
            run(`${i + 1}.`),
            new TextRun({ children: ['\t'] }),
            run(describeSource(source, numbers).join(' · ')),
          ],
        }),
    ),
  ];
}

const run = (text: string): TextRun => new TextRun(escapeForWord(text));
const quiet = (text: string): TextRun => new TextRun({ text: escapeForWord(text), color: GREY });

/** The library escapes markup; what XML forbids altogether is for its caller to keep away. */
const escapeForWord = (text: string): string =>
  escapeForTerminal(text).replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Dossier</dc:title></cp:coreProperties>';

/** 1980-01-01, as MS-DOS wrote it. */
const FIRST_DAY = 0x0021;

/** Writes one time over that of each file of a ZIP archive, in its own header and in the central directory. */
function stampWithFirstDay(archive: Buffer): Uint8Array {
  const stamped = new Uint8Array(archive);
  const view = new DataView(stamped.buffer);
  // The end of the directory has no comment: it is the last 22 bytes.
  const end = stamped.length - 22;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const header = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, FIRST_DAY << 16, true);
    view.setUint32(header + 10, FIRST_DAY << 16, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return stamped;
}
