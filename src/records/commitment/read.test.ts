import { describe, expect, it } from 'vitest';
import { attribution, commitment, documentOf, meeting } from '../../../test/build-document.js';
import type { CommitmentClaim } from '../../domain/claim.js';
import { readParties } from '../party/read.js';
import { readStatements } from '../statement/read.js';
import { readCommitments } from './read.js';

const read = (...args: Parameters<typeof documentOf>): CommitmentClaim[] => {
  const document = documentOf(...args);
  const parties = readParties(document);
  return readCommitments(document, parties, readStatements(document, parties));
};

describe('a commitment', () => {
  it('has promisor, beneficiary, amount and due day', () => {
    const [aid] = read('Germany pledged Ukraine 5 billion euros in aid by 31 December 2025.', {
      frames: [
        commitment('pledged', {
          by: ['Germany'],
          to: ['Ukraine'],
          what: ['5 billion euros in aid'],
          amount: ['5 billion euros'],
          due: ['31 December 2025'],
        }),
      ],
    });
    expect(aid).toMatchObject({
      by: ['germany'],
      to: ['ukraine'],
      what: '5 billion euros in aid',
      amount: { value: 5e9, currency: 'EUR' },
      due: { value: '2025-12-31', text: '31 December 2025' },
      status: 'pledged',
    });
    expect(aid?.claimedBy).toBeUndefined();
    expect(aid?.support?.due?.[0]?.quote).toBe('31 December 2025');
  });

  it('told by another than the promisor is claimed by him', () => {
    const [drones] = read('Volodymyr Zelenskyy said that the United States would buy drones.', {
      frames: [
        attribution('said', { source: ['Volodymyr Zelenskyy'], content: ['the United States would buy drones'] }),
        commitment('would buy', { by: ['the United States'], what: ['drones'] }),
      ],
    });
    expect(drones).toMatchObject({ status: 'claimed', claimedBy: 'volodymyr-zelenskyy', by: ['united-states'] });
  });

  it('told by whoever speaks for the promisor is the promisor’s own', () => {
    const [sends] = read('German Chancellor Friedrich Merz said that Germany would send air defences.', {
      frames: [
        attribution('said', {
          source: ['German Chancellor Friedrich Merz'],
          content: ['Germany would send air defences'],
        }),
        commitment('would send', { by: ['Germany'], what: ['air defences'] }),
      ],
    });
    expect(sends).toMatchObject({ status: 'pledged' });
    expect(sends?.claimedBy).toBeUndefined();
  });

  it('without a promisor is none', () => {
    expect(read('A package worth 5 billion euros was announced.', { frames: [commitment('package', {})] })).toEqual([]);
  });

  it('keeps the words of a due time that gives no day', () => {
    const [soon] = read('France promised to reply in due course.', {
      frames: [commitment('promised', { by: ['France'], what: ['reply'], due: ['in due course'] })],
    });
    expect(soon?.due).toEqual({ text: 'in due course' });
  });

  it('is told once, however often its agreement is named', () => {
    const found = read('Rwanda and Congo signed a peace accord in Washington. Rwanda praised the accord.', {
      frames: [
        commitment('signed', { by: ['Rwanda', 'Congo'], what: ['a peace accord'] }, 'agreed'),
        commitment('accord#2', { by: ['Rwanda#2'], what: ['the accord'] }, 'agreed'),
      ],
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.evidence.map((e) => e.quote)).toHaveLength(2);
  });

  it('is none where it is to meet: that is a meeting', () => {
    const text = 'Iran agreed to hold talks with France. Iran agreed to free two French citizens after talks.';
    const found = read(text, {
      frames: [
        commitment('agreed', { by: ['Iran'], what: ['to hold talks with France'] }, 'agreed'),
        meeting('talks', { participant: ['Iran', 'France'] }, { status: 'planned' }),
        commitment('agreed#2', { by: ['Iran#2'], what: ['to free two French citizens after talks'] }, 'agreed'),
        meeting('talks#2', { participant: ['Iran#2'] }),
      ],
    });
    expect(found.map((c) => c.what)).toEqual(['to free two French citizens after talks']);
  });

  it('has the deed among its words, and no mere word of undertaking', () => {
    const text = 'Argentina will withdraw from the World Health Organization. Norway pledged 85 billion kroner.';
    const found = read(text, {
      frames: [
        commitment('withdraw', { by: ['Argentina'], what: ['the World Health Organization'] }),
        commitment('pledged', { by: ['Norway'], what: ['85 billion kroner'] }),
      ],
    });
    expect(found.map((c) => c.what)).toEqual(['withdraw from the World Health Organization', '85 billion kroner']);
  });
});
