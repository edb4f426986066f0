import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CAPITALS, CAPITALISED, findPieces, LOWER_CASE, MIXED, NO_LETTER, readVocabulary } from './wordpiece.js';

const vocabulary = readVocabulary(
  [
    ...[
      '[PAD]',
      '[UNK]',
      '[CLS]',
      '[SEP]',
      'talks',
      'in',
      'geneva',
      'un',
      '##aff',
      '##able',
      'zele',
      '##ns',
      '##ky',
      '##y',
    ],
    ...['cafe', '中', '国', 'u', '.', 's', '5', '-', '[', ']', 'sep', 'nato', '’', '`', '한'.normalize('NFD')],
  ].join('\n'),
);
const names = [...vocabulary.words.keys(), ...[...vocabulary.continuations.keys()].map((piece) => `##${piece}`)];
const idOf = (name: string): number | undefined =>
  name.startsWith('##') ? vocabulary.continuations.get(name.slice(2)) : vocabulary.words.get(name);
const nameOf = new Map(names.map((name) => [idOf(name), name]));

/** Pieces as `name=text at its place`, the text left out where it is the name. */
function read(text: string): string[] {
  const { length, ids, starts, ends } = findPieces(text, vocabulary);
  return Array.from({ length }, (_, i) => {
    const name = nameOf.get(ids[i] as number) as string;
    const at = text.slice(starts[i], ends[i]);
    return name === at ? name : `${name}=${at}`;
  });
}

describe('WordPiece', () => {
  it('takes the longest piece first', () => {
    expect(read('talks in unaffable')).toEqual(['talks', 'in', 'un', '##aff=aff', '##able=able']);
  });

  it('reads capitals and accents as the plain letter, in its place', () => {
    expect(read('Talks in GENEVA')).toEqual(['talks=Talks', 'in', 'geneva=GENEVA']);
    expect(read('Café')).toEqual(['cafe=Café']);
    expect(read('cafe\u0301')).toEqual(['cafe']);
    expect(read('Zelénskÿ')).toEqual(['zele=Zelé', '##ns=ns', '##ky=kÿ']);
  });

  it('cuts at every mark and Han character', () => {
    expect(read('U.S.-in')).toEqual(['u=U', '.', 's=S', '.', '-', 'in']);
    expect(read('中国talks')).toEqual(['中', '国', 'talks']);
  });

  it('drops control and format characters without cutting the word', () => {
    expect(read('ta\u00adlks \u200bin\u0000')).toEqual(['talks=ta\u00adlks', 'in']);
    expect(read('talks\tin\u00a0Geneva\r\n')).toEqual(['talks', 'in', 'geneva=Geneva']);
  });

  it('gives one unknown piece for a word no pieces fit, and for one of more than 100 characters', () => {
    expect(read('talkz in')).toEqual(['[UNK]=talkz', 'in']);
    expect(read(`${'un'.repeat(51)} in`)).toEqual([`[UNK]=${'un'.repeat(51)}`, 'in']);
  });

  it('reads "[SEP]" as the text it is', () => {
    expect(read('[SEP]')).toEqual(['[', 'sep=SEP', ']']);
  });

  it('counts UTF-16 units behind an emoji', () => {
    expect(read('😀 talks')).toEqual(['[UNK]=😀', 'talks']);
  });

  it.each([
    ['5', NO_LETTER],
    ['talks', LOWER_CASE],
    ['Geneva', CAPITALISED],
    ['U', CAPITALISED],
    ['NATO', ALL_CAPITALS],
    ['McCain', MIXED],
    ['mRNA', MIXED],
    ['Ünal', CAPITALISED],
  ])('knows the capitals of %s', (word, shape) => {
    expect(findPieces(word, vocabulary).shapes[0]).toBe(shape);
  });

  it('says where words begin', () => {
    const { length, begins } = findPieces('talks unaffable', vocabulary);
    expect([...begins.subarray(0, length)]).toEqual([1, 1, 0, 0]);
  });

  it('gives pieces in order, inside the text, none empty, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { length, starts, ends } = findPieces(text, vocabulary);
        let behind = 0;
        for (let i = 0; i < length; i++) {
          // Pieces of one decomposed character (hangul) share its place.
          expect(starts[i]).toBeGreaterThanOrEqual(
            i > 0 && starts[i] === starts[i - 1] ? (starts[i - 1] as number) : behind,
          );
          expect(ends[i]).toBeGreaterThan(starts[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          behind = ends[i] as number;
        }
      }),
    );
  });

  it.each(['a', 'talks ', '.', 'é'])('takes time that grows with the text alone: 5 MB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const started = performance.now();
    findPieces(text, vocabulary);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
