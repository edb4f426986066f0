import { describe, expect, it } from 'vitest';
import { findContinuations, type Quoting } from './quotations.js';

/** What each attribution's quotation goes on over; its words are given as the text has them. */
function continued(text: string, ...attributions: readonly { content: string; beside: string }[]): string[][] {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quoting: Quoting[] = attributions.map(({ content, beside }) => ({
    content: [at(content)],
    beside: [at(beside)],
  }));
  const more = findContinuations(text, quoting);
  return quoting.map((q) => (more.get(q) ?? []).map(({ start, end }) => text.slice(start, end)));
}

/** John F. Kennedy in Berlin, 1963, and Ronald Reagan there in 1987. */
const KENNEDY = { content: '“Freedom has many difficulties and democracy is not perfect,”', beside: 'Kennedy said' };

describe('a quotation goes on', () => {
  it('in the next paragraph, when its own does not close it', () => {
    expect(
      continued(
        'Kennedy said: “Freedom has many difficulties and democracy is not perfect.\n\n“But we have never had to put a wall up.”',
        { content: '“Freedom has many difficulties and democracy is not perfect.', beside: 'Kennedy said' },
      ),
    ).toEqual([['“But we have never had to put a wall up.”']]);
  });

  it('behind its cue', () => {
    expect(
      continued(
        '“Freedom has many difficulties and democracy is not perfect,” Kennedy said. “But we have never had to put a wall up.”',
        KENNEDY,
      ),
    ).toEqual([['“But we have never had to put a wall up.”']]);
  });

  it('in paragraphs that are nothing but quotations, one after another', () => {
    expect(
      continued(
        '“Freedom has many difficulties and democracy is not perfect,” Kennedy said.\n\n"But we have never had to put a wall up."\n\n"All free men are citizens of Berlin."',
        KENNEDY,
      ),
    ).toEqual([['"But we have never had to put a wall up."', '"All free men are citizens of Berlin."']]);
  });
});

describe('a quotation does not go on', () => {
  it.each([
    [
      'past a paragraph that quotes nobody',
      ' Kennedy said.\n\nThe crowd cheered.\n\n“But we have never had to put a wall up.”',
    ],
    ['over words of the report', ' Kennedy said. Reagan came in 1987: “Tear down this wall!”'],
    ['for a few quoted words', ' Kennedy said. “Ich bin” it was.'],
    [
      'in a paragraph that has more to say',
      ' Kennedy said.\n\n“But we have never had to put a wall up,” one heard him add.',
    ],
  ])('%s', (_, behind) => {
    expect(continued(`“Freedom has many difficulties and democracy is not perfect,”${behind}`, KENNEDY)).toEqual([[]]);
  });

  it('for words that another is said to have said', () => {
    const reagan = { content: '“Tear down this wall!”', beside: 'Reagan' };
    expect(
      continued(
        '“Freedom has many difficulties and democracy is not perfect,” Kennedy said.\n\n“Tear down this wall!”\n\nReagan said that.',
        KENNEDY,
        reagan,
      ),
    ).toEqual([[], []]);
  });
});
