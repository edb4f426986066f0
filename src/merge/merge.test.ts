import { describe, expect, it } from 'vitest';
import { documentOf, meeting, position } from '../../test/build-document.js';
import type { ReportClaims } from '../domain/claim.js';
import { readClaims } from '../pipeline.js';
import { mergeClaims } from './merge.js';

const claims = (...args: Parameters<typeof documentOf>): ReportClaims => readClaims(documentOf(...args));

const preview = claims('Marco Rubio met Sergei Lavrov in Riyadh on Tuesday.', {
  id: 'b',
  on: '2025-02-18',
  frames: [meeting('met', { participant: ['Marco Rubio', 'Sergei Lavrov'], place: ['Riyadh'], time: ['Tuesday'] })],
});
const review = claims('Lavrov met Marco Rubio last Tuesday.', {
  id: 'a',
  on: '2025-02-20',
  frames: [meeting('met', { participant: ['Lavrov', 'Marco Rubio'], time: ['last Tuesday'] })],
});

describe('a dossier of many reports', () => {
  it('is the same in any order', () => {
    expect(JSON.stringify(mergeClaims([review, preview]))).toBe(JSON.stringify(mergeClaims([preview, review])));
  });

  it('lists reports by day of publishing', () => {
    expect(mergeClaims([review, preview]).documents.map((d) => d.id)).toEqual(['b', 'a']);
  });

  it('joins a bare surname to the one person who has it, and a meeting told twice', () => {
    const dossier = mergeClaims([preview, review]);
    expect(dossier.parties.map((p) => p.id).sort()).toEqual(['marco-rubio', 'sergei-lavrov']);
    expect(dossier.meetings).toHaveLength(1);
    expect(dossier.meetings[0]?.id).toBe(preview.meetings[0]?.id);
    // The second report tells nothing new: it is evidence, and no step.
    expect(dossier.meetings[0]?.history.map((h) => h.asOf)).toEqual(['2025-02-18']);
    expect(dossier.meetings[0]?.evidence.map((e) => e.document)).toEqual(['b', 'a']);
    expect(dossier.meetings[0]?.origins).toEqual({ reports: 2, independent: 2 });
  });

  it('leaves a surname that fits two people by itself', () => {
    const one = (id: string, name: string): ReportClaims =>
      claims(`${name} met Tony Blair.`, { id, frames: [meeting('met', { participant: [name, 'Tony Blair'] })] });
    const { parties } = mergeClaims([one('a', 'Bill Clinton'), one('b', 'Hillary Clinton'), one('c', 'Clinton')]);
    expect(parties.map((p) => p.id).sort()).toEqual(['bill-clinton', 'clinton', 'hillary-clinton', 'tony-blair']);
  });

  it('counts the same text under two outlets as one origin', () => {
    const copy: ReportClaims = claims('Marco Rubio met Sergei Lavrov in Riyadh on Tuesday.', {
      id: 'copy',
      on: '2025-02-18',
      frames: [meeting('met', { participant: ['Marco Rubio', 'Sergei Lavrov'], place: ['Riyadh'], time: ['Tuesday'] })],
    });
    expect(mergeClaims([preview, copy]).meetings[0]?.origins).toEqual({ reports: 2, independent: 1 });
  });

  it('keeps a position’s history by party and issue', () => {
    const on = (day: string, trigger: string, stance: 'supports' | 'opposes'): ReportClaims =>
      claims(`Friedrich Merz ${trigger} a ceasefire.`, {
        id: day,
        on: day,
        frames: [position(trigger, { holder: ['Friedrich Merz'], issue: ['a ceasefire'] }, stance)],
      });
    const { positions, issues } = mergeClaims([
      on('2025-08-20', 'rejects', 'opposes'),
      on('2025-08-18', 'wants', 'supports'),
    ]);
    expect(issues).toEqual([{ id: 'ceasefire', label: 'ceasefire', aliases: [] }]);
    expect(positions).toHaveLength(1);
    expect(positions[0]).toMatchObject({ stance: 'opposes', date: '2025-08-20', issueId: 'ceasefire' });
    expect(positions[0]?.history.map((h) => [h.asOf, h.stance])).toEqual([
      ['2025-08-18', 'supports'],
      ['2025-08-20', 'opposes'],
    ]);
  });
});
