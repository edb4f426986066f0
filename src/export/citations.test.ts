import { describe, expect, it } from 'vitest';
import { cite, GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { DossierDocument } from '../domain/dossier.js';
import { citeQuotes, describeSource, numberSources, summarizeSources } from './citations.js';

const [report] = GENEVA_DOSSIER.documents as [DossierDocument];
const copy: DossierDocument = { ...report, id: 'copy', outlet: 'Kyodo', origin: report.id, published: null };
const numbers = numberSources([copy, report]);

describe('a quote', () => {
  it('is cited by the numbers of all reports that have it', () => {
    const quote = cite('Vladimir Putin');
    const other = cite('Joe Biden');
    expect(citeQuotes([quote, { ...quote, document: 'copy' }, quote, other], numbers)).toEqual([
      { quote: 'Vladimir Putin', sources: [1, 2] },
      { quote: 'Joe Biden', sources: [2] },
    ]);
  });

  it('of a report that is not there is cited by its id', () => {
    const [citation] = citeQuotes([{ ...cite('Joe Biden'), document: 'gone' }], numbers);
    expect(citation?.sources).toEqual(['gone']);
  });
});

describe('sources', () => {
  it('are summed up where there are many: copies are one origin', () => {
    expect(summarizeSources([report])).toBeNull();
    expect(summarizeSources([report, copy])).toBe(
      '2 reports, 1 of them not copies of another, published 2021-06-16 Wed',
    );
    const later = { ...report, id: 'later', published: '2021-06-20' };
    expect(summarizeSources([report, later])).toBe('2 reports, published 2021-06-16 Wed – 2021-06-20 Sun');
  });

  it('say what is known of them, and whose copy they are', () => {
    expect(describeSource(copy, numbers)).toEqual(['Kyodo', 'date not given', 'copy', 'copy of 2']);
    const changed = { ...report, versions: [{ sha256: 'f'.repeat(64), published: null }] };
    expect(describeSource(changed, numbers)).toContain('changed since it was first read (versions: 2)');
  });
});
