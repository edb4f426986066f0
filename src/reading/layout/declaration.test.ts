import { expect, it } from 'vitest';
import { findDeclaration } from './declaration.js';

function signatories(text: string): readonly string[] | null {
  const declaration = findDeclaration(text);
  return declaration?.members.map(({ start, end }) => text.slice(start, end)) ?? null;
}

it.each([
  ['1. We, the leaders of the Group of Seven (G7), met today.', ['the Group of Seven (G7)']],
  [
    'We, the Heads of State and Government of France, Germany and the United Kingdom, call for restraint.',
    ['France', 'Germany', 'the United Kingdom'],
  ],
  [
    'Joint Statement by the Foreign Ministers of Australia, Japan and the Philippines\n\nThe Ministers met in Kuala Lumpur.',
    ['Australia', 'Japan', 'the Philippines'],
  ],
  ['Japan-Philippines Joint Statement\n\nThe two leaders met.', ['Japan', 'Philippines']],
  [
    'U.S.-Russia Presidential Joint Statement on Strategic Stability\n\nA nuclear war cannot be won.',
    ['U.S.', 'Russia'],
  ],
  [
    'We, President of the United States of America Joseph R. Biden and President of the Russian Federation Vladimir Putin, note progress.',
    ['President of the United States of America Joseph R. Biden', 'President of the Russian Federation Vladimir Putin'],
  ],
  [
    'Joint Communiqué\n\nPresident Joe Biden of the United States and President Vladimir Putin of Russia note the following.',
    ['President Joe Biden of the United States', 'President Vladimir Putin of Russia'],
  ],
])('the signatories of %j', (text, expected) => {
  expect(signatories(text)).toEqual(expected);
});

it.each([
  'The leaders issued a joint statement on Monday. We will see, the leaders of France said.',
  'Joint statement falls through at G20\n\nMinisters left Bali without a text.',
  'We, the people, want peace.',
])('a report about one is none: %j', (text) => {
  expect(signatories(text)).toBeNull();
});
