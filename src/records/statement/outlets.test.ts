import { expect, it } from 'vitest';
import { readOutlet } from './outlets.js';

it.each([
  ['the BBC', 'BBC'],
  ['a local newspaper', 'local newspaper'],
  ['The Kathmandu Post', 'Kathmandu Post'],
  ['South African Broadcasting Corporation', 'South African Broadcasting Corporation'],
])('%s is an outlet', (phrase, outlet) => {
  expect(readOutlet(phrase)).toBe(outlet);
});

it.each(['Volodymyr Zelenskyy', 'the White House press secretary', 'a statement to Reuters', 'the post'])(
  '%s is none',
  (phrase) => {
    expect(readOutlet(phrase)).toBeNull();
  },
);
