import { describe, expect, it } from 'vitest';
import { attribution, documentOf, meeting } from '../../test/build-document.js';
import type { Document } from '../domain/document.js';

/** The chain of the mention with these words; `word#2` is the second. */
function chainOf(document: Document, words: string): number {
  const [wanted, nth = '1'] = words.split('#') as [string, string?];
  const { text } = document.report;
  const found = document.mentions.filter((m) => text.slice(m.start, m.end) === wanted)[Number(nth) - 1];
  if (!found) throw new Error(`no mention "${words}"`);
  return found.chain;
}

/** The members of the group with these words, as chains. */
const membersOf = (document: Document, words: string): readonly number[] =>
  document.groups.find(({ chain }) => chain === chainOf(document, words))?.members ?? [];

const said = (source: string, content: string, more: Record<string, string[]> = {}) =>
  attribution('said', { source: [source], content: [content], ...more }, 'direct');

describe('a pronoun', () => {
  it('is the one before it who agrees in gender', () => {
    const document = documentOf('Angela Merkel met Vladimir Putin in Sochi. She left in the evening.', {
      frames: [meeting('met', { participant: ['Angela Merkel', 'Vladimir Putin'] })],
    });
    expect(chainOf(document, 'She')).toBe(chainOf(document, 'Angela Merkel'));
  });

  it('is a mention also where the encoder saw none', () => {
    const document = documentOf('Vladimir Putin arrived late. His spokesman gave no reason.', {
      frames: [meeting('arrived', { participant: ['Vladimir Putin'] })],
    });
    expect(chainOf(document, 'His')).toBe(chainOf(document, 'Vladimir Putin'));
  });

  it('"I" in a quotation is its speaker, who may stand behind it', () => {
    const document = documentOf('“I am ready for talks,” said Volodymyr Zelenskyy.', {
      frames: [said('Volodymyr Zelenskyy', 'I am ready for talks')],
    });
    expect(document.mentions.filter((m) => m.chain === chainOf(document, 'Volodymyr Zelenskyy'))).toHaveLength(1);
    const spoken = documentOf('“My country is ready for talks,” said Volodymyr Zelenskyy.', {
      frames: [said('Volodymyr Zelenskyy', 'My country is ready for talks')],
    });
    expect(chainOf(spoken, 'My')).toBe(chainOf(spoken, 'Volodymyr Zelenskyy'));
  });

  it('"you" in a quotation is the addressee where one is told', () => {
    const document = documentOf('Donald Trump said to Volodymyr Zelenskyy: “Show your cards.”', {
      frames: [said('Donald Trump', 'Show your cards', { addressee: ['Volodymyr Zelenskyy'] })],
    });
    expect(chainOf(document, 'your')).toBe(chainOf(document, 'Volodymyr Zelenskyy'));
  });

  it('"we" in a quotation is a group that its speaker belongs to', () => {
    const document = documentOf('Sergei Lavrov said: “We want our security respected.”', {
      frames: [said('Sergei Lavrov', 'We want our security respected')],
    });
    expect(chainOf(document, 'We')).not.toBe(chainOf(document, 'Sergei Lavrov'));
    expect(membersOf(document, 'We')).toEqual([chainOf(document, 'Sergei Lavrov')]);
    expect(chainOf(document, 'our')).toBe(chainOf(document, 'We'));
  });
});

describe('an office', () => {
  it('of several states is a person for each of them', () => {
    const text =
      'The presidents of Bosnia, Croatia and Serbia signed in Paris. The Croatian president said it was a start. ' +
      'The Serbian president left.';
    const document = documentOf(text, {
      frames: [
        meeting('signed', { participant: ['The presidents of Bosnia, Croatia and Serbia'] }),
        attribution('said', { source: ['The Croatian president'], content: ['it was a start'] }),
        meeting('left', { participant: ['The Serbian president'] }),
      ],
    });
    const members = membersOf(document, 'The presidents of Bosnia, Croatia and Serbia');
    expect(members).toEqual([chainOf(document, 'The Croatian president'), chainOf(document, 'The Serbian president')]);
    expect(members).not.toContain(chainOf(document, 'Croatia'));
  });

  it('in the plural before names is the group of those named', () => {
    const document = documentOf('Joe Biden and Xi Jinping spoke. Presidents Biden and Xi will meet in Bali.', {
      frames: [
        meeting('spoke', { participant: ['Joe Biden', 'Xi Jinping'] }),
        meeting('meet', { participant: ['Presidents Biden and Xi', 'Biden#2', 'Xi#2'] }),
      ],
    });
    expect(membersOf(document, 'Presidents Biden and Xi')).toEqual([
      chainOf(document, 'Joe Biden'),
      chainOf(document, 'Xi Jinping'),
    ]);
  });
});

describe('a group', () => {
  it('is who met: "the two leaders"', () => {
    const document = documentOf(
      'Armenian Prime Minister Nikol Pashinyan met Azerbaijani President Ilham Aliyev. The two leaders signed nothing.',
      {
        frames: [
          meeting('met', {
            participant: ['Armenian Prime Minister Nikol Pashinyan', 'Azerbaijani President Ilham Aliyev'],
          }),
          meeting('signed', { participant: ['The two leaders'] }),
        ],
      },
    );
    expect(membersOf(document, 'The two leaders')).toHaveLength(2);
  });
});

it('links a long text of pronouns in time that grows with its length and no faster', () => {
  const paragraph = 'Angela Merkel met Vladimir Putin. She told him that they would go on with their talks. ';
  const timeOf = (repeated: number): number => {
    const text = paragraph.repeat(repeated);
    const before = performance.now();
    documentOf(text);
    return performance.now() - before;
  };
  timeOf(100);
  expect(timeOf(1200)).toBeLessThan(40 * Math.max(5, timeOf(150)));
});
