import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage, daySchema } from './lists.js';

const items = (...ids: string[]) => ids.map((id) => ({ id }));
const keyOf = ({ id }: { readonly id: string }): string => id;
const idsOf = (page: { readonly items: readonly { readonly id: string }[] }): string[] => page.items.map(keyOf);

describe('a list cut into pages', () => {
  it('gives each entry once, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 9 }), (ids, limit) => {
        const all = items(...ids);
        const seen: string[] = [];
        let cursor: string | undefined;
        for (;;) {
          const page = cutPage(all, { limit, cursor }, keyOf);
          expect(page.total).toBe(ids.length);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...idsOf(page));
          if (page.next === null) break;
          cursor = page.next;
        }
        expect(seen).toEqual(ids);
      }),
    );
  });

  const first = cutPage(items('a', 'b', 'c', 'd'), { limit: 2 }, keyOf);
  const goOn = (now: readonly { readonly id: string }[]) =>
    idsOf(cutPage(now, { limit: 2, cursor: first.next ?? '' }, keyOf));

  it('goes on after the last entry where something came in before it', () => {
    expect(goOn(items('new', 'a', 'b', 'c', 'd'))).toEqual(['c', 'd']);
  });

  it('goes on where it was, where the last entry went', () => {
    expect(goOn(items('a', 'x', 'c', 'd'))).toEqual(['c', 'd']);
  });

  it('ends where all that was left went', () => {
    expect(goOn(items('a', 'b'))).toEqual([]);
  });

  it.each(['', 'x', '!!!', Buffer.from('-1 a').toString('base64url'), Buffer.from('1e3 a').toString('base64url')])(
    'refuses the cursor "%s"',
    (cursor) => {
      expect(() => cutPage(items('a'), { limit: 1, cursor }, keyOf)).toThrow('take the "next" of the page before');
    },
  );
});

it.each(['2025-02-29', '2025-13-01', '2025-2-1', '20250201', 'today', '2025-02-01T00:00:00Z', ''])(
  '"%s" is no day',
  (day) => {
    expect(daySchema.safeParse(day).success).toBe(false);
  },
);

it('2024-02-29 is a day', () => {
  expect(daySchema.parse('2024-02-29')).toBe('2024-02-29');
});
