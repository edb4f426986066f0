import { expect, it } from 'vitest';
import { findUndetermined } from './undetermined.js';

/** What the sentence leaves open, as `what: words`. */
function leavesOpen(sentence: string, ...expected: readonly string[]): void {
  it(sentence, () => {
    const behind = `A sentence before. ${sentence}`;
    const found = findUndetermined(behind, { start: 19, end: behind.length });
    expect(found.map(({ span, what }) => `${what}: ${behind.slice(span.start, span.end)}`)).toEqual(expected);
  });
}

leavesOpen('They will meet at a location to be determined.', 'place: a location to be determined');
leavesOpen('No date has been set for the summit.', 'time: No date has been set');
leavesOpen('No date for the summit has been set.', 'time: No date for the summit has been set');
leavesOpen('A date for the talks has yet to be fixed.', 'time: A date for the talks has yet to be fixed');
leavesOpen(
  'A trilateral follows, date and venue to be announced.',
  'time: date and venue to be announced',
  'place: date and venue to be announced',
);
leavesOpen('The venue was not disclosed.', 'place: The venue was not disclosed');
leavesOpen('The time has not yet been agreed.', 'time: The time has not yet been agreed');
leavesOpen('Details TBD.', 'unknown: TBD');
leavesOpen('They met at an undisclosed location.', 'place: undisclosed location');
leavesOpen('They will meet in Geneva on Friday.');
leavesOpen('A date was set for the talks.');
