import { describe, expect, it } from 'vitest';
import { contentWords, countTelling, isTelling, overlapOf } from './content-words.js';

const share = (a: string, b: string): number => overlapOf(contentWords(a), contentWords(b));

describe('words of content', () => {
  it('are one for what negotiations call by several names', () => {
    expect(contentWords('an immediate truce')).toEqual(contentWords('the cease-fire'));
    expect(contentWords('a cessation of hostilities')).toEqual(contentWords('ceasefire'));
    expect(contentWords('releasing the captives')).toEqual(contentWords('the release of all hostages'));
    expect(contentWords('swap prisoners')).toEqual(contentWords('exchange of prisoners of war'));
  });

  it('are one for a verb and its noun', () => {
    for (const [verb, noun] of [
      ['to withdraw troops', 'withdrawal of troops'],
      ['suspending tariffs', 'the suspension of tariffs'],
      ['disarm', 'disarmament'],
      ['recognise Kosovo', 'recognition of Kosovo'],
      ['negotiate', 'negotiations'],
    ] as const)
      expect(contentWords(verb)).toEqual(contentWords(noun));
  });

  it('have a state by its code, however it is named', () => {
    expect(contentWords('talks with the U.S.')).toEqual(contentWords('American talks'));
    expect(contentWords('sanctions on Iran')).not.toEqual(contentWords('sanctions on Iraq'));
  });

  it('know whose "its" are', () => {
    expect(contentWords('its nuclear program', 'state:ir')).toEqual(contentWords('Iran’s nuclear programme'));
  });

  it('tell what a thing is, unless they are general', () => {
    expect(isTelling(contentWords('the deal'))).toBe(false);
    expect(isTelling(contentWords('Russia'))).toBe(false);
    expect(countTelling(contentWords('three hostages'))).toBe(1);
  });
});

describe('two wordings', () => {
  it('share all words where the shorter lies in the longer', () => {
    expect(share('ceasefire', 'a ceasefire before any talks')).toBe(1);
    expect(share('prisoner exchange', 'exchange of prisoners')).toBe(1);
  });

  it('share little where only a general word or a state is common', () => {
    expect(share('a peace deal with Russia', 'a grain deal with Russia')).toBeLessThan(0.5);
    expect(share('tariffs on steel', 'ceasefire')).toBe(0);
  });
});
