import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import { makeOverview } from './overview.js';

const on = (day: string) => makeOverview(ANCHORAGE_THREAD, day);
const ids = (awaited: readonly { readonly record: { readonly id: string } }[]) =>
  awaited.map(({ record }) => record.id);

describe('an overview', () => {
  it('has what is next by day, then what has no day, the last spoken of first', () => {
    expect(ids(on('2025-08-22').next)).toEqual(['details', 'beijing', 'money', 'bilateral', 'trilateral']);
  });

  it('moves what passed to what is overdue, but for a proposal', () => {
    const { next, overdue } = on('2025-10-01');
    expect(ids(next)).toEqual(['money', 'bilateral', 'trilateral']);
    expect(ids(overdue)).toEqual(['hosts', 'details']);
  });

  it('has what was learned last, up to the day', () => {
    expect(on('2025-08-22').learned[0]).toMatchObject({ record: 'bilateral', asOf: '2025-08-22' });
    expect(on('2025-08-09').learned[0]).toMatchObject({ asOf: '2025-08-08' });
  });

  it('has what is at risk, disputed and contradictory', () => {
    const { atRisk, conflicts, contradictions } = on('2025-08-22');
    expect(atRisk.map(({ id }) => id)).toEqual(['trilateral']);
    expect(conflicts).toHaveLength(1);
    expect(contradictions.map(({ party, issue }) => [party, issue])).toEqual([['trump', 'ceasefire before talks']]);
  });

  it('counts', () => {
    expect(on('2025-08-22').counts).toMatchObject({ reports: 8, meetings: 5, held: 2, positions: 4, issues: 3 });
  });
});
