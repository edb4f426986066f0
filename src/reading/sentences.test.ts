import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from './sentences.js';

/** Written as it must be cut: one sentence an item. `between` is what stands between them in the text. */
function splits(sentences: readonly string[], between = ' '): void {
  const text = sentences.join(between);
  expect(findSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
}

describe('a sentence ends', () => {
  it('at a full stop, a question mark, an exclamation mark', () => {
    splits(['Ministers met in Geneva.', 'Did they agree?', 'They did!', 'A text follows.']);
  });

  it('behind the quotation marks and brackets that close with it', () => {
    splits(['“We have a deal.”', 'He left the room.', '(The text is secret.)', '"It is done."', 'Nobody objected.']);
    splits(["``We have a deal.''", 'He left.']);
    splits(['“The order ends here.”', '“And this is the next one.”']);
  });

  it('inside a quotation that goes on', () => {
    splits(['“The talks were hard.', 'They were also useful,” Kerry said.', 'He flew home.']);
  });

  it('at each line of a list or a table', () => {
    splits(
      [
        'The parties discussed the following:',
        '- the return of ambassadors',
        '- (b) strategic stability',
        '• 3 prisoners',
      ],
      '\n',
    );
    splits(['Country | Pledge | Due', 'Germany | 5 billion euros | 2025', 'France | – | 2026'], '\n');
  });

  it('at a blank line, whatever stands there', () => {
    splits(['Iran deal reached in Vienna', 'VIENNA, July 14 —', 'Iran and six powers agreed'], '\n\n');
    splits(['“The talks were hard.', '“They were also useful,” Kerry said.'], '\n\n');
    splits(['Lt.', 'Gen. Kellogg spoke'], '\n \n');
  });

  it("at a line's end: headings, lists, captions", () => {
    splits(['Talks in Geneva', 'By a correspondent', 'The two sides met on Monday.', 'They will meet again.'], '\n');
    splits(['A first point', 'A second point'], '\r\n');
    splits(['The text was signed in Washington.', 'read more'], '\n');
  });

  it('where a blank was lost', () => {
    splits(['They ended the talks.', 'The text is ready.'], '');
  });

  it('behind an abbreviation that can be the last word, before a word that opens sentences', () => {
    splits(['He lives in the U.S.', 'The talks go on.']);
    splits(['They met at 10 a.m.', 'Blinken left at noon.']);
    splits(['It was signed by Boeing Co.', 'It was a large order.']);
    splits(['This is plan B.', 'There is no other.']);
    splits(['They sent tanks, guns, etc.', 'Germany sent none.']);
    splits(['The answer was no.', 'Five left.']);
    splits(['They left in Aug.', 'Talks resumed later.']);
    splits(['He returned to the U.S.', '“We will be back,” he said.']);
  });

  it('at an ellipsis before a capital', () => {
    splits(['We waited…', 'Then they came.']);
    splits(['We waited...', 'Nobody came.']);
  });
});

describe('a sentence goes on', () => {
  const stays = (sentence: string): void => splits([sentence, 'They left.']);

  it.each([
    'Lt. Gen. Mark Milley, Sen. John McCain, Gov. Gavin Newsom and Rep. Nancy Pelosi came.',
    'J. D. Vance and J.D. Vance are one man, George W. Bush another.',
    'The U.S. President met U.K. Prime Minister Starmer and U.N. Secretary-General Guterres.',
    'They met on Aug. 18 and on Sept. 3, and Oct. 7 was named.',
    'Resolution No. 5 and Art. 5 of the treaty, pp. 12 and 13, apply.',
    'The talks began at 10 a.m. Monday and ended at 8 p.m. EST sharp.',
    'It costs $3.5 billion, or 2.4 percent.',
    'Apple Inc. and Boeing Co. signed with Kennedy Jr. present.',
    '“Is it over?” asked Macron.',
    '“Is it over?” Emmanuel Macron asked.',
    '“Never!” he said.',
    'The … President of the council spoke.',
    'He went home ... and slept.',
    'Roe v. Wade and the St. Petersburg summit were named.',
    'In Tampa, Fla. officials met.',
    'MR. MCCURRY: The President will travel to Geneva, and GEN. CLARK with him.',
    'They arrived at 10:30 a.m. (0230 GMT) and left at 4:00 p.m. (1000 GMT) sharp.',
    'Boeing Co. (BA) and the ASEAN-U.S. Summit were named beside Sec. Clinton.',
  ])('%s', stays);

  it('behind the number of a point', () => {
    splits(['1. The parties agree on a text.', '2. The text enters into force in May.'], '\n');
  });

  it('over the end of a line that was wrapped at a column', () => {
    const text = [
      'Foreign ministers of the six powers met in Vienna on Tuesday and said that',
      'Iran had agreed to limit its enrichment of uranium for ten years. Secretary',
      'Kerry called the agreement a good one; Israel rejected it within the hour',
      'and said so.',
    ].join('\n');
    expect(findSentences(text).map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '))).toEqual([
      'Foreign ministers of the six powers met in Vienna on Tuesday and said that Iran had agreed to limit its enrichment of uranium for ten years.',
      'Secretary Kerry called the agreement a good one; Israel rejected it within the hour and said so.',
    ]);
  });

  it('over a line broken in the middle of a sentence, where a small letter follows', () => {
    expect(findSentences('The foreign ministers of the six powers met in Vienna on Tuesday\nand agreed.')).toHaveLength(
      1,
    );
  });
});

describe('nothing is lost', () => {
  const pieces = fc.constantFrom(
    ...['The', 'talks', 'U.S.', 'Lt.', 'J.', 'No.', '5', '…', '...', '.', '?', '!', '”', '“', '"', "'", ')', ' ', '  '],
    ...[
      '\n',
      '\r\n',
      '\n\n',
      '\u2029',
      '\u00a0',
      'é',
      '中文',
      '。',
      '😀',
      '\ud800',
      'a.m.',
      'al-Shabab',
      '1.',
      ',',
      '\0',
    ],
  );

  it('spans ascend, do not overlap, are trimmed and cover every character that is no space', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((p) => p.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let behind = 0;
          for (const { start, end } of findSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toHaveLength(end - start);
            expect(text.slice(behind, start).trim()).toBe('');
            behind = end;
          }
          expect(text.slice(behind).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives no sentence for a text of spaces', () => {
    expect(findSentences('')).toEqual([]);
    expect(findSentences(' \n\n\t ')).toEqual([]);
  });
});

describe('time grows with the text alone', () => {
  it.each([
    ['sentences', 'The U.S. talks ended. “Is it over?” he asked. '],
    ['no spaces', 'a'],
    ['full stops', '.'],
    ['quotes', '”'],
    ['lines', 'a line\n'],
    ['wrapped lines', 'The foreign ministers of the six powers met in Vienna on the last Tuesday\n'],
    ['spaces', ' '],
  ])('5 MB of %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const started = performance.now();
    findSentences(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
