import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import { listSilences } from './silent-since.js';

const find = (party: string, issue: string, day: string) =>
  listSilences(ANCHORAGE_THREAD, day).find((s) => s.party === party && s.issue === issue);

describe('who is silent', () => {
  it('counts from the last word, with what was published since', () => {
    expect(find('starmer', 'ceasefire', '2025-08-22')).toMatchObject({
      since: '2025-08-06',
      told: false,
      lastWord: { stance: 'supports' },
      reportsSince: 7,
      statementsSince: 0,
    });
  });

  it('tells who spoke of other matters since', () => {
    expect(find('trump', 'ceasefire', '2025-08-22')).toMatchObject({ since: '2025-08-16', statementsSince: 1 });
  });

  it('takes a silence that is told from the report that tells it', () => {
    expect(find('zelenskyy', 'ceasefire', '2025-08-22')).toMatchObject({
      since: '2025-08-18',
      told: true,
      lastWord: { asOf: '2025-08-10', stance: 'supports' },
    });
  });

  it('knows no more than was known on the day', () => {
    expect(find('zelenskyy', 'ceasefire', '2025-08-17')).toMatchObject({
      since: '2025-08-10',
      told: false,
      reportsSince: 2,
    });
    expect(find('trump', 'ceasefire', '2025-08-15')).toMatchObject({
      since: '2025-08-06',
      lastWord: { stance: 'supports' },
    });
  });

  it('knows of no silence where nothing was published since', () => {
    expect(find('starmer', 'ceasefire', '2025-08-06')).toBeUndefined();
    expect(find('starmer', 'ceasefire', '2025-08-07')).toBeUndefined();
    expect(find('starmer', 'ceasefire', '2025-08-08')).toBeDefined();
  });

  it('has the longest silence first', () => {
    expect(listSilences(ANCHORAGE_THREAD, '2025-08-22').map(({ since }) => since)).toEqual([
      '2025-08-06',
      '2025-08-10',
      '2025-08-16',
      '2025-08-18',
    ]);
  });
});
