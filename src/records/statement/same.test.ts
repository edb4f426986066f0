import { expect, it } from 'vitest';
import { attribution } from '../../../test/build-document.js';
import { read } from '../../../test/reports-read.js';
import { merge } from '../../merge/merge.js';

const says = (id: string, speaker: string, words: string) =>
  read(`${speaker} said: "${words}"`, {
    id,
    frames: [attribution('said', { source: [speaker], content: [words] }, 'direct')],
  });
const count = (...reports: ReturnType<typeof says>[]): number => merge(reports).dossier.statements.length;
const words = 'We have only just begun to talk about territory';

it('two reports of the same words of one speaker are one statement, on the words of both', () => {
  const [statement, ...others] = merge([says('a', 'Marco Rubio', words), says('b', 'Marco Rubio', `${words}.`)]).dossier
    .statements;
  expect(others).toEqual([]);
  expect(statement?.evidence.map((e) => e.document)).toEqual(['a', 'b']);
  expect(statement?.origins?.reports).toBe(2);
});

it('other words, another speaker, or words too few to tell are another statement', () => {
  expect(count(says('a', 'Marco Rubio', words), says('b', 'Marco Rubio', `${words} and gas`))).toBe(2);
  expect(count(says('a', 'Marco Rubio', words), says('b', 'Sergei Lavrov', words))).toBe(2);
  expect(count(says('a', 'Marco Rubio', 'It is done'), says('b', 'Marco Rubio', 'It is done'))).toBe(2);
});
