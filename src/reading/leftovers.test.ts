import { describe, expect, it } from 'vitest';
import { findLeftovers, outside } from './leftovers.js';

const isLeftover = (line: string): boolean => findLeftovers(line).length === 1;

describe('leftovers of a page', () => {
  it.each([
    'Read more: Rubio meets Lavrov in Riyadh',
    'READ MORE',
    'Related: What the talks are about',
    'Watch: Leaders arrive at the summit',
    'Advertisement',
    'Share this article',
    'Sign up for our newsletter and we will tell you more',
    'Image source, Getty Images',
    'Reporting by the Riyadh bureau; editing by the desk',
    '© 2025 All rights reserved',
    'Last updated: 18 February 2025',
    'This article was amended on 19 February to correct a date.',
    '4 min read',
    '• Most read in World',
  ])('%s', (line) => {
    expect(isLeftover(line)).toBe(true);
  });
});

describe('words of the article', () => {
  it.each([
    'Read more than once, the declaration promises nothing.',
    'Related talks on grain were held in Istanbul.',
    'Live fire went on while the delegations met.',
    'Watching from Kyiv, Volodymyr Zelenskyy said he would not accept it.',
    'Published accounts of the talks differ.',
    'Comments by the foreign minister were not included.',
    'Share prices rose after the announcement.',
    'Support for the proposal grew.',
    'Marco Rubio greets Sergey Lavrov in Riyadh on Tuesday.',
  ])('%s', (line) => {
    expect(isLeftover(line)).toBe(false);
  });
});

it('nothing is read from them', () => {
  const text = 'Rubio met Lavrov.\nRead more: Macron meets Merz\nThey talked for hours.';
  const frame = (word: string) => ({ trigger: { start: text.indexOf(word), end: text.indexOf(word) + word.length } });
  const [met, meets, talked] = ['met', 'meets', 'talked'].map(frame);
  expect(outside(findLeftovers(text), [met, meets, talked] as { trigger: { start: number; end: number } }[])).toEqual([
    met,
    talked,
  ]);
});
