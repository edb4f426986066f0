import { describe, expect, it } from 'vitest';
import { readPhrase } from './phrase.js';

const read = (words: string) => {
  const { name, office, plural, states, head } = readPhrase(words, { start: 0, end: words.length });
  return { name, office, plural, head, states: states.map((s) => s.state.code) };
};

describe('a list of states', () => {
  it('behind an office shares it, and none of them is anybody’s name', () => {
    expect(read('The presidents of Bosnia, Croatia and Serbia')).toEqual({
      name: null,
      office: 'presidents',
      plural: true,
      head: 'presidents',
      states: ['BA', 'HR', 'RS'],
    });
    expect(read('the prime ministers of Israel and the Palestinian Authority').states).toEqual(['IL', 'PS']);
  });

  it('before a noun shares it', () => {
    expect(read('the Serbian and Croatian presidents')).toMatchObject({ office: 'presidents', states: ['RS', 'HR'] });
    expect(read('the US, Russian and Ukrainian delegations')).toMatchObject({
      head: 'delegations',
      plural: true,
      states: ['US', 'RU', 'UA'],
    });
  });

  it('alone is no phrase with one noun', () => {
    expect(read('Russia and China').states).toEqual([]);
  });

  it('is none where one state’s name has "and" in it', () => {
    expect(read('the president of Bosnia and Herzegovina')).toMatchObject({ plural: false, states: [] });
  });
});

describe('names behind an office in the plural', () => {
  it('are no one name', () => {
    expect(read('Presidents Biden and Xi')).toMatchObject({ name: null, plural: true });
    expect(read('Presidents Izetbegovic, Tudjman and Milosevic')).toMatchObject({ name: null, plural: true });
  });

  it('leave an office in the singular its one name', () => {
    expect(read('Russian President Vladimir Putin')).toMatchObject({ name: 'Vladimir Putin', plural: false });
  });
});
