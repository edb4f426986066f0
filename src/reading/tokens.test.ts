import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from './tokens.js';

/** Written as it must be cut: tokens with blanks between them, `|` where the text has none. */
function splits(written: string): void {
  const text = written.replaceAll('|', '');
  expect(findTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(written.split(/[ |]/));
}

describe('tokens', () => {
  it.each([
    'Macron met Zelenskyy|.',
    'The U.S.|-|led talks in Washington|, D.C.|, ended|.',
    'J. D. Vance|, J.D. Vance and Lt. Gen. Kellogg came|.',
    'Secretary-General Rutte and al-Sharaa spoke|.',
    "Ukraine|’s president and Russia|'s envoy don’t agree|.",
    "O’Neill wasn't there|; he|'s ill|.",
    '$|90,500 and 90,000 and 3.5|% at 14:00 on 8/18/2025',
    'Putin|–|Zelenskyy|, Russia|/|Ukraine',
    '“|We agree|,|” he said|...',
    "``|We agree|,|'' he said",
    'talks|.|The end|--|no',
    'über 中文 😀|😀 naïve',
  ])('%s', (written) => {
    splits(written);
  });

  it('ascend, do not overlap, hold no space and cover every character that is none', () => {
    const pieces = fc.constantFrom(
      'U',
      '.',
      'S',
      "'",
      's',
      '’',
      '-',
      ' ',
      '\n',
      '5',
      ',',
      '中',
      '😀',
      '\udc00',
      'é',
      'e\u0301',
      '`',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((p) => p.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let behind = 0;
          for (const { start, end } of findTokens(text)) {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(text.slice(start, end)).toMatch(/^\S+$/);
            expect(text.slice(behind, start).trim()).toBe('');
            behind = end;
          }
          expect(text.slice(behind).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['a', '.', "'s", 'a.', '-', '5,'])('take time that grows with the text alone: 5 MB of %s', (unit) => {
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const started = performance.now();
    findTokens(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
