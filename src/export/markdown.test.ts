import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Dossier } from '../domain/dossier.js';
import { makeBrief } from '../views/brief.js';
import { renderMarkdown } from './markdown.js';

const show = (changes: Partial<Dossier> = {}): string => renderMarkdown(makeBrief({ ...GENEVA_DOSSIER, ...changes }));

describe('a brief as Markdown', () => {
  it('is what the fixture shows', () => {
    expect(show()).toBe(readFileSync('test/fixtures/geneva-summit.brief.md', 'utf8'));
  });

  it('numbers its sources, and cites them by number', () => {
    const [document] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];
    const documents = [{ ...document, id: 'earlier', outlet: 'Kyodo' }, document];
    const text = show({ documents });
    expect(text).toContain('> met at the Villa La Grange on Wednesday [2]');
    expect(text).toContain('\n1. Kyodo · 2021-06-16 Wed · earlier\n2. 2021-06-16 Wed · geneva-summit\n');
  });

  it('sums up many sources, gives a quote of several once, and says which is a copy of which', () => {
    const [document] = GENEVA_DOSSIER.documents as [Dossier['documents'][number]];
    const [summit, ...meetings] = GENEVA_DOSSIER.meetings as [Dossier['meetings'][number]];
    const [held] = summit.evidence;
    const text = show({
      documents: [document, { ...document, id: 'copy', outlet: 'Kyodo', origin: document.id }],
      meetings: [{ ...summit, evidence: [held, { ...held, document: 'copy' }] }, ...meetings],
    });
    expect(text).toContain('\n2 reports, 1 of them not copies of another, published 2021-06-16 Wed.\n');
    expect(text).toContain('> met at the Villa La Grange on Wednesday [1] [2]\n');
    expect(text).toContain('\n2. Kyodo · 2021-06-16 Wed · copy · copy of 1\n');
  });

  it('lets a report make no markup', () => {
    const [first, ...others] = GENEVA_DOSSIER.parties as [Dossier['parties'][number]];
    const name = '<img src=x> [click](http://x.example) **loud**\n\n# Heading';
    const text = show({ parties: [{ ...first, name }, ...others] });
    expect(text).toContain('\\<img src=x\\> \\[click\\](http\\://x.example) \\*\\*loud\\*\\* # Heading');
    expect(text.match(/^# /gm)).toHaveLength(1);
  });
});
