import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier } from '../domain/dossier.js';
import { renderGraphml } from './graphml.js';

interface Parsed {
  readonly nodes: readonly (Data & { readonly xmlId: string })[];
  readonly edges: readonly (Data & { readonly xmlId: string; readonly from: string; readonly to: string })[];
}
type Data = { readonly [key: string]: string };

/** What is used of linkedom's elements, which have no types of their own. */
interface Element {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Reads the graph and checks what the schema asks: declared keys, unique name tokens, edges between nodes. */
function parse(text: string): Parsed {
  checkWellFormed(text);
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)] as unknown as Element[];
  const keys = new Map(all('key').map((key) => [key.getAttribute('id'), key.getAttribute('for')]));
  const read = (element: Element): Data & { xmlId: string } => {
    const data = [...element.querySelectorAll('data')].map((datum) => {
      const key = datum.getAttribute('key') as string;
      expect(keys.get(key)).toBe(element.localName);
      return [key, datum.textContent] as const;
    });
    return { ...Object.fromEntries(data), xmlId: element.getAttribute('id') as string };
  };
  const nodes = all('node').map(read);
  const edges = all('edge').map((edge) => ({
    ...read(edge),
    from: edge.getAttribute('source') as string,
    to: edge.getAttribute('target') as string,
  }));
  const ids = [...nodes, ...edges].map(({ xmlId }) => xmlId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
  const ends = new Set(nodes.map(({ xmlId }) => xmlId));
  expect(edges.filter(({ from, to }) => !ends.has(from) || !ends.has(to))).toEqual([]);
  return { nodes, edges };
}

/** linkedom forgives much: tags that balance, no bare & or <, no character that XML 1.0 forbids. */
function checkWellFormed(text: string): void {
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const open: string[] = [];
  const rest = text.slice(text.indexOf('\n')).replace(/<(\/?)([a-z]+)((?: [\w:.]+="[^"<]*")*)(\/?)>/g, (...found) => {
    const [, closing, name, , empty] = found as unknown as string[];
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name as string);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&]/);
}

const graph = (changes: Partial<Dossier> = {}): Parsed => parse(renderGraphml({ ...GENEVA_DOSSIER, ...changes }));

/** Edges as "met Joe Biden – Vladimir Putin". */
function named({ nodes, edges }: Parsed): readonly string[] {
  const names = new Map(nodes.map(({ xmlId, name }) => [xmlId, name]));
  return edges.map(({ type, from, to }) => `${type} ${names.get(from)} – ${names.get(to)}`);
}

describe('the graph', () => {
  it('has the parties as nodes', () => {
    expect(graph().nodes[0]).toMatchObject({
      party: 'biden',
      name: 'Joe Biden',
      kind: 'person',
      role: 'U.S. President',
    });
    expect(graph().nodes).toHaveLength(GENEVA_DOSSIER.parties.length);
  });

  it('says who met whom, how often and when; what is planned is no meeting yet', () => {
    const met = graph().edges.filter(({ type }) => type === 'met');
    expect(met).toHaveLength(1);
    expect(met[0]).toMatchObject({ count: '2', days: '2021-04-13 2021-06-16', records: 'summit call' });
    expect(renderGraphml(GENEVA_DOSSIER)).toContain('target="p2" directed="false">');
  });

  it('says who speaks for whom', () => {
    expect(named(graph())).toContain('speaks-for Joe Biden – United States');
  });

  it('says who spoke to whom', () => {
    const statements = GENEVA_DOSSIER.statements.map((s) => ({ ...s, speaker: 'biden', addressee: 'putin' }));
    const { edges } = graph({ statements });
    expect(edges.find(({ type }) => type === 'said-to')).toMatchObject({ count: '3', records: 'tone denial test' });
  });

  it('says who promised whom, and how firmly', () => {
    const [first] = GENEVA_DOSSIER.commitments as [Dossier['commitments'][number]];
    const commitments = [
      { ...first, by: ['us'], to: ['russia'] },
      { ...first, id: 'second', by: ['us'], to: ['russia'], status: 'claimed' as const },
    ];
    const parsed = graph({ commitments });
    expect(named(parsed)).toContain('promised United States – Russia');
    expect(parsed.edges.at(-1)).toMatchObject({ count: '2', statuses: 'agreed 1, claimed 1' });
  });

  it('leaves out an edge that would lead nowhere', () => {
    const parties = GENEVA_DOSSIER.parties.filter(({ id }) => id !== 'us');
    expect(named(graph({ parties })).filter((edge) => edge.startsWith('speaks-for Joe Biden'))).toEqual([]);
  });

  it('takes no name for markup', () => {
    const [first, ...others] = GENEVA_DOSSIER.parties as [Dossier['parties'][number]];
    const parties = [{ ...first, name: '</data><node id="x"/>&\u0000\uffff "it\'s"' }, ...others];
    expect(graph({ parties }).nodes[0]?.name).toBe('</data><node id="x"/>&\\u0000\\uffff "it\'s"');
  });

  it('is valid for any dossier, and the same bytes each time', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier }) => {
        const text = renderGraphml(dossier);
        expect(parse(text).nodes).toHaveLength(new Set(dossier.parties.map(({ id }) => id)).size);
        expect(renderGraphml(structuredClone(dossier))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
