import { expect, it } from 'vitest';
import { drawTable } from './table.js';

it('a reader that is not there keeps its row and says why', () => {
  const texts = [{ id: 'a', text: 'four words are here', published: '' }];
  const table = drawTable(
    texts,
    [
      { reader: 'one', answers: [7], seconds: 2, note: 'half asleep' },
      { reader: 'two', skipped: 'not installed' },
    ],
    [{ title: 'count', cell: ([answer]) => String(answer) }],
  );
  expect(table.split('\n')).toEqual([
    '|  | count | words/s |',
    '| --- | --- | --- |',
    '| one | 7 | 2 |',
    '| two | skipped |  |',
    '',
    '- one: half asleep',
    '- two, skipped: not installed',
  ]);
});
