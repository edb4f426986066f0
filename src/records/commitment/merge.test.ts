import { describe, expect, it } from 'vitest';
import { commitment, publishedOf } from '../../../test/build-claims.js';
import type { CommitmentClaim } from '../../domain/claim.js';
import type { CommitmentStatus } from '../../domain/document.js';
import { differInCommitments } from './differ.js';
import { joinCommitments } from './merge.js';

type Group = [CommitmentClaim, ...CommitmentClaim[]];

const context = (claims: readonly CommitmentClaim[]) => ({ published: publishedOf(claims), speaksFor: new Map() });
const joined = (...group: Group) => joinCommitments(group, context(group));
const differences = (...group: Group) => differInCommitments(group, context(group));

const withdraws = (
  report: string,
  status: CommitmentStatus,
  fields: Partial<CommitmentClaim> = {},
  clause = 'Uganda withdraws 900 troops',
) => commitment(report, clause, { by: ['uganda'], what: '900 troops', status, ...fields });

const statusOf = (...steps: readonly (CommitmentStatus | [CommitmentStatus, Partial<CommitmentClaim>])[]) =>
  joined(
    ...(steps.map((step, i) =>
      typeof step === 'string' ? withdraws(`2025-03-0${i + 1}`, step) : withdraws(`2025-03-0${i + 1}`, ...step),
    ) as Group),
  ).status;

const claimed: [CommitmentStatus, Partial<CommitmentClaim>] = ['claimed', { claimedBy: 'rwanda' }];

describe('the status of an undertaking', () => {
  it('climbs the ladder', () => {
    expect(statusOf('offered', 'pledged', 'agreed')).toBe('agreed');
    expect(statusOf('agreed', 'offered')).toBe('agreed');
    expect(statusOf('pledged', 'fulfilled')).toBe('fulfilled');
  });

  it('ends as the last report tells', () => {
    expect(statusOf('agreed', 'broken', 'agreed')).toBe('broken');
    expect(statusOf('fulfilled', 'broken')).toBe('broken');
    expect(statusOf('broken', 'fulfilled')).toBe('fulfilled');
    expect(statusOf('pledged', 'withdrawn')).toBe('withdrawn');
  });

  it('is no more than claimed where only another says so, however often', () => {
    expect(statusOf(claimed, claimed, claimed)).toBe('claimed');
    expect(statusOf(['agreed', { claimedBy: 'rwanda' }])).toBe('claimed');
    expect(statusOf(claimed, 'offered')).toBe('offered');
  });

  it('says who claims it, as long as nobody else tells it', () => {
    expect(joined(withdraws('2025-03-01', ...claimed)).claimedBy).toBe('rwanda');
    expect(joined(withdraws('2025-03-01', ...claimed), withdraws('2025-03-02', 'pledged')).claimedBy).toBeUndefined();
  });

  it('is not raised by a denial', () => {
    const denies = withdraws('2025-03-02', 'agreed', {}, 'Kampala denied that it agreed to withdraw 900 troops');
    expect(joined(withdraws('2025-03-01', 'offered'), denies).status).toBe('offered');
    expect(joined(denies).status).toBe('claimed');
  });
});

it('a commitment has a step for each report, its fullest words, and the last amount, day and condition that are given', () => {
  const first = withdraws('2025-03-01', 'offered', { due: { text: 'soon' }, amount: { value: 900, unit: 'troop' } });
  const second = withdraws('2025-03-05', 'agreed', {
    what: '900 troops from the province of Ituri',
    to: ['democratic-republic-of-the-congo'],
    due: { value: '2025-04-01', text: 'by 1 April' },
  });
  const third = withdraws('2025-03-09', 'agreed', { condition: 'if the roads are safe', due: { text: 'in spring' } });
  const record = joined(first, second, third);
  expect(record).toMatchObject({
    id: first.id,
    what: '900 troops from the province of Ituri',
    to: ['democratic-republic-of-the-congo'],
    amount: { value: 900, unit: 'troop' },
    due: { value: '2025-04-01', text: 'by 1 April' },
    condition: 'if the roads are safe',
  });
  expect(record.history.map((h) => [h.asOf, h.status])).toEqual([
    ['2025-03-01', 'offered'],
    ['2025-03-05', 'agreed'],
    ['2025-03-09', 'agreed'],
  ]);
  expect(record.evidence).toHaveLength(3);
});

describe('reports of one undertaking disagree', () => {
  const money = (report: string, value: number, currency = 'USD') =>
    withdraws(report, 'pledged', { amount: { value, currency } });
  const due = (report: string, value: string) => withdraws(report, 'agreed', { due: { value, text: value } });

  it('in the sum', () => {
    expect(differences(money('2025-03-01', 90e9), money('2025-03-02', 80e9))).toMatchObject([
      { field: 'amount', values: [{ value: { value: 80e9 } }, { value: { value: 90e9 } }] },
    ]);
  });

  it('not where one rounds, counts otherwise, gives nothing or tells of a change later', () => {
    expect(differences(money('2025-03-01', 90e9), money('2025-03-02', 90.3e9))).toEqual([]);
    expect(differences(money('2025-03-01', 90e9), money('2025-03-02', 80e9, 'EUR'))).toEqual([]);
    expect(differences(money('2025-03-01', 90e9), withdraws('2025-03-02', 'pledged'))).toEqual([]);
    expect(differences(money('2025-03-01', 90e9), money('2025-06-01', 80e9))).toEqual([]);
  });

  it('in the day, not where one is only more exact', () => {
    expect(differences(due('2025-03-01', '2025-04-01'), due('2025-03-02', '2025-05-01'))).toMatchObject([
      { field: 'due' },
    ]);
    expect(differences(due('2025-03-01', '2025-04'), due('2025-03-02', '2025-04-30'))).toEqual([]);
  });

  it('in whether it was kept, told on one day', () => {
    expect(differences(withdraws('2025-03-01.a', 'fulfilled'), withdraws('2025-03-01.b', 'broken'))).toMatchObject([
      { field: 'status', values: [{ value: 'broken' }, { value: 'fulfilled' }] },
    ]);
    expect(differences(withdraws('2025-03-01', 'offered'), withdraws('2025-03-02', 'agreed'))).toEqual([]);
    expect(differences(withdraws('2025-03-01', 'agreed'), withdraws('2025-03-02', 'broken'))).toEqual([]);
  });

  it('where one denies it', () => {
    const denies = withdraws('2025-03-02', 'agreed', {}, 'Kampala denies that it agreed to withdraw 900 troops');
    expect(differences(withdraws('2025-03-01', 'agreed'), denies)).toMatchObject([
      { field: 'status', values: [{ value: 'denied' }, { value: 'agreed' }] },
    ]);
  });
});
