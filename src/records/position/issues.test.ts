import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { position } from '../../../test/build-claims.js';
import type { PositionClaim } from '../../domain/claim.js';
import { fileUnderIssues, type LabelFor } from './issues.js';

let report = 0;
const on = (issue: string, party = 'france'): PositionClaim =>
  position(`2025-03-01.${++report}`, `${party} is for ${issue}`, { party, issue, stance: 'supports' });

const labels = (...issues: string[]): string[] => fileUnderIssues(issues.map((i) => on(i))).issues.map((i) => i.label);

describe('wordings of one issue', () => {
  it('are gathered under the one used most, and all are kept', () => {
    const { issues } = fileUnderIssues([on('truce'), on('immediate ceasefire'), on('ceasefire'), on('ceasefire')]);
    expect(issues).toEqual([{ id: 'ceasefire', label: 'ceasefire', aliases: ['immediate ceasefire', 'truce'] }]);
  });

  it('take the shortest for a label where none is used more', () => {
    expect(labels('release of the hostages', 'hostage release')).toEqual(['hostage release']);
  });

  it('stay apart where one says more: it is a special case', () => {
    const { issues } = fileUnderIssues([on('ceasefire'), on('30-day ceasefire'), on('ceasefire before talks')]);
    const wide = issues.find((i) => i.label === 'ceasefire');
    expect(issues.map((i) => [i.label, i.parent])).toEqual(
      expect.arrayContaining([
        ['ceasefire', undefined],
        ['30-day ceasefire', wide?.id],
        ['ceasefire before talks', wide?.id],
      ]),
    );
  });

  it('are no special case of what they only mention', () => {
    const { issues } = fileUnderIssues([on('tariffs'), on('exemption from tariffs')]);
    expect(issues.every((i) => i.parent === undefined)).toBe(true);
  });

  it('name states and not only their adjectives', () => {
    expect(labels('sanctions on Russia', 'Russian sanctions')).toHaveLength(1);
    expect(labels('sanctions on Russia', 'sanctions on Belarus')).toHaveLength(2);
  });

  it('that point back are an issue of their report alone', () => {
    expect(labels('the resolution', 'the resolution')).toHaveLength(2);
  });
});

describe('the label of a person', () => {
  const claims = [on('ceasefire'), on('truce', 'spain'), on('hostage release')];
  const issueIds = (given: (position: string, issue: string) => string | null): [string, string][] =>
    fileUnderIssues(claims, given).positions.map((p) => [p.issueId, p.issue]);

  it('renames an issue, which keeps its id and its wordings', () => {
    const { issues } = fileUnderIssues(claims, (_, issue) => (issue === 'ceasefire' ? 'end of the fighting' : null));
    expect(issues.find((i) => i.id === 'ceasefire')).toEqual({
      id: 'ceasefire',
      label: 'end of the fighting',
      aliases: ['ceasefire', 'truce'],
    });
  });

  it('joins two issues', () => {
    const ids = issueIds(() => 'the whole deal').map(([id]) => id);
    expect(new Set(ids).size).toBe(1);
  });

  it('takes one position out of its issue, into another that has this label or a new one', () => {
    const [, spain] = claims as [PositionClaim, PositionClaim, PositionClaim];
    const move = (label: string) => issueIds((id) => (id === spain.id ? label : null))[1];
    expect(move('local truce')).toEqual(['local-truce', 'local truce']);
    expect(move('hostage release')?.[0]).toBe(issueIds(() => null)[2]?.[0]);
  });

  it('splits an issue, of which one part keeps the id', () => {
    const split = issueIds((id, issue) => (issue !== 'ceasefire' ? null : id === claims[0]?.id ? 'by land' : 'by sea'));
    expect(split.map(([, label]) => label)).toEqual(['by land', 'by sea', 'hostage release']);
    expect(new Set(split.map(([id]) => id)).size).toBe(3);
    expect(split.map(([id]) => id)).toContain('ceasefire');
  });
});

it('the order of the claims changes nothing, with the labels of a person or without', () => {
  const claims = [
    'ceasefire',
    'a truce',
    '30-day ceasefire',
    'ceasefire',
    'hostage release',
    'release of hostages',
    'it',
  ].flatMap((issue) => [on(issue), on(issue, 'spain')]);
  const labelFor: LabelFor = (id, issue) => (issue === 'it' ? 'Talks' : /[0-4]$/.test(id) ? 'local truce' : null);
  const { issues, positions } = fileUnderIssues(claims, labelFor);
  const places = new Map(positions.map((p) => [p.id, p.issueId]));
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      const again = fileUnderIssues(shuffled, labelFor);
      expect(again.issues).toEqual(issues);
      expect(new Map(again.positions.map((p) => [p.id, p.issueId]))).toEqual(
        new Map(shuffled.map((p) => [p.id, places.get(p.id)])),
      );
    }),
  );
});
