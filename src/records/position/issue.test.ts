import { expect, it } from 'vitest';
import { labelIssue, sameIssue } from './issue.js';

it('labels an issue by its noun phrase', () => {
  expect(labelIssue('to an immediate ceasefire,')).toBe('immediate ceasefire');
  expect(labelIssue('the “right to return”')).toBe('right to return');
  expect(labelIssue('that Iran stop enriching uranium')).toBe('Iran stop enriching uranium');
});

it('cuts a sentence at a word', () => {
  const label = labelIssue(
    'withdrawal of all foreign troops from every part of the country that they had entered since the war began',
  );
  expect(label.length).toBeLessThanOrEqual(80);
  expect(label.endsWith('they')).toBe(false);
  expect('withdrawal of all foreign troops from every part of the country that they had entered').toContain(label);
});

it('takes two wordings for one issue when the shorter lies in the longer', () => {
  expect(sameIssue('ceasefire', 'a full ceasefire')).toBe(true);
  expect(sameIssue('prisoner exchange', 'exchange of prisoners')).toBe(true);
  expect(sameIssue('ceasefire', 'prisoner exchange')).toBe(false);
});
