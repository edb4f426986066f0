import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { GENEVA_DOSSIER, GENEVA_TEXT } from '../../test/fixtures/geneva-summit.js';
import type { Dossier, Evidence } from '../domain/dossier.js';
import { listEvidence } from './evidence-list.js';
import { renderJsonld, type TextLookup } from './jsonld.js';

interface Node {
  readonly id: string;
  readonly type: string | readonly string[];
  readonly [term: string]: unknown;
}

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

interface Annotation extends Node {
  readonly body: string;
  readonly target: { readonly source: string; readonly utf16Start: number; readonly selector: readonly Selector[] };
}

const NO_TEXT: TextLookup = { textOf: () => undefined };

function parse(dossier: Dossier, lookup: TextLookup = NO_TEXT) {
  const { graph, ...file } = JSON.parse(renderJsonld(dossier, lookup)) as { graph: Node[]; '@context': object };
  const annotations = graph.filter(({ type }) => type === 'Annotation') as Annotation[];
  const byId = (id: string): Node => {
    const found = graph.find((node) => node.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { ...file, graph, annotations, byId };
}

/** The selectors of one quote in a text of its own. */
function selectors(text: string, quote: string, given = text): readonly Selector[] {
  const start = text.indexOf(quote);
  const [first, ...others] = GENEVA_DOSSIER.parties as [Dossier['parties'][number]];
  const evidence: Evidence = { document: 'geneva-summit', start, end: start + quote.length, quote };
  const dossier = { ...GENEVA_DOSSIER, parties: [{ ...first, evidence: [evidence] as const }, ...others] };
  return parse(dossier, { textOf: () => given }).annotations[0]?.target.selector ?? [];
}

describe('a quote', () => {
  it('is an annotation of its report, with what stands before and after it', () => {
    expect(selectors(GENEVA_TEXT, 'Vladimir Putin')).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'Vladimir Putin',
        prefix: 'Joe Biden and Russian President ',
        suffix: ' met at the Villa La Grange on W',
      },
      { type: 'TextPositionSelector', start: 65, end: 79 },
    ]);
  });

  it('counts characters, not the units of an encoding', () => {
    const position = selectors('😀😀 Vienna 😀 talks', 'Vienna 😀')[1];
    expect(position).toEqual({ type: 'TextPositionSelector', start: 3, end: 11 });
  });

  it('is given no half of a character before or after it', () => {
    const [{ prefix, suffix }] = selectors(`${'😀'.repeat(17)}xVienna${'😀x'.repeat(20)}`, 'Vienna') as [Selector];
    expect(prefix).toBe(`${'😀'.repeat(15)}x`);
    expect(/\p{Surrogate}/u.test(`${prefix}${suffix}`)).toBe(false);
  });

  it('has no position in a text that is not at hand, or where it stands no longer', () => {
    expect(parse(GENEVA_DOSSIER).annotations[0]?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'Joe Biden' },
    ]);
    expect(selectors(GENEVA_TEXT, 'Joe Biden', 'another text')).toEqual([
      { type: 'TextQuoteSelector', exact: 'Joe Biden' },
    ]);
  });

  it('leads to its record, and says which value it is of', () => {
    const { annotations } = parse(GENEVA_DOSSIER);
    const host = annotations.find(({ field }) => field === 'host');
    expect(host).toMatchObject({ body: '#meetings/summit', target: { source: '#documents/geneva-summit' } });
  });
});

describe('a record', () => {
  const { byId } = parse(GENEVA_DOSSIER);

  it('is told in the words of schema.org and PROV', () => {
    expect(byId('#parties/biden')).toMatchObject({
      type: ['schema:Person', 'prov:Agent'],
      name: 'Joe Biden',
      role: 'U.S. President',
      speaksFor: '#parties/us',
    });
    expect(byId('#meetings/summit')).toMatchObject({
      type: 'schema:Event',
      participant: ['#parties/biden', '#parties/putin'],
      startDate: '2021-06-16',
      place: { type: 'schema:Place', name: 'the Villa La Grange' },
      after: ['#meetings/call'],
    });
    expect(byId('#documents/geneva-summit')).toMatchObject({ published: '2021-06-16' });
  });

  it('has a start only where the day is known', () => {
    const meetings = GENEVA_DOSSIER.meetings.map((m) => ({ ...m, time: { value: '2025-08', tbd: false } }));
    const meeting = parse({ ...GENEVA_DOSSIER, meetings }).byId('#meetings/summit');
    expect(meeting).toMatchObject({ days: '2025-08' });
    expect(meeting).not.toHaveProperty('startDate');
  });

  it('that is a copy says of what', () => {
    const [document] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];
    const versions = [{ sha256: 'f'.repeat(64), published: null }];
    const documents = [document, { ...document, id: 'copy', origin: document.id, versions }];
    const read = parse({ ...GENEVA_DOSSIER, documents });
    expect(read.byId('#documents/copy')).toMatchObject({
      copyOf: '#documents/geneva-summit',
      earlierVersion: ['#documents/copy/version-1'],
    });
    expect(read.byId('#documents/copy/version-1')).toMatchObject({ sha256: 'f'.repeat(64) });
  });

  it('that reports tell differently keeps each value', () => {
    const values = [
      { value: 'Geneva', evidence: GENEVA_DOSSIER.meetings[0]?.evidence as [Evidence] },
      { value: null, evidence: GENEVA_DOSSIER.meetings[0]?.evidence as [Evidence] },
    ];
    const read = parse({ ...GENEVA_DOSSIER, conflicts: [{ record: 'summit', field: 'place', values }] });
    expect(read.byId('#conflicts/summit/place')).toMatchObject({
      about: '#meetings/summit',
      versions: [{ value: 'Geneva' }, { value: null }],
    });
    expect(read.annotations.filter(({ body }) => body === '#conflicts/summit/place')).toHaveLength(2);
  });
});

describe('the file', () => {
  it('explains every one of its terms itself', () => {
    const file = parse(GENEVA_DOSSIER);
    const context = file['@context'];
    expect(JSON.stringify(context)).not.toContain('"@import"');
    expect(Array.isArray(context)).toBe(false);
    const prefixes = JSON.stringify(file.graph).match(/"(schema|prov|oa|skos|dcterms):/g) ?? [];
    expect(prefixes.map((prefix) => prefix.slice(1, -1)).filter((prefix) => !(prefix in context))).toEqual([]);
  });

  it('holds every quote of any dossier, each target where the text has it, and is the same bytes each time', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier, textOf }) => {
        const { annotations } = parse(dossier, { textOf });
        const quotes = annotations.map(({ target }) => target.selector[0]?.exact);
        expect(quotes).toEqual(listEvidence(dossier).map(({ evidence }) => evidence.quote));
        for (const { target } of annotations) {
          const [quote, position] = target.selector;
          const text = textOf(decodeURIComponent(target.source.slice('#documents/'.length)));
          if (text === undefined) expect(position).toBeUndefined();
          // What begins or ends inside a character has no place that can be counted in characters.
          else if (!/\p{Surrogate}/u.test(`${quote?.exact}`)) {
            expect([...text].slice(position?.start, position?.end).join('')).toBe(quote?.exact);
          }
        }
        expect(renderJsonld(structuredClone(dossier), { textOf })).toBe(renderJsonld(dossier, { textOf }));
      }),
      { numRuns: 50 },
    );
  });
});
