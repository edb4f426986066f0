import { describe, expect, it } from 'vitest';
import { position, publishedOf } from '../../../test/build-claims.js';
import type { PositionClaim } from '../../domain/claim.js';
import type { Stance } from '../../domain/document.js';
import { fileUnderIssues } from './issues.js';
import { differInPositions, joinPositions } from './merge.js';

const stands = (report: string, stance: Stance, fields: Partial<PositionClaim> = {}): PositionClaim =>
  position(report, `Hungary ${stance} the accession of Ukraine`, {
    party: 'hungary',
    issue: 'accession of Ukraine',
    stance,
    ...fields,
  });

const filed = (...claims: PositionClaim[]) => fileUnderIssues(claims).positions as never;
const joined = (...claims: PositionClaim[]) => joinPositions(filed(...claims), { published: publishedOf(claims) });
const differences = (...claims: PositionClaim[]) =>
  differInPositions(filed(...claims), { published: publishedOf(claims) });

describe('a position told in many reports', () => {
  it('has a step for each, and stands as the last one tells', () => {
    const record = joined(
      stands('2025-03-01', 'supports'),
      stands('2025-03-10', 'opposes'),
      stands('2025-03-20', 'opposes'),
    );
    expect(record.history.map((h) => [h.asOf, h.stance])).toEqual([
      ['2025-03-01', 'supports'],
      ['2025-03-10', 'opposes'],
      ['2025-03-20', 'opposes'],
    ]);
    expect(record).toMatchObject({ stance: 'opposes', date: '2025-03-10' });
    expect(record.evidence).toHaveLength(3);
  });

  it('has the id of the earliest, and the condition of the stance that is shown', () => {
    const first = stands('2025-03-01', 'conditional', { condition: 'if minorities have their schools' });
    const last = stands('2025-03-10', 'conditional');
    expect(joined(first, last)).toMatchObject({ id: first.id, condition: 'if minorities have their schools' });
    expect(joined(first, stands('2025-03-10', 'opposes')).condition).toBeUndefined();
  });
});

describe('reports disagree', () => {
  const elsewhere = (report: string, stance: Stance) =>
    stands(report, stance, {
      evidence: [{ document: report, start: 300, end: 330, quote: 'Budapest, though, said otherwise' }],
    });

  it('where one day tells of a stance and its opposite, in one report or in two', () => {
    expect(differences(stands('2025-03-01', 'supports'), elsewhere('2025-03-01', 'opposes'))).toMatchObject([
      { field: 'stance', values: [{ value: 'opposes' }, { value: 'supports' }] },
    ]);
    expect(differences(stands('2025-03-01.a', 'supports'), stands('2025-03-01.b', 'opposes'))).toHaveLength(1);
  });

  it('not where a later day tells of a change, where one is vague, or where one clause was read both ways', () => {
    expect(differences(stands('2025-03-01', 'supports'), stands('2025-03-02', 'opposes'))).toEqual([]);
    expect(differences(stands('2025-03-01.a', 'supports'), stands('2025-03-01.b', 'open'))).toEqual([]);
    expect(differences(stands('2025-03-01', 'supports'), stands('2025-03-01', 'opposes'))).toEqual([]);
  });
});
