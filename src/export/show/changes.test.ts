import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../../test/fixtures/anchorage-thread.js';
import type { Dossier, Meeting } from '../../domain/dossier.js';
import { findChanges } from '../../views/changes.js';
import { renderChanges } from './changes.js';

const [summit, ...others] = ANCHORAGE_THREAD.meetings as readonly [Meeting, ...Meeting[]];
const BEFORE: Dossier = {
  ...ANCHORAGE_THREAD,
  documents: ANCHORAGE_THREAD.documents.slice(0, 4),
  meetings: [
    { ...summit, status: 'planned', place: { text: 'Alaska', tbd: false } },
    { ...summit, id: 'doubled' },
    ...others.slice(2),
  ],
  positions: ANCHORAGE_THREAD.positions.map((p) => ({ ...p, stance: 'supports' as const })),
  conflicts: [],
};

function show(format: 'text' | 'md' | 'json', before = BEFORE, limit = 100): string {
  const period = { from: '2025-08-10', to: '2025-08-22' };
  const changes = findChanges(before, ANCHORAGE_THREAD, period, () => 'summit-meeting');
  return renderChanges(changes, before, ANCHORAGE_THREAD, { format, colour: false, limit });
}
const read = (...args: Parameters<typeof show>): string => show(...args).replace(/\s+/g, ' ');

describe('what changed', () => {
  it('begins with its days and its reports', () => {
    expect(show('text').split('\n')[0]).toBe('CHANGES 2025-08-10 Sun – 2025-08-22 Fri · 4 new reports');
  });

  it('has the old and the new value, and the words that tell it', () => {
    const text = read('text');
    expect(text).toContain('planned → held · summit-meeting');
    expect(text).toContain(
      'Alaska → Anchorage · summit-meeting “Trump and Putin met in Anchorage on Friday” [reprint]',
    );
    expect(text).toContain('Donald Trump on ceasefire before talks supports → opposes · trump-ceasefire');
  });

  it('tells each kind under its heading, what asks for attention first', () => {
    const headings = show('text')
      .split('\n')
      .filter((line) => /^[A-Z][A-Z ]+$/.test(line));
    expect(headings).toEqual([
      'REPORTS DIFFER NOW',
      'OVERDUE NOW',
      'MOVED',
      'ANOTHER STATUS',
      'CHANGED POSITION',
      'FELL SILENT',
      'NEW',
      'FOUND TO BE ONE',
    ]);
  });

  it('names what went into another record by the dossier that still had it', () => {
    expect(read('text')).toMatch(
      /meeting the meeting of Donald Trump and Vladimir Putin on 2025-08-15 Fri now .*\(summit-meeting\)/,
    );
  });

  it('tells a new record as it is told everywhere', () => {
    expect(read('text')).toContain(
      'New Meetings 2025-08-18 Mon Volodymyr Zelenskyy, Donald Trump'.replace('New', 'NEW'),
    );
  });

  it('says when nothing did', () => {
    expect(show('text', ANCHORAGE_THREAD)).toContain('OVERDUE NOW');
    const same = findChanges(ANCHORAGE_THREAD, ANCHORAGE_THREAD, { from: '2025-08-22', to: '2025-08-22' });
    const text = renderChanges(same, ANCHORAGE_THREAD, ANCHORAGE_THREAD, { format: 'text', colour: false, limit: 9 });
    expect(text).toContain('No record changed.');
  });

  it('cites numbered sources in Markdown, and is whole in JSON', () => {
    expect(show('md')).toMatch(/> Trump and Putin met in Anchorage on Friday \[\d+\]/);
    expect((JSON.parse(show('json', BEFORE, 1)) as { changes: unknown[] }).changes.length).toBeGreaterThan(8);
  });
});
