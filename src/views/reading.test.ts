import { expect, it } from 'vitest';
import { GENEVA_READ } from '../../test/fixtures/geneva-reading.js';
import { viewReading } from './reading.js';

it('gives spans as pairs, roles by name, attributes where the frame has them', () => {
  const { sentences, frames, mentions, times, attributions, ...rest } = viewReading(GENEVA_READ);
  expect(rest).toEqual({
    id: 'geneva',
    published: '2021-06-16',
    language: 'en',
    text: 'Joe Biden met Vladimir Putin in Geneva on Wednesday. Putin called it “constructive”.',
    problems: [],
  });
  expect(sentences).toEqual([
    [0, 52],
    [53, 84],
  ]);
  expect(frames[0]).toEqual({
    type: 'meeting',
    trigger: [10, 13],
    status: 'held',
    mode: 'in-person',
    roles: {
      participant: [
        [0, 9],
        [14, 28],
      ],
      place: [[32, 38]],
      time: [[42, 51]],
    },
    confidence: 0.98,
  });
  expect(frames[1]).not.toHaveProperty('status');
  expect(mentions[0]).toEqual({ start: 0, end: 9, type: 'person', chain: 0 });
  expect(times).toEqual([{ start: 42, end: 51, value: '2021-06-16', type: 'DATE' }]);
  expect(attributions).toEqual([{ source: [[53, 58]], cue: [[59, 65]], content: [[69, 83]] }]);
});
