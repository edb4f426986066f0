import { expect, it } from 'vitest';
import { documentOf } from '../../test/build-document.js';
import { readDue } from './due.js';

/** What a report of Tuesday 19 August 2025 says is due, by the words that say when. */
function isDue(text: string, words: string, value: string | undefined): void {
  it(`${text} → ${value ?? 'no day'}`, () => {
    const start = text.indexOf(words);
    const due = readDue(documentOf(text, { on: '2025-08-19', frames: [] }), [{ start, end: start + words.length }]);
    expect(due?.due).toEqual({ ...(value ? { value } : {}), text: words });
  });
}

isDue('Details will be settled within 10 days.', 'within 10 days', '2025-08-29');
isDue('He said on Monday that details will be settled within 10 days.', 'within 10 days', '2025-08-28');
isDue('Details will be settled within 10 days, he said on Monday.', 'within 10 days', '2025-08-28');
isDue('He told reporters on Monday. Details will be settled within 10 days.', '10 days', '2025-08-28');
isDue('The sides will swap prisoners within 48 hours of signing.', 'within 48 hours of signing', undefined);
isDue('They will sign on Friday, and swap within 48 hours of signing.', 'within 48 hours of signing', undefined);
isDue('They will swap within 48 hours of signing on Friday.', 'within 48 hours of signing on Friday', undefined);
isDue('They will swap prisoners within 10 days of 25 August.', 'within 10 days of 25 August', '2025-09-04');
isDue('Brussels will decide by Friday.', 'by Friday', '2025-08-22');
isDue('Brussels will decide by 6 p.m. on Friday.', 'by 6 p.m. on Friday', '2025-08-22');
isDue('Brussels will decide before the end of the month.', 'before the end of the month', '2025-08-31');
isDue('Brussels will decide by the end of next year.', 'by the end of next year', '2026-12-31');
isDue('Brussels will decide in the coming weeks.', 'in the coming weeks', undefined);
isDue('Brussels will decide on the eve of the summit.', 'on the eve of the summit', undefined);
