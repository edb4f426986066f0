import { describe, expect, it } from 'vitest';
import { attribution, documentOf, position } from '../../test/build-document.js';
import type { PartyBasis, RecordBasis } from '../domain/claim.js';
import { readClaims } from '../pipeline.js';
import type { Calibration } from './calibration.js';
import { confidenceOf, logistic, logit } from './confidence.js';

const calibration: Calibration = {
  encoder: 'none',
  record: {
    intercept: { attribution: 0, meeting: 0, position: 0, commitment: 0, step: -1 },
    trigger: 1,
    roles: 0.5,
    told: 1,
  },
  party: { intercept: { person: 0, state: 0, organization: 0, group: 0 }, record: 1, told: 1 },
  otherMarkers: 0,
  link: { name: 1, description: 0.9, pronoun: 0.8 },
};
const basis: RecordBasis = { kind: 'position', trigger: 0.8, roles: 0.5, told: 1, wording: 'name' };
const of = (changes: Partial<RecordBasis>): number => confidenceOf({ ...basis, ...changes }, calibration);

describe('the confidence of a record', () => {
  it('is the trigger’s where nothing else counts', () => {
    expect(of({})).toBe(0.8);
  });

  it('grows with the trigger, its least sure words, and how often it is told', () => {
    expect(of({ trigger: 0.9 })).toBeGreaterThan(of({}));
    expect(of({ roles: 0.9 })).toBeGreaterThan(of({}));
    expect(of({ told: 3 })).toBeGreaterThan(of({}));
  });

  it('is less where the party is meant by "he"', () => {
    expect(of({ wording: 'pronoun' })).toBe(0.64);
  });

  it('never reaches certainty, however sure the encoder is', () => {
    expect(logistic(logit(1))).toBeCloseTo(0.999, 10);
    expect(logistic(logit(0))).toBeCloseTo(0.05, 10);
  });

  it('of a party is that of the surest record it is in, and grows with each', () => {
    const party: PartyBasis = { kind: 'party', of: 'person', records: [basis, { ...basis, trigger: 0.2 }] };
    expect(confidenceOf({ ...party, records: [basis] }, calibration)).toBe(0.8);
    expect(confidenceOf(party, calibration)).toBe(0.89);
  });
});

it('is carried by every claim, with what it was made of', () => {
  const { parties, statements, positions } = readClaims(
    documentOf('Friedrich Merz said he wants a ceasefire.', {
      frames: [
        attribution('said', { source: ['Friedrich Merz'], content: ['he wants a ceasefire'] }),
        position('wants', { holder: ['he'], issue: ['a ceasefire'] }, 'supports'),
      ],
    }),
  );
  for (const claim of [...parties, ...statements, ...positions]) {
    expect(claim.confidence).toBe(confidenceOf(claim.basis));
    expect(claim.confidence).toBeGreaterThan(0);
    expect(claim.confidence).toBeLessThan(1);
  }
  expect(positions[0]?.basis.wording).toBe('pronoun');
  expect(parties.map(({ basis: { records } }) => records.length)).toEqual([2]);
});
