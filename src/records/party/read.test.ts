import { describe, expect, it } from 'vitest';
import { attribution, documentOf, meeting } from '../../../test/build-document.js';
import type { PartyClaim } from '../../domain/claim.js';
import { readClaims } from '../../pipeline.js';

const parties = (...args: Parameters<typeof documentOf>): readonly PartyClaim[] =>
  readClaims(documentOf(...args)).parties;
const said = (text: string, source: string, content: string): readonly PartyClaim[] =>
  parties(text, { frames: [attribution('said', { source: [source], content: [content] })] });

describe('a party', () => {
  it('is a person under the full name, with office and state', () => {
    const found = said(
      'French President Emmanuel Macron said talks would go on.',
      'French President Emmanuel Macron',
      'talks would go on',
    );
    expect(found.find((p) => p.id === 'emmanuel-macron')).toMatchObject({
      name: 'Emmanuel Macron',
      kind: 'person',
      role: 'President',
      speaksFor: 'france',
    });
    expect(found.find((p) => p.id === 'france')).toMatchObject({ name: 'France', kind: 'state' });
  });

  it('is a state, whether named by its capital, its seat of government or its side', () => {
    for (const source of ['Washington', 'The White House', 'The United States']) {
      expect(said(`${source} said talks would go on.`, source, 'talks would go on').map((p) => p.id)).toEqual([
        'united-states',
      ]);
    }
  });

  it('is the same one for the pronoun and the surname that follow', () => {
    const found = parties('Angela Merkel met Vladimir Putin. She said talks would go on. Merkel left.', {
      frames: [
        meeting('met', { participant: ['Angela Merkel', 'Vladimir Putin'] }),
        attribution('said', { source: ['She'], content: ['talks would go on'] }),
      ],
    });
    expect(found.map((p) => p.id).sort()).toEqual(['angela-merkel', 'vladimir-putin']);
  });

  it('is each of "the two presidents"', () => {
    const text =
      'Chinese President Xi Jinping welcomed French President Emmanuel Macron. The two presidents said talks would go on.';
    const found = parties(text, {
      frames: [
        meeting('welcomed', { participant: ['Chinese President Xi Jinping', 'French President Emmanuel Macron'] }),
        meeting('talks', { participant: ['The two presidents'] }, { status: 'planned' }),
      ],
    });
    expect(found.map((p) => p.name)).not.toContain('two presidents');
    expect(found.map((p) => p.id)).toEqual(expect.arrayContaining(['emmanuel-macron', 'xi-jinping']));
  });

  it('is nobody where the words hide who', () => {
    expect(said('Sources said talks would go on.', 'Sources', 'talks would go on')).toEqual([]);
  });
});
