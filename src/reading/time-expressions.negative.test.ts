import { expect, it } from 'vitest';
import { findSentences } from './sentences.js';
import { findTimes } from './time-expressions.js';

/** Nothing in the sentence says when. */
function ignores(sentence: string): void {
  it(sentence, () => {
    const times = findTimes(sentence, findSentences(sentence), '2025-08-19');
    expect(times.map(({ start, end }) => sentence.slice(start, end))).toEqual([]);
  });
}

ignores('Moscow may march its troops home.');
ignores('May the talks succeed.');
ignores('Theresa May left the talks without a word.');
ignores('Sun Tzu wrote on deception.');
ignores('April Ryan asked the president about it.');
ignores('Delegates sat down with a second envoy.');
ignores('The package is worth $90 billion.');
ignores('Resolution 1701 and No. 5 on the list were not mentioned.');
ignores('Negotiators work 24/7.');
ignores('The office is at 1600 Pennsylvania Avenue.');
ignores('Paris would send 1,200 troops.');
ignores('Russia sent 2000 troops.');
ignores('The 79-year-old president listened.');
ignores('A quarter of all grain passes Odesa.');
ignores('The time and place are to be determined.');
ignores('The March 23 Movement holds Goma.');
ignores('CBS asked about it on 60 Minutes.');
