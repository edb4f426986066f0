import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import type { Commitment } from '../domain/dossier.js';
import { listCommitmentsDue } from './commitments-due.js';

const ids = (commitments: readonly Commitment[]) => commitments.map(({ id }) => id);
const on = (day: string) => listCommitmentsDue(ANCHORAGE_THREAD, day);

describe('commitments', () => {
  it('are overdue the day after they were due', () => {
    expect([ids(on('2025-08-15').overdue), ids(on('2025-08-15').due)]).toEqual([[], ['hosts', 'money']]);
    expect([ids(on('2025-08-16').overdue), ids(on('2025-08-16').due)]).toEqual([['hosts'], ['money']]);
  });

  it('due in a month are not overdue before it is over', () => {
    expect(ids(on('2025-12-31').overdue)).toEqual(['hosts']);
    expect(ids(on('2026-01-01').overdue)).toEqual(['hosts', 'money']);
  });

  it('due in words, or not at all, are never overdue', () => {
    const { dueInWords, undated, overdue } = on('2030-01-01');
    expect([ids(dueInWords), ids(undated), ids(overdue)]).toEqual([['systems'], ['arms'], ['hosts', 'money']]);
  });

  it.each(['fulfilled', 'withdrawn', 'broken'] as const)('that are %s wait for nothing', (status) => {
    const commitments = ANCHORAGE_THREAD.commitments.map((c) => ({ ...c, status }));
    const { overdue, settled } = listCommitmentsDue({ ...ANCHORAGE_THREAD, commitments }, '2030-01-01');
    expect([overdue, settled.length]).toEqual([[], 4]);
  });

  it('are added up on their rung and in their currency alone', () => {
    expect(
      on('2025-08-18').rungs.map(({ status, sums }) => [status, sums.map(({ evidence: _, ...sum }) => sum)]),
    ).toEqual([
      ['offered', [{ value: 10e6, currency: 'USD', commitments: 1, disputed: 0 }]],
      ['claimed', [{ value: 90e9, currency: 'USD', commitments: 1, disputed: 0 }]],
      [
        'pledged',
        [
          { value: 50e9, currency: 'USD', commitments: 1, disputed: 0 },
          { value: 5, unit: 'system', commitments: 1, disputed: 0 },
        ],
      ],
    ]);
  });

  it('have no sum of bare numbers', () => {
    const commitments = ANCHORAGE_THREAD.commitments.map((c) => ({ ...c, amount: { value: 3 } }));
    const { rungs } = listCommitmentsDue({ ...ANCHORAGE_THREAD, commitments }, '2025-08-18');
    expect(rungs.flatMap(({ sums }) => sums)).toEqual([]);
  });

  it('whose amount is disputed are counted as such', () => {
    const [, arms] = ANCHORAGE_THREAD.commitments as [Commitment, Commitment];
    const values = [
      { value: { value: 90e9, currency: 'USD' }, evidence: arms.evidence },
      { value: { value: 100e9, currency: 'USD' }, evidence: arms.evidence },
    ];
    const conflicts = [{ record: 'arms', field: 'amount', values }];
    const { rungs } = listCommitmentsDue({ ...ANCHORAGE_THREAD, conflicts }, '2025-08-18');
    expect(rungs.find(({ status }) => status === 'claimed')?.sums[0]).toMatchObject({ value: 90e9, disputed: 1 });
  });
});
