import { expect, it } from 'vitest';
import { attribution, commitment, position } from '../../../test/build-document.js';
import { readRecords as read } from '../../../test/read-records.js';

/** The joint statement of Geneva, June 2021, in a few of its lines. */
const GENEVA = `U.S.-Russia Presidential Joint Statement on Strategic Stability

We, President of the United States of America Joseph R. Biden and President of the Russian Federation Vladimir Putin, note the following.

Today, we reaffirm the principle that a nuclear war cannot be won and must never be fought. The day was warm.

The two sides will embark together on a Strategic Stability Dialogue.`;

it('of two presidents: what they hold and undertake is each one’s, what they declare is said by both as one', () => {
  const { statements, positions, commitments, parties } = read(GENEVA, {
    on: '2021-06-16',
    frames: [
      position(
        'reaffirm',
        { holder: ['we'], issue: ['a nuclear war cannot be won and must never be fought'] },
        'supports',
      ),
      commitment('will embark', { by: ['The two sides'], what: ['a Strategic Stability Dialogue'] }, 'agreed'),
    ],
  });
  expect(positions.map(({ party }) => parties.name(party))).toEqual(['Joseph R. Biden', 'Vladimir Putin']);
  expect(commitments.map(({ by }) => by.map(parties.name))).toEqual([['Joseph R. Biden', 'Vladimir Putin']]);
  const [first, second, ...others] = statements;
  expect(others).toEqual([]);
  expect(first?.words).toEqual([
    'Today, we reaffirm the principle that a nuclear war cannot be won and must never be fought',
  ]);
  expect(second?.words).toEqual(['The two sides will embark together on a Strategic Stability Dialogue']);
  expect(first?.speaker).toBe(second?.speaker);
  expect(parties.kind(first?.speaker ?? '')).toBe('group');
});

it('of one body is that body’s', () => {
  const { statements, positions } = read(
    '1. We, the leaders of the Group of Seven (G7), met. We condemn the attacks.',
    {
      frames: [position('condemn', { holder: ['We#2'], issue: ['the attacks'] }, 'opposes')],
    },
  );
  expect(positions).toMatchObject([{ party: 'group-of-seven' }]);
  expect(statements).toMatchObject([{ speaker: 'group-of-seven', words: ['We condemn the attacks'] }]);
});

it('with its own verbs of speaking has them for cues, and the same speaker', () => {
  const { statements, parties } = read(
    'Joint Statement by the Foreign Ministers of Australia, Japan and the Philippines\n\nThe Ministers stressed that the sea must stay open.',
    { frames: [attribution('stressed', { source: ['The Ministers'], content: ['the sea must stay open'] })] },
  );
  expect(statements).toHaveLength(1);
  expect(parties.name(statements[0]?.speaker ?? '')).toBe('Australia, Japan and the Philippines');
});
