import { describe, expect, it } from 'vitest';
import { chooseNames, countNames, type NamedSpan, type NameMeasure, noNameCounts } from './names-score.js';

const TEXT = 'Officials of the United Nations said the Paris deal held. Students met U.S. President Joe Biden.';

function place(words: string, type: NamedSpan['type'], text = TEXT): NamedSpan {
  const start = text.indexOf(words);
  return { start, end: start + words.length, type };
}

const namesIn = (text: string, mentions: readonly NamedSpan[]): string[] =>
  chooseNames(text, mentions).map(({ start, end }) => text.slice(start, end));

describe('a mention is a name', () => {
  it('without its article, its possessive and the punctuation around it', () => {
    const text = 'He saw the Kremlin’s gates (“Moscow”).';
    const mentions = [place('the Kremlin’s', 'organization', text), place('(“Moscow”)', 'place', text)];
    expect(namesIn(text, mentions)).toEqual(['Kremlin', 'Moscow']);
  });

  it('when its words are written large, but for the small ones inside', () => {
    const text = 'The Bank of England and the central bank of Norway met.';
    const mentions = [
      place('The Bank of England', 'organization', text),
      place('the central bank of Norway', 'organization', text),
    ];
    expect(namesIn(text, mentions)).toEqual(['Bank of England']);
  });

  it('not when it is a pronoun, or a word that begins a sentence', () => {
    const text = 'She left. Students cheered, and other students sang.';
    expect(namesIn(text, [place('She', 'person', text), place('Students', 'person', text)])).toEqual([]);
  });

  it('not when it is a list of names', () => {
    const text = 'Macron and Starmer spoke.';
    const mentions = ['Macron and Starmer', 'Macron', 'Starmer'].map((words) => place(words, 'person', text));
    expect(namesIn(text, mentions)).toEqual(['Macron', 'Starmer']);
  });
});

describe('counting', () => {
  const gold = [
    place('U.S. President Joe Biden', 'person'),
    place('U.S.', 'place'),
    place('United Nations', 'organization'),
  ];
  const count = (measure: NameMeasure, type: NamedSpan['type'], found: readonly NamedSpan[]) => {
    const counts = noNameCounts();
    countNames(counts, measure, type, gold, found);
    return counts;
  };

  it('meets a name by a character of it, or by its very words', () => {
    const found = [place('Joe Biden', 'person')];
    expect(count('overlap', 'person', found)).toEqual({ right: 1, found: 1, met: 1, gold: 1 });
    expect(count('exact', 'person', found)).toEqual({ right: 0, found: 1, met: 0, gold: 1 });
  });

  it('does not ask for a name inside another, nor call it wrong', () => {
    expect(count('exact', 'place', [])).toEqual({ right: 0, found: 0, met: 0, gold: 0 });
    expect(count('exact', 'place', [place('U.S.', 'place')])).toEqual({ right: 1, found: 1, met: 0, gold: 0 });
  });

  it('tells types apart', () => {
    const found = [place('United Nations', 'place')];
    expect(count('overlap', 'place', found)).toEqual({ right: 0, found: 1, met: 0, gold: 0 });
    expect(count('overlap', 'organization', found)).toEqual({ right: 0, found: 0, met: 0, gold: 1 });
  });
});
