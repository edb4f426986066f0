import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier, Evidence } from '../domain/dossier.js';
import { makeBrief } from '../views/brief.js';
import { renderText } from './text.js';
import { measureWidth } from './wrap.js';

const show = (changes: Partial<Dossier> = {}, colour = false): string =>
  renderText(makeBrief({ ...GENEVA_DOSSIER, ...changes }), { colour });

/** The fixture's first meeting resting on these words. */
function restingOn(...quotes: readonly [string, ...string[]]): Partial<Dossier> {
  const [meeting] = GENEVA_DOSSIER.meetings as [Dossier['meetings'][number]];
  const evidence = quotes.map((quote, i) => ({ document: 'geneva-summit', start: i, end: i + quote.length, quote }));
  return { meetings: [{ ...meeting, evidence: evidence as [Evidence, ...Evidence[]] }] };
}

describe('a brief on paper', () => {
  it('is what the fixture shows', () => {
    expect(show()).toBe(readFileSync('test/fixtures/geneva-summit.brief.txt', 'utf8'));
  });

  it('is 80 columns wide at most, with no space at the end of a line', () => {
    const long = 'Joe Biden and Vladimir Putin met at the Villa La Grange, 习近平 did not, '.repeat(8);
    const lines = show(restingOn(long)).split('\n');
    expect(Math.max(...lines.map(measureWidth))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
  });

  it('says the same with colours and without', () => {
    const coloured = show({}, true);
    expect(coloured).not.toBe(show());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(show());
  });

  it('shows control characters of a report instead of obeying them', () => {
    const text = show(restingOn('met \u001b[31m\u202ein Geneva\u0007'));
    expect(text).toContain('“met \\u001b[31m\\u202ein Geneva\\u0007”');
  });

  it('leaves words out of the middle of a long quote', () => {
    const quote = `met in Geneva ${'and spoke of many things '.repeat(20)}until the evening`;
    const text = show(restingOn(quote)).replace(/\s+/g, ' ');
    expect(text).toMatch(/“met in Geneva and spoke .* … .* until the evening”/);
  });

  it('shows a quote once, and not what a longer one says already', () => {
    const text = show(restingOn('met', 'met in Geneva', 'in Geneva', 'met in Geneva', 'spoke there'));
    expect(text.match(/“met in Geneva”/g)).toHaveLength(1);
    expect(text).not.toContain('“met”');
    expect(text).toContain('“spoke there”');
  });

  it('shows three quotes and counts the others', () => {
    const text = show(restingOn('met first', 'met again', 'met later', 'met late', 'met last'));
    expect(text).toContain('“met later”');
    expect(text).not.toContain('“met last”');
    expect(text).toContain('and 1 more');
  });

  it('names the report of a quote where there are several', () => {
    const [document] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];
    expect(show()).not.toContain('[geneva-summit]');
    const text = show({ documents: [document, { ...document, id: 'other', published: '2021-06-18' }] });
    expect(text).toMatch(/^DOSSIER OF 2 REPORTS · published 2021-06-16 Wed – 2021-06-18 Fri\n/);
    expect(text).toContain('“met at the Villa La Grange on Wednesday” [geneva-summit]');
  });

  it('says when nothing was read, and when nothing was found', () => {
    const nothing = { parties: [], meetings: [], statements: [], positions: [], commitments: [], nextSteps: [] };
    expect(show({ ...nothing, documents: [] })).toBe('No report was read.\n');
    expect(show(nothing)).toContain('None found: meetings, statements, positions, commitments, next steps, parties.\n');
  });
});
