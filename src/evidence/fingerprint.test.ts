import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, fingerprint, kindOf, MOST_MARKS } from './fingerprint.js';

const TEXT = 'Sergei Lavrov and Marco Rubio met in Riyadh on 18 February to speak about the war in Ukraine.';

it('is the same in another typography', () => {
  const plain = 'The two sides agreed -- after four hours -- on Riyadh\'s proposal:\n"a first step", it said.';
  const set = 'The two sides agreed — after four hours — on\u00a0Riyadh’s pro\u00adposal: “a first step”, it said.';
  expect(fingerprint(set)).toEqual(fingerprint(plain));
});

it('leaves out what is quoted', () => {
  const own = fingerprint(`${TEXT} He said afterwards that it went well.`);
  const quoting = fingerprint(
    `${TEXT} “We have begun to hear each other,” Lavrov said. He said afterwards that it went well.`,
  );
  expect(own.filter((mark) => quoting.includes(mark)).length).toBeGreaterThan(0.8 * own.length);
  const quoted = fingerprint('We have begun to hear each other').map(contentOf);
  expect(quoting.map(contentOf).filter((content) => quoted.includes(content))).toEqual([]);
});

it('counts the quoted words of a text that is a quotation', () => {
  expect(fingerprint('“We have begun to hear each other, and we shall go on,” he said.').length).toBeGreaterThan(8);
});

it('tells runs of words, names and figures apart', () => {
  const kinds = fingerprint(TEXT).map(kindOf);
  // Lavrov, Marco, Rubio, Riyadh, February, Ukraine: the first word of a sentence has its capital anyway.
  expect(kinds.filter((kind) => kind === 'name')).toHaveLength(6);
  expect(kinds.filter((kind) => kind === 'figure')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'opening' || kind === 'run')).toHaveLength(16);
});

it('is empty without a run', () => {
  expect(fingerprint('')).toEqual([]);
  expect(fingerprint('no comment')).toEqual([]);
});

describe('whatever the text holds', () => {
  it('has at most so many numbers, each once, ascending', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 400 }), (words) => {
        const marks = fingerprint(words.join(' '));
        expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
        expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b));
        for (const mark of marks) expect(mark).toBe(mark >>> 0);
      }),
    );
  });
});
