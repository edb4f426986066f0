import { describe, expect, it } from 'vitest';
import { position } from '../../../test/build-claims.js';
import type { PositionClaim } from '../../domain/claim.js';
import { CERTAIN } from '../agreement.js';
import { fileUnderIssues } from './issues.js';
import { blockPosition, comparePositions } from './same.js';

const on = (issue: string, fields: Partial<PositionClaim> = {}, clause = `a word on ${issue}`): PositionClaim =>
  position('2025-03-01', clause, { party: 'france', issue, stance: 'supports', ...fields });

function compared(a: PositionClaim, b: PositionClaim) {
  const [x, y] = fileUnderIssues([a, b]).positions as [never, never];
  const share = blockPosition(x).some((key) => blockPosition(y).includes(key));
  return share ? comparePositions(x, y) : null;
}

describe('two claims are one position', () => {
  it('where party and issue are the same, whatever the stance', () => {
    expect(compared(on('a truce'), on('the ceasefire', { stance: 'opposes' }))?.score).toBeGreaterThanOrEqual(CERTAIN);
  });

  it('not where the parties are others: a leader is not his state', () => {
    expect(compared(on('a truce'), on('a truce', { party: 'emmanuel-macron' }))).toBeNull();
  });

  it('not where the issues share no word', () => {
    expect(compared(on('a truce'), on('sanctions on Iran'))).toBeNull();
  });

  it('perhaps where one issue is a special case of the other, or each is told of other states', () => {
    const special = compared(on('a ceasefire'), on('a 30-day ceasefire'));
    expect(special?.score).toBeLessThan(CERTAIN);
    expect(special?.reasons.at(-1)).toBe('“30-day ceasefire” may be a special case of “ceasefire”');
    const elsewhere = compared(
      on('a ceasefire', {}, 'Paris wants a ceasefire in Ukraine'),
      on('a ceasefire', {}, 'Paris wants a ceasefire in Lebanon'),
    );
    expect(elsewhere?.score).toBeLessThan(CERTAIN);
    expect(elsewhere?.reasons.at(-1)).toMatch(/other states/);
  });
});
