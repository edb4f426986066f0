import { expect, it } from 'vitest';
import { GENEVA_READ } from '../../test/fixtures/geneva-reading.js';
import { viewReading } from '../views/reading.js';
import { renderReading } from './reading-text.js';

it('shows a report sentence by sentence, with what was found in each', () => {
  expect(renderReading(viewReading(GENEVA_READ), { colour: false })).toBe(`geneva
  2021-06-16 Wed · language en · 2 sentences

  1  Joe Biden met Vladimir Putin in Geneva on Wednesday.
  meeting            met · held · in-person · 0.98
                     participant: Joe Biden; Vladimir Putin
                     place: Geneva
                     time: Wednesday
  time               Wednesday = 2021-06-16 (DATE)
  mentions           Joe Biden (person 0) · Vladimir Putin (person 1)
                     Geneva (place 2)

  2  Putin called it “constructive”.
  attribution        called · mixed · 0.91
                     source: Putin
                     content: “constructive”
  attribution,       source: Putin
  broad              cue: called
                     content: “constructive”
  mentions           Putin (person 1)

`);
});

it('says that the day is not given, and what was odd', () => {
  const problems = [{ rule: 'intake/no-date', level: 'note', message: 'no day of publishing is given' } as const];
  const report = { ...GENEVA_READ.report, published: null, problems };
  const text = renderReading(viewReading({ ...GENEVA_READ, report }), { colour: false });
  expect(text).toContain('  date not given · language en · 2 sentences\n  note: no day of publishing is given\n');
});
