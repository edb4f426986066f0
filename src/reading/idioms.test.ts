import { expect, it } from 'vitest';
import { attribution, meeting } from '../../test/build-document.js';
import type { Frame } from '../domain/document.js';
import { readIdioms } from './idioms.js';
import { findSentences } from './sentences.js';

type Built = ReturnType<typeof attribution>;

function read(text: string, ...frames: Built[]): object[] {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found = readIdioms(
    text,
    findSentences(text),
    frames.map((frame) => frame(at)),
  );
  return found.map((frame: Frame) => ({
    type: frame.type,
    trigger: text.slice(frame.trigger.start, frame.trigger.end),
    ...Object.fromEntries(
      Object.entries(frame.roles).map(([role, spans]) => [
        role,
        spans.map((s: { start: number; end: number }) => text.slice(s.start, s.end)),
      ]),
    ),
  }));
}

it('reads "called X to …" as a telephone call', () => {
  const text = 'Emmanuel Macron called Recep Tayyip Erdogan to discuss grain exports.';
  expect(
    read(
      text,
      attribution('called', {
        source: ['Emmanuel Macron'],
        addressee: ['Recep Tayyip Erdogan'],
        content: ['discuss grain exports'],
      }),
    ),
  ).toEqual([{ type: 'meeting', trigger: 'called', participant: ['Emmanuel Macron', 'Recep Tayyip Erdogan'] }]);
});

it('leaves a name that somebody is called, and a call for something, what they are', () => {
  const insult = 'Hugo Chavez called George W. Bush the devil.';
  expect(
    read(
      insult,
      attribution('called', { source: ['Hugo Chavez'], addressee: ['George W. Bush'], content: ['the devil'] }),
    ),
  ).toMatchObject([{ type: 'attribution' }]);
  const many = 'Kofi Annan called business people to invest in Africa.';
  expect(
    read(
      many,
      attribution('called', { source: ['Kofi Annan'], addressee: ['business people'], content: ['invest in Africa'] }),
    ),
  ).toMatchObject([{ type: 'attribution' }]);
  const demand = 'Kofi Annan called for restraint.';
  expect(read(demand, attribution('called', { source: ['Kofi Annan'], content: ['restraint'] }))).toMatchObject([
    { type: 'attribution' },
  ]);
});

it('has those meet who stand after "between"', () => {
  const text = 'Jimmy Carter arranged a meeting between Anwar Sadat and Menachem Begin.';
  expect(read(text, meeting('meeting', { participant: ['Jimmy Carter', 'Anwar Sadat'] }))).toEqual([
    { type: 'meeting', trigger: 'meeting', participant: ['Anwar Sadat', 'Menachem Begin'] },
  ]);
});

it('tells somebody from his company', () => {
  const text = 'A session with Jimmy Carter alongside the two leaders followed.';
  expect(read(text, meeting('session', { participant: ['Jimmy Carter alongside the two leaders'] }))).toMatchObject([
    { participant: ['Jimmy Carter', 'the two leaders'] },
  ]);
});

it('leaves open what is not ruled out', () => {
  expect(read('Emmanuel Macron did not rule out sending ground troops, but named no date.')).toEqual([
    { type: 'position', trigger: 'did not rule out', holder: ['Emmanuel Macron'], issue: ['sending ground troops'] },
  ]);
  expect(read('She refused to rule out a U.S. role in Gaza.')).toMatchObject([
    { holder: ['She'], issue: ['a U.S. role in Gaza'] },
  ]);
  expect(read('Emmanuel Macron ruled out sending ground troops.')).toEqual([]);
});

it('takes coordination for a next step of those who coordinate', () => {
  expect(read('Antony Blinken, Jake Sullivan and William Burns are coordinating with Qatar on a truce.')).toEqual([
    {
      type: 'step',
      trigger: 'coordinating',
      who: ['Antony Blinken', 'Jake Sullivan', 'William Burns'],
      what: ['coordinating with Qatar on a truce'],
    },
  ]);
});

it('takes work that is due by a day for a next step', () => {
  expect(read('The full text will be published by the end of March, Keir Starmer said.')).toEqual([
    {
      type: 'step',
      trigger: 'published',
      what: ['The full text will be published'],
      due: ['by the end of March'],
    },
  ]);
  expect(read('The full text will be published.')).toEqual([]);
});

it('takes no longer for words that look like endless names', () => {
  for (const text of [
    'A'.repeat(50_000),
    'AB '.repeat(20_000),
    'He '.repeat(20_000),
    'did not '.repeat(10_000),
    'the a '.repeat(10_000),
  ]) {
    const begin = performance.now();
    expect(read(`${text} rule out talks, working with it`)).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(2_000);
  }
});
