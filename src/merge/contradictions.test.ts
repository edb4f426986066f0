import { describe, expect, it } from 'vitest';
import { attribution, commitment, meeting } from '../../test/build-document.js';
import { read } from '../../test/reports-read.js';
import { merge } from './merge.js';

const conflictsOf = (...reports: ReturnType<typeof read>[]) =>
  merge(reports).dossier.conflicts.map((c) => [c.field, c.values.map((v) => v.value)]);

const says = (id: string, on: string, text: string, cue: string, source: string, content: string) =>
  read(text, { id, on, frames: [attribution(cue, { source: [source], content: [content] })] });

describe('a denial', () => {
  const plan = read('Vladimir Putin is to meet Volodymyr Zelenskyy.', {
    id: 'plan',
    on: '2025-08-18',
    frames: [meeting('meet', { participant: ['Vladimir Putin', 'Volodymyr Zelenskyy'] }, { status: 'planned' })],
  });

  it('stands beside what it denies, and does not end it', () => {
    const denial = says(
      'denial',
      '2025-08-22',
      'Sergei Lavrov said that no meeting of Vladimir Putin and Volodymyr Zelenskyy was planned.',
      'said',
      'Sergei Lavrov',
      'no meeting of Vladimir Putin and Volodymyr Zelenskyy was planned',
    );
    expect(conflictsOf(plan, denial)).toEqual([['status', ['planned', 'denied by Sergei Lavrov']]]);
    expect(merge([plan, denial]).dossier.meetings.map((m) => m.status)).toEqual(['planned']);
  });

  it('of something else, or of months ago, denies nothing of it', () => {
    const other = says(
      'other',
      '2025-08-22',
      'Sergei Lavrov denied that grain was stolen.',
      'denied',
      'Sergei Lavrov',
      'grain was stolen',
    );
    expect(conflictsOf(plan, other)).toEqual([]);
    const late = says(
      'late',
      '2025-12-22',
      'Sergei Lavrov denied a plan for Vladimir Putin to meet Volodymyr Zelenskyy.',
      'denied',
      'Sergei Lavrov',
      'a plan for Vladimir Putin to meet Volodymyr Zelenskyy',
    );
    expect(conflictsOf(plan, late)).toEqual([]);
  });

  it('is found for an undertaking, too', () => {
    const halt = read('Pete Hegseth ordered a halt to cyber operations against Russia.', {
      id: 'halt',
      on: '2025-03-02',
      frames: [
        commitment('ordered', { by: ['Pete Hegseth'], what: ['a halt to cyber operations against Russia'] }, 'agreed'),
      ],
    });
    const denial = says(
      'denial',
      '2025-03-05',
      'The Pentagon denies that Pete Hegseth ordered a halt to cyber operations against Russia.',
      'denies',
      'The Pentagon',
      'Pete Hegseth ordered a halt to cyber operations against Russia',
    );
    expect(conflictsOf(halt, denial).map(([field]) => field)).toEqual(['status']);
  });
});

describe('mutual blame', () => {
  const india = says(
    'a',
    '2025-05-07',
    'India accused Pakistan of breaking the truce.',
    'accused',
    'India',
    'Pakistan of breaking the truce',
  );
  const pakistan = says(
    'b',
    '2025-05-08',
    'Pakistan accused India of violating the truce.',
    'accused',
    'Pakistan',
    'India of violating the truce',
  );

  it('stands side by side', () => {
    expect(conflictsOf(india, pakistan)).toEqual([
      ['content', ['India: Pakistan of breaking the truce', 'Pakistan: India of violating the truce']],
    ]);
  });

  it('is none where one side alone blames, or months lie between', () => {
    expect(conflictsOf(india)).toEqual([]);
    const china = says(
      'c',
      '2025-05-08',
      'China accused India of violating the truce.',
      'accused',
      'China',
      'India of violating the truce',
    );
    expect(conflictsOf(india, china)).toEqual([]);
    const later = says(
      'b',
      '2025-09-08',
      'Pakistan accused India of violating the truce.',
      'accused',
      'Pakistan',
      'India of violating the truce',
    );
    expect(conflictsOf(india, later)).toEqual([]);
  });
});
