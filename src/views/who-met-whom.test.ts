import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import { makeNetwork, pairParties } from './who-met-whom.js';

const pairs = pairParties(ANCHORAGE_THREAD);
const pair = (a: string, b: string) => pairs.find(({ parties }) => parties[0] === a && parties[1] === b);
const ids = (records: readonly { readonly id: string }[] | undefined) => records?.map(({ id }) => id);

describe('who met whom', () => {
  it('keeps what was held apart from what is planned and what is postponed', () => {
    expect(ids(pair('putin', 'trump')?.held)).toEqual(['summit-meeting']);
    expect(ids(pair('putin', 'trump')?.planned)).toEqual(['trilateral']);
    expect(ids(pair('putin', 'zelenskyy')?.held)).toEqual([]);
    expect(ids(pair('putin', 'zelenskyy')?.planned)).toEqual(['bilateral', 'trilateral']);
  });

  it('gives the first and the last day of those held alone', () => {
    expect([pair('putin', 'trump')?.first, pair('putin', 'trump')?.last]).toEqual(['2025-08-15', '2025-08-15']);
    expect(pair('putin', 'zelenskyy')?.first).toBeNull();
  });

  it('has no pair of one party, and names each pair once', () => {
    const named = pairs.map(({ parties }) => parties.join(' '));
    expect(named).toEqual(['putin trump', 'trump zelenskyy', 'putin zelenskyy']);
  });

  it('counts a meeting that was called off as neither', () => {
    const meetings = ANCHORAGE_THREAD.meetings.map((m) => ({ ...m, status: 'cancelled' as const }));
    const [first] = pairParties({ ...ANCHORAGE_THREAD, meetings });
    expect([first?.held, first?.planned, first?.off.length]).toEqual([[], [], 2]);
  });

  it('is a network', () => {
    const { nodes, links } = makeNetwork(pairs);
    expect(nodes).toEqual(['putin', 'trump', 'zelenskyy']);
    expect(links[0]).toEqual({ source: 'putin', target: 'trump', held: 1, planned: 1, off: 0 });
  });
});
