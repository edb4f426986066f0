import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../../test/fixtures/anchorage-thread.js';
import { arbitraryDossier } from '../../../test/fixtures/arbitrary-dossier.js';
import type { Dossier, Meeting } from '../../domain/dossier.js';
import { measureWidth } from '../wrap.js';
import { renderShow, SHOW_VIEWS, type ShowOptions, type ShowViewName } from './show.js';

const OPTIONS: ShowOptions = { day: '2025-08-22', format: 'text', colour: false, limit: 100, about: 'summit-meeting' };

const show = (view: ShowViewName, options: Partial<ShowOptions> = {}, changes: Partial<Dossier> = {}): string =>
  renderShow({ ...ANCHORAGE_THREAD, ...changes }, view, { ...OPTIONS, ...options }) ?? 'nothing';
/** On one line, as it is read. */
const read = (...args: Parameters<typeof show>): string => show(...args).replace(/\s+/g, ' ');

const [summit] = ANCHORAGE_THREAD.meetings as [Meeting];

describe('an overview', () => {
  it('is what the fixture shows', () => {
    expect(show('overview')).toBe(readFileSync('test/fixtures/anchorage-thread.show.txt', 'utf8'));
  });

  it('says what there is none of', () => {
    const quiet = { conflicts: [], positions: [], commitments: [], nextSteps: [] };
    expect(show('overview', {}, quiet)).toMatch(/Nothing under: overdue, where reports differ,\s/);
  });
});

describe('a list of records', () => {
  it('tells how a meeting came about, with the day and the reports of each step', () => {
    const text = read('meetings');
    expect(text).toContain('2025-08-08 planned · 2025-08-15 Fri · Alaska [date]');
    expect(text).toContain('2025-08-16 held · 2025-08-15 Fri · Anchorage [summit, reprint]');
    expect(text).toContain('5 reports, 4 independent');
  });

  it('shows where reports differ at the record', () => {
    expect(read('meetings')).toContain('reports differ on time: 2025-08-15 Fri [date, summit], 2025-08-16 Sat [rival]');
  });

  it('quotes what tells how it stands now', () => {
    expect(read('meetings')).toContain('“Trump and Putin met in Anchorage on Friday” [reprint] and 4 more');
  });

  it('keeps what is planned for a day that passed apart', () => {
    const meetings: readonly Meeting[] = [{ ...summit, status: 'planned' }];
    expect(show('meetings', {}, { meetings })).toContain('Its day passed, and nothing was told\n  2025-08-15 Fri');
    expect(show('meetings', { day: '2025-08-15' }, { meetings })).toContain('To come\n  2025-08-15 Fri');
  });

  it('marks who contradicts itself', () => {
    expect(read('positions')).toContain('contradicts itself: supports 2025-08-06, opposes 2025-08-16');
  });

  it('has sums by rung and currency', () => {
    const text = read('commitments');
    expect(text).toContain('claimed 1 commitment · 90 bn USD in 1');
    expect(text).toContain('pledged 2 commitments · 50 bn USD in 1 · system: 5 in 1');
    expect(text).toContain('Overdue on 2025-08-22 Fri offered United States: money for the hosts');
  });

  it('quotes each value of a conflict', () => {
    const text = read('conflicts');
    expect(text).toContain('shown: 2025-08-15 Fri [date, summit] also: 2025-08-16 Sat [rival]');
    expect(text).toContain('“The presidents will see each other in Alaska on August 16” [rival]');
  });

  it('names a copy of a report as one', () => {
    expect(read('reports')).toContain('Kyiv Independent · copy of summit');
  });

  it('ends where it is told to, and counts the others', () => {
    const text = show('meetings', { limit: 2 });
    expect(text).toContain('and 3 more\n');
    expect(text).not.toContain('summit-meeting');
    expect(show('meetings')).not.toMatch(/^ {2}and \d+ more$/m);
  });
});

describe('every view', () => {
  const RECORDS = ['meetings', 'positions', 'commitments', 'statements', 'parties'] as const;
  it.each(RECORDS)('of %s names each record by its id', (view) => {
    for (const format of ['text', 'md', 'json'] as const) {
      for (const { id } of ANCHORAGE_THREAD[view]) expect(show(view, { format })).toContain(id);
    }
  });

  it.each(SHOW_VIEWS)('%s says the same with colours and without', (view) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
    expect(show(view, { colour: true }).replace(/\u001b\[\d+m/g, '')).toBe(show(view));
  });

  it.each(SHOW_VIEWS)('%s is JSON with the words each line rests on', (view) => {
    const text = show(view, { format: 'json' });
    expect(() => JSON.parse(text)).not.toThrow();
    if (view !== 'reports') expect(text).toContain('"quote"');
  });

  it('is 80 columns wide at most, obeys no report, and makes up no day', () => {
    fc.assert(
      fc.property(arbitraryDossier, fc.constantFrom(...SHOW_VIEWS), (dossier, view) => {
        const text = renderShow(dossier, view, { ...OPTIONS, day: '2025-03-10', about: 'meeting-0' });
        if (text === null) return;
        expect(Math.max(...text.split('\n').map(measureWidth))).toBeLessThanOrEqual(80);
        expect(text).not.toMatch(/ $/m);
        const known = `${JSON.stringify(dossier)} 2025-03-10`;
        expect((text.match(/\d{4}-\d\d(-\d\d)?/g) ?? []).filter((day) => !known.includes(day))).toEqual([]);
      }),
    );
  });

  it('shows control characters of a report instead of obeying them', () => {
    const what = 'arms \u001b[31m\u202e';
    const commitments = ANCHORAGE_THREAD.commitments.map((c) => ({ ...c, what }));
    for (const format of ['text', 'md', 'json'] as const) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(show('commitments', { format }, { commitments })).not.toMatch(/[\u001b\u202e]/);
    }
  });
});

it('there are no accounts of a meeting that is not there', () => {
  for (const format of ['text', 'md', 'json'] as const) {
    expect(renderShow(ANCHORAGE_THREAD, 'accounts', { ...OPTIONS, format, about: 'nowhere' })).toBeNull();
  }
});
