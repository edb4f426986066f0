import { expect, it } from 'vitest';
import { documentOf, step } from '../../../test/build-document.js';
import { readParties } from '../party/read.js';
import { readNextSteps } from './read.js';

it('is what is to come, by whom, and by when', () => {
  const document = documentOf('The European Parliament will vote on the accord within 10 days.', {
    on: '2025-08-19',
    frames: [step('vote', { who: ['The European Parliament'], what: ['vote on the accord'], due: ['within 10 days'] })],
  });
  const [vote, ...others] = readNextSteps(document, readParties(document));
  expect(others).toEqual([]);
  expect(vote).toMatchObject({
    what: 'vote on the accord',
    who: ['european-parliament'],
    due: { value: '2025-08-29', text: 'within 10 days' },
  });
  expect(vote?.support?.due?.[0]?.quote).toBe('within 10 days');
  expect(vote?.evidence[0].quote).toBe('The European Parliament will vote on the accord within 10 days');
});

it('has no due day where none is told', () => {
  const document = documentOf('A decision is expected.', { frames: [step('decision', {})] });
  const [decision] = readNextSteps(document, readParties(document));
  expect(decision).toMatchObject({ what: 'decision', who: [] });
  expect(decision?.due).toBeUndefined();
});
