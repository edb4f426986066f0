import { describe, expect, it } from 'vitest';
import { attribution, documentOf, position } from '../../../test/build-document.js';
import type { PositionClaim } from '../../domain/claim.js';
import { readParties } from '../party/read.js';
import { readStatements } from '../statement/read.js';
import { readPositions } from './read.js';

const read = (...args: Parameters<typeof documentOf>): PositionClaim[] => {
  const document = documentOf(...args);
  const parties = readParties(document);
  return readPositions(document, parties, readStatements(document, parties), []);
};

describe('a position', () => {
  it('is a party, an issue and a stance', () => {
    const [rejects] = read('Vladimir Putin rejected a ceasefire before talks.', {
      frames: [position('rejected', { holder: ['Vladimir Putin'], issue: ['a ceasefire before talks'] }, 'opposes')],
    });
    expect(rejects).toMatchObject({
      party: 'vladimir-putin',
      issue: 'ceasefire before talks',
      stance: 'opposes',
      date: '2025-08-19',
    });
    expect(rejects?.evidence[0].quote).toBe('Vladimir Putin rejected a ceasefire before talks');
  });

  it('inside reported speech with no holder of its own is the speaker’s', () => {
    const [must] = read('Friedrich Merz said that a ceasefire must come first.', {
      frames: [
        attribution('said', { source: ['Friedrich Merz'], content: ['a ceasefire must come first'] }),
        position('must', { issue: ['a ceasefire'] }, 'supports'),
      ],
    });
    expect(must).toMatchObject({ party: 'friedrich-merz', stance: 'supports' });
  });

  it('told twice in a report is one with two clauses', () => {
    const positions = read('Friedrich Merz wants a ceasefire. Friedrich Merz urged a full ceasefire.', {
      frames: [
        position('wants', { holder: ['Friedrich Merz'], issue: ['a ceasefire'] }, 'supports'),
        position('urged', { holder: ['Friedrich Merz#2'], issue: ['a full ceasefire'] }, 'supports'),
      ],
    });
    expect(positions).toHaveLength(1);
    expect(positions[0]?.evidence).toHaveLength(2);
  });

  it('of silence needs a demand that was dropped', () => {
    const silent = (text: string, trigger: string, issue: string): number =>
      read(text, { frames: [position(trigger, { holder: ['Volodymyr Zelenskyy'], issue: [issue] }, 'silent')] }).length;
    expect(silent('Volodymyr Zelenskyy did not repeat his demand for a ceasefire.', 'repeat', 'a ceasefire')).toBe(1);
    expect(silent('Volodymyr Zelenskyy declined to comment on the ceasefire.', 'declined', 'the ceasefire')).toBe(0);
  });

  it('is told once where later words only point back to its issue', () => {
    const found = read('Mark Carney rejected the tariffs. He rejected the idea outright. He rejected a pipeline.', {
      frames: [
        position('rejected', { holder: ['Mark Carney'], issue: ['the tariffs'] }, 'opposes'),
        position('rejected#2', { holder: ['Mark Carney'], issue: ['the idea'] }, 'opposes'),
        position('rejected#3', { holder: ['Mark Carney'], issue: ['a pipeline'] }, 'opposes'),
      ],
    });
    expect(found.map((p) => [p.issue, p.evidence.length])).toEqual([
      ['tariffs', 2],
      ['pipeline', 1],
    ]);
  });
});
