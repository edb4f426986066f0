import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD, citeReport } from '../../test/fixtures/anchorage-thread.js';
import type { Stance } from '../domain/document.js';
import type { Position } from '../domain/dossier.js';
import { makePositionGrid } from './position-grid.js';

const grid = makePositionGrid(ANCHORAGE_THREAD);
const cell = (party: string, issue: string) =>
  grid.rows.find((row) => row.issue.id === issue)?.cells.find((c) => c.party === party);

const [trump] = ANCHORAGE_THREAD.positions as [Position];
const words = [citeReport('hopes', 'Trump wants a ceasefire before any talks')] as const;
/** The one cell of a party that showed these stances, each on its day. */
function cellOf(...steps: readonly (readonly [string | null, Stance])[]) {
  const history = steps.map(([asOf, stance]) => ({ asOf, stance, evidence: words }));
  const { rows } = makePositionGrid({ ...ANCHORAGE_THREAD, positions: [{ ...trump, history }] });
  return rows[0]?.cells[0];
}

describe('a grid of positions', () => {
  it('has the stance last shown and the day it changed to that', () => {
    expect(cell('trump', 'ceasefire')).toMatchObject({ stance: 'opposes', since: '2025-08-16' });
    expect(cell('starmer', 'ceasefire')).toMatchObject({
      stance: 'supports',
      since: '2025-08-06',
      contradiction: null,
    });
  });

  it('dates a stance that is repeated from its first day', () => {
    expect(cellOf(['2025-08-01', 'supports'], ['2025-08-09', 'supports'])?.since).toBe('2025-08-01');
  });

  it('marks who turned to the other side', () => {
    expect(cell('trump', 'ceasefire')?.contradiction).toMatchObject({
      kind: 'turned',
      from: { asOf: '2025-08-06', stance: 'supports' },
      to: { asOf: '2025-08-16', stance: 'opposes' },
    });
    expect(
      cellOf(['2025-08-01', 'opposes'], ['2025-08-02', 'open'], ['2025-08-03', 'supports'])?.contradiction?.kind,
    ).toBe('turned');
  });

  it('marks who is for and against at once', () => {
    expect(cellOf(['2025-08-01', 'opposes'], ['2025-08-01', 'supports'])?.contradiction?.kind).toBe('both');
    const [first, second] = [
      { ...trump, history: [{ asOf: '2025-08-01', stance: 'opposes' as const, evidence: words }] },
      { ...trump, id: 'other', history: [{ asOf: '2025-08-01', stance: 'supports' as const, evidence: words }] },
    ];
    const { rows } = makePositionGrid({ ...ANCHORAGE_THREAD, positions: [first, second] });
    expect(rows[0]?.cells[0]?.contradiction?.kind).toBe('both');
    expect(rows[0]?.cells).toHaveLength(1);
  });

  it('takes neither silence nor a condition for a contradiction', () => {
    expect(cellOf(['2025-08-01', 'supports'], ['2025-08-02', 'silent'])?.contradiction).toBeNull();
    expect(cellOf(['2025-08-01', 'supports'], ['2025-08-02', 'conditional'])?.contradiction).toBeNull();
    expect(cell('zelenskyy', 'ceasefire')).toMatchObject({ silent: true, contradiction: null });
  });

  it('does not take a stance of an unknown day for the newest', () => {
    expect(cellOf(['2025-08-01', 'supports'], [null, 'opposes'])?.stance).toBe('supports');
  });

  it('puts a part beneath its issue, and leaves out what nobody speaks of', () => {
    expect(grid.rows.map(({ issue, within }) => [issue.id, within.map(({ id }) => id)])).toEqual([
      ['ceasefire', []],
      ['territory', []],
      ['land', ['territory']],
    ]);
    const idle = { id: 'idle', label: 'idle', aliases: [] };
    const more = makePositionGrid({ ...ANCHORAGE_THREAD, issues: [...ANCHORAGE_THREAD.issues, idle] });
    expect(more.rows.map(({ issue }) => issue.id)).not.toContain('idle');
  });
});
