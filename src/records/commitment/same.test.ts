import { describe, expect, it } from 'vitest';
import { commitment, publishedOf } from '../../../test/build-claims.js';
import type { CommitmentClaim } from '../../domain/claim.js';
import { CERTAIN, DOUBTFUL } from '../agreement.js';
import { blockCommitment, compareCommitments } from './same.js';

const NOBODY = new Map<string, string>();

function compared(a: CommitmentClaim, b: CommitmentClaim, speaksFor = NOBODY) {
  const context = { published: publishedOf([a, b]), speaksFor };
  const share = blockCommitment(a, context).some((key) => blockCommitment(b, context).includes(key));
  const there = share ? compareCommitments(a, b, context) : null;
  expect(compareCommitments(b, a, context)?.score).toBe(compareCommitments(a, b, context)?.score);
  return there;
}
const areOne = (...pair: Parameters<typeof compared>): boolean => (compared(...pair)?.score ?? 0) >= CERTAIN;
const mayBeOne = (...pair: Parameters<typeof compared>): boolean => {
  const score = compared(...pair)?.score ?? 0;
  return score >= DOUBTFUL && score < CERTAIN;
};

const treaty = commitment('2025-04-23', 'India suspends the Indus Waters Treaty', {
  by: ['india'],
  what: 'suspends the Indus Waters Treaty',
});

describe('two claims tell of one undertaking', () => {
  it('where the same side promises the same in other words', () => {
    const again = { by: ['india'], what: 'suspension of the Indus Waters Treaty' };
    expect(areOne(treaty, commitment('2025-05-10', 'the suspension of the Indus Waters Treaty', again))).toBe(true);
    expect(areOne(treaty, commitment('2025-12-10', 'the suspension of the Indus Waters Treaty', again))).toBe(false);
  });

  it('where a minister promises for his state', () => {
    const his = commitment('2025-04-24', 'Misri announced the suspension of the Indus Waters Treaty', {
      by: ['vikram-misri'],
      what: 'suspension of the Indus Waters Treaty',
    });
    expect(areOne(treaty, his, new Map([['vikram-misri', 'india']]))).toBe(true);
    expect(areOne(treaty, his)).toBe(false);
  });

  it('where the sum is the same, even months later', () => {
    const gas = { amount: { value: 35e9, currency: 'USD' } };
    const a = commitment('2025-08-07', 'Israel sells gas worth $35 billion', {
      by: ['israel'],
      to: ['egypt'],
      what: 'sells gas',
      ...gas,
    });
    const b = commitment('2025-12-17', 'Israel approves the gas deal of $35 billion', {
      by: ['israel'],
      to: ['egypt'],
      what: 'the gas deal',
      ...gas,
    });
    expect(compared(a, b)?.reasons).toEqual(['by israel in both', 'the same sum, 35,000,000,000 USD']);
    expect(areOne(a, b)).toBe(true);
  });

  it('where a deed is done in parts', () => {
    const releases = (day: string, count: number) =>
      commitment(day, `Belarus releases ${count} political prisoners`, {
        by: ['belarus'],
        what: `${count} political prisoners`,
        amount: { value: count, unit: 'prisoner' },
        status: 'fulfilled',
      });
    expect(areOne(releases('2025-09-11', 52), releases('2025-09-18', 25))).toBe(true);
    expect(mayBeOne(releases('2025-09-11', 52), releases('2025-11-22', 31))).toBe(true);
  });

  it('where both sides of a ceasefire are bound, and one report names but one as promising it', () => {
    const both = commitment('2025-12-27', 'Cambodia and Thailand sign a ceasefire', {
      by: ['cambodia', 'thailand'],
      what: 'a ceasefire',
    });
    const one = (clause: string) => commitment('2025-12-28', clause, { by: ['thailand'], what: 'the ceasefire' });
    expect(areOne(both, one('Thailand hailed the ceasefire with Cambodia'))).toBe(true);
    expect(mayBeOne(both, one('Thailand hailed the ceasefire'))).toBe(true);
  });
});

describe('two claims stay apart', () => {
  const tariff = (day: string, to: string, value: number, what = 'tariffs') =>
    commitment(day, `Washington sets ${what}`, {
      by: ['united-states'],
      to: [to],
      what,
      amount: { value, unit: 'percent' },
    });

  it('where others promise, or it is promised to others', () => {
    expect(compared(treaty, { ...treaty, by: ['pakistan'] })).toBeNull();
    expect(compared(tariff('2025-04-02', 'japan', 24), tariff('2025-04-02', 'vietnam', 24))).toBeNull();
  });

  it('where the days by which it is due, or the sums, are others: at most a person joins them', () => {
    const due = (value: string) =>
      commitment('2025-07-19', 'a full ceasefire', {
        by: ['m23'],
        what: 'a full ceasefire',
        due: { value, text: value },
      });
    expect(areOne(due('2025-08-18'), due('2025-09-30'))).toBe(false);
    expect(areOne(tariff('2025-04-02', 'japan', 24), tariff('2025-04-09', 'japan', 10))).toBe(false);
  });

  it('where one word says what it is and only one side promises it', () => {
    const breaks = (day: string, clause: string) =>
      commitment(day, clause, { by: ['israel'], what: 'ceasefire', status: 'broken' });
    expect(
      mayBeOne(breaks('2025-03-18', 'Israel broke the ceasefire'), breaks('2025-03-20', 'the ceasefire Israel broke')),
    ).toBe(true);
    expect(
      compared(breaks('2025-03-18', 'Israel broke the ceasefire'), breaks('2025-06-20', 'Israel broke the ceasefire')),
    ).toBeNull();
  });

  it('where a report tells of a deal and, elsewhere, of one of several things', () => {
    const deal = commitment('2025-12-29', 'India and New Zealand reach an agreement', {
      by: ['india', 'new-zealand'],
      what: 'an agreement',
    });
    const part = commitment('2025-12-29', 'India grants access to exports', {
      by: ['india'],
      what: 'access to exports',
    });
    expect(compared(deal, part)).toBeNull();
  });
});

it('a deal told in the clause that tells what it is, is that deal', () => {
  const clause = 'Starmer signs a deal handing over the Chagos Archipelago';
  const deal = commitment('2025-05-22', clause, { by: ['keir-starmer'], what: 'a deal' });
  const deed = commitment('2025-05-22', clause, { by: ['keir-starmer'], what: 'the Chagos Archipelago' });
  expect(areOne(deal, deed)).toBe(true);
});
