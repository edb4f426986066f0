import { expect, it } from 'vitest';
import { foldWords } from './search-words.js';
import { makeSnippet } from './snippet.js';

const snippet = (text: string, words: string): string => makeSnippet(text, foldWords(words), ['<', '>']);

it.each([
  ['a short text whole', 'Talks went on in Vienna.', 'vienna', 'Talks went on in <Vienna>.'],
  [
    'every hit in it',
    'Iran’s envoy met the E3; Iran denied it.',
    'IRAN',
    '<Iran>’s envoy met the E3; <Iran> denied it.',
  ],
  ['accents as the text has them', 'Erdoğan spoke in Genève.', 'geneve erdogan', '<Erdoğan> spoke in <Genève>.'],
  ['accents written as signs of their own', 'In Gene\u0300ve.', 'Genève', 'In <Gene\u0300ve>.'],
  ['lines as one', 'Talks\n\n  went on\tin Vienna.', 'talks', '<Talks> went on in Vienna.'],
  ['the beginning where only the title has the word', 'They met.', 'summit', 'They met.'],
  ['nothing of a text without words', ' … ', 'talks', ''],
])('shows %s', (_, text, words, expected) => {
  expect(snippet(text, words)).toBe(expected);
});

it('shows the words around the first hit of a long text, cut between words', () => {
  const long = `${'before '.repeat(100)}Vienna ${'after '.repeat(100)}`;
  const shown = snippet(long, 'vienna');
  expect(shown).toMatch(/^…(before )+<Vienna>( after)+…$/);
  expect(shown.length).toBeLessThan(200);
});

it('takes no longer for a long text than for its beginning', () => {
  const long = `Vienna ${'word '.repeat(2_000_000)}`;
  const begin = performance.now();
  snippet(long, 'vienna');
  expect(performance.now() - begin).toBeLessThan(500);
});
