import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../domain/dossier.js';
import { type Anchored, findQuote, findSameWords } from './anchor.js';
import { quote } from './quote.js';

/** Evidence of the words at their first place; `nth` counts from 0. */
function of(text: string, words: string, nth = 0): Evidence {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  return quote({ id: 'r', text }, { start, end: start + words.length });
}

const words = (text: string, found: Anchored): string | null =>
  found.kind === 'lost' ? null : text.slice(found.span.start, found.span.end);

const TEXT =
  'Marco Rubio met Sergei Lavrov in Riyadh on Tuesday. The two sides agreed to name teams. Lavrov said that the talks were useful. In Kyiv, Zelenskyy said that the talks were held behind his back.';

describe('a quote in a changed text', () => {
  it('is exact where it stood', () => {
    const evidence = of(TEXT, 'agreed to name teams');
    const after = `${TEXT} No day was set.`;
    const span = { start: evidence.start, end: evidence.end };
    expect(findQuote(evidence, after)).toEqual({ kind: 'exact', span });
    expect(findQuote(evidence, after, TEXT)).toEqual({ kind: 'exact', span });
  });

  it('has moved with the text around it', () => {
    const after = `Riyadh, 18 February. ${TEXT}`;
    expect(findQuote(of(TEXT, 'agreed to name teams'), after)).toEqual({
      kind: 'moved',
      span: { start: of(after, 'agreed to name teams').start, end: of(after, 'agreed to name teams').end },
    });
  });

  it('is told from the same words elsewhere by what stands around it', () => {
    for (const nth of [0, 1]) {
      const evidence = of(TEXT, 'said that the talks were', nth);
      const after = `Riyadh, 18 February. ${TEXT.replace(' on Tuesday', '')}`;
      const found = findQuote(evidence, after, TEXT);
      expect(found).toMatchObject({ kind: 'moved', span: { start: of(after, evidence.quote, nth).start } });
    }
  });

  it('is lost where only the same words of another place are left', () => {
    const evidence = of(TEXT, 'said that the talks were', 0);
    const after = TEXT.replace(' Lavrov said that the talks were useful.', '');
    expect(findQuote(evidence, after, TEXT)).toEqual({ kind: 'lost' });
  });

  it('is lost where nothing tells which of two places is meant', () => {
    const after = `Riyadh. ${TEXT}`;
    expect(findQuote(of(TEXT, 'said that the talks were'), after)).toEqual({ kind: 'lost' });
  });

  it('is found in other typography, with the words as they stand now', () => {
    const before = 'He called it "a first step" -- no more than that.';
    const after = 'He called it “a first\n  step” — no more than that.';
    const found = findQuote(of(before, 'called it "a first step" -- no more'.slice(0, 24)), after, before);
    expect(found).toMatchObject({ kind: 'changed', quote: 'called it “a first\n  step”', errors: 0 });
  });

  it.each([
    [
      'a slip mended',
      'The two sides agred to name teams that prepare more talks',
      'The two sides agreed to name teams that prepare more talks',
    ],
    ['a word more', 'agreed to name teams for more talks', 'agreed to name new teams for more talks'],
    [
      'a word less',
      'The two sides agreed on Tuesday evening to name teams',
      'The two sides agreed on Tuesday to name teams',
    ],
  ])('is found with %s', (_, old, now) => {
    const [before, after] = [old, now].map((clause) => `It is over. ${clause}. A statement is to follow.`) as [
      string,
      string,
    ];
    const found = findQuote(of(before, old), after, before);
    expect(found.kind).toBe('changed');
    expect(words(after, found)).toBe(now);
  });

  it('is lost when its words are gone', () => {
    const evidence = of(TEXT, 'The two sides agreed to name teams');
    const after = TEXT.replace(evidence.quote, 'Neither of them would say what comes next');
    expect(findQuote(evidence, after, TEXT)).toEqual({ kind: 'lost' });
    expect(findQuote(evidence, '', TEXT)).toEqual({ kind: 'lost' });
  });

  it('is lost when a figure of it has changed', () => {
    const [before, after] = [
      'Kyiv is to buy arms worth 90 billion dollars.',
      'Kyiv is to buy arms worth 60 billion dollars.',
    ];
    expect(findQuote(of(before, 'to buy arms worth 90 billion dollars'), after, before)).toEqual({ kind: 'lost' });
  });

  it('is no part of a longer word', () => {
    const [before, after] = ['Vance spoke to Stubb.', 'Stubbs spoke to Advance.'];
    expect(findQuote(of(before, 'Stubb'), after, before)).toEqual({ kind: 'lost' });
    expect(findQuote(of(before, 'Vance'), after, before)).toEqual({ kind: 'lost' });
  });

  it('that was part of a word is exact where it stood', () => {
    expect(findQuote(of('Pro-Kyiv parties met.', 'Pro-Ky'), 'Pro-Kyiv parties met today.').kind).toBe('exact');
  });

  it('is lost when it is nothing to be seen', () => {
    expect(findQuote(of('Ky\u00adiv', '\u00ad'), 'Kyiv', 'Ky\u00adiv')).toEqual({ kind: 'lost' });
  });

  it('refuses evidence of another text', () => {
    expect(() => findQuote(of(TEXT, 'agreed'), TEXT, 'They agreed.')).toThrow(RangeError);
  });
});

/** Sentences whose words all differ from those of another: number n of sentence k is "k-n" in letters. */
const sentence = (k: number): string[] => Array.from({ length: 12 }, (_, n) => `${letters(k * 12 + n)}`);
const letters = (n: number): string =>
  [...String(n * 7919 + 10007)].map((digit) => 'aeioubdfgk'[Number(digit)]).join('') + 'lmnprstvxz'[n % 10];

/** Words with one stretch marked, and other words changed: dropped, doubled or put in. */
const edited = fc
  .record({
    from: fc.nat(100),
    length: fc.integer({ min: 4, max: 15 }),
    edits: fc.array(fc.record({ at: fc.nat(), kind: fc.constantFrom('drop', 'add', 'change') }), { maxLength: 25 }),
  })
  .map(({ from, length, edits }) => {
    const all = Array.from({ length: 10 }, (_, k) => sentence(k)).flat();
    const [head, quoted, tail] = [all.slice(0, from), all.slice(from, from + length), all.slice(from + length)];
    const edit = (some: readonly string[]): string[] => {
      const words = [...some];
      for (const { at, kind } of edits) {
        if (words.length === 0) break;
        words.splice(at % words.length, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : [`zz${at % 97}`]));
      }
      return words;
    };
    return { head, quoted, tail, newHead: edit(head), newTail: edit(tail) };
  });

describe('whatever is edited elsewhere', () => {
  it('it is found at the right place', () => {
    fc.assert(
      fc.property(edited, ({ head, quoted, tail, newHead, newTail }) => {
        const [before, after] = [
          [...head, ...quoted, ...tail].join(' '),
          [...newHead, ...quoted, ...newTail].join(' '),
        ];
        const start = newHead.join(' ').length + (newHead.length > 0 ? 1 : 0);
        const evidence = of(before, quoted.join(' '));
        for (const found of [findQuote(evidence, after), findQuote(evidence, after, before)]) {
          expect(found.kind).toBe(start === evidence.start ? 'exact' : 'moved');
          expect(words(after, found)).toBe(evidence.quote);
          expect(found).toMatchObject({ span: { start } });
        }
      }),
    );
  });

  it('its words gone, it is lost', () => {
    fc.assert(
      fc.property(edited, ({ head, quoted, tail, newHead, newTail }) => {
        const before = [...head, ...quoted, ...tail].join(' ');
        const evidence = of(before, quoted.join(' '));
        expect(findQuote(evidence, [...newHead, ...newTail].join(' '), before)).toEqual({ kind: 'lost' });
      }),
    );
  });

  it('repeated, it is the one with its own surroundings', () => {
    const paragraphs = Array.from({ length: 4 }, (_, k) => [sentence(2 * k), sentence(2 * k + 1)] as const);
    const refrain = 'and the two sides are to meet again';
    fc.assert(
      fc.property(fc.nat(3), fc.subarray([0, 1, 2, 3]), fc.nat(11), (which, kept, word) => {
        const text = (places: readonly number[], change: boolean): string =>
          places
            .map((k) => {
              const [ahead, behind] = paragraphs[k] as (typeof paragraphs)[0];
              return [...ahead.map((w, n) => (change && n === word ? 'changed' : w)), refrain, ...behind].join(' ');
            })
            .join('.\n');
        const [before, after] = [text([0, 1, 2, 3], false), text(kept, true)];
        const found = findQuote(of(before, refrain, which), after, before);
        if (kept.includes(which)) {
          expect(found).toMatchObject({ span: { start: of(after, refrain, kept.indexOf(which)).start } });
        } else expect(found).toEqual({ kind: 'lost' });
      }),
    );
  });

  it('its place always holds what it says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, (head, middle, tail, other) => {
        fc.pre(middle.length > 0);
        const before = head + middle + tail;
        const evidence = quote({ id: 'r', text: before }, { start: head.length, end: head.length + middle.length });
        for (const after of [before, other + before, head + tail, other]) {
          const found = findQuote(evidence, after, before);
          if (found.kind === 'exact' || found.kind === 'moved') expect(words(after, found)).toBe(middle);
          if (found.kind === 'exact') expect(found.span.start).toBe(evidence.start);
          if (found.kind === 'changed') expect(words(after, found)).toBe(found.quote);
        }
      }),
    );
  });
});

describe('evidence found among that of records read anew', () => {
  const record = (id: string, ...evidence: Evidence[]) => ({ id, evidence });
  const old = of(TEXT, 'The two sides agreed to name teams');

  it('is at the same place', () => {
    const same = record('same', of(TEXT, 'Riyadh'), old);
    const wider = record('wider', of(TEXT, 'The two sides agreed to name teams.'));
    expect(findSameWords(old, [wider, same])).toBe(same);
  });

  it('or mostly on the same stretch', () => {
    const shorter = record('shorter', of(TEXT, 'agreed to name teams'));
    expect(findSameWords(old, [shorter, record('other', of(TEXT, 'met Sergei Lavrov'))])).toBe(shorter);
    expect(findSameWords(old, [record('word', of(TEXT, 'teams'))])).toBeNull();
  });

  it('or in the same words at another place, typography apart', () => {
    const after = `Riyadh.\n${TEXT.replace('two sides', 'two\u00a0sides')}`;
    const moved = record('moved', of(after, 'The two\u00a0sides agreed to name teams'));
    expect(findSameWords(old, [moved, record('other', of(after, 'the talks were useful'))])).toBe(moved);
  });

  it('is none where several have it', () => {
    expect(findSameWords(old, [record('a', old), record('b', old)])).toBeNull();
    const [left, right] = ['The two sides agreed to name', 'sides agreed to name teams'];
    expect(findSameWords(old, [record('a', of(TEXT, left)), record('b', of(TEXT, right))])).toBeNull();
  });

  it('is none where offsets of another version meet by chance', () => {
    const after = TEXT.replaceAll(/[a-z]/g, 'x');
    expect(findSameWords(old, [record('a', quote({ id: 'r', text: after }, old))])).toBeNull();
  });

  it('is none of another document', () => {
    expect(findSameWords(old, [record('a', { ...old, document: 'copy' })])).toBeNull();
    expect(findSameWords(old, [])).toBeNull();
  });
});
