import { describe, expect, it } from 'vitest';
import { attribution, commitment, meeting, position } from '../../../test/build-document.js';
import { readRecords as read } from '../../../test/read-records.js';

/** The press conference of Geneva, June 2021, in a few of its lines. */
const GENEVA = `Remarks by President Biden in Press Conference

THE PRESIDENT: I just finished the last meeting of this week's long trip. The tone of the entire meetings was good, positive.

I made it clear that we will not tolerate attempts to violate our democratic sovereignty.

Q: Mr. President, will you meet President Putin again?

THE PRESIDENT: Yes. We agreed to return our ambassadors.`;

describe('a turn of a transcript', () => {
  it('says what bears on the negotiation: one statement a paragraph, its other sentences none', () => {
    const { statements, positions, parties } = read(GENEVA, {
      on: '2021-06-16',
      frames: [
        meeting('meeting', { participant: ['I'] }),
        position('tolerate', { holder: ['we'], issue: ['attempts to violate our democratic sovereignty'] }, 'opposes'),
      ],
    });
    expect(statements.map(({ words }) => words)).toEqual([
      ["I just finished the last meeting of this week's long trip"],
      ['I made it clear that we will not tolerate attempts to violate our democratic sovereignty'],
    ]);
    expect(statements[0]).toMatchObject({ speaker: 'biden', mode: 'direct', channel: 'Press Conference' });
    expect(statements[0]?.cue?.quote).toBe('THE PRESIDENT');
    expect(positions).toMatchObject([{ party: 'biden', stance: 'opposes' }]);
    expect(parties.name('biden')).toBe('Biden');
  });

  it('has its "I" and "we": "we" is the side that sent the speaker, where the text says which', () => {
    const { positions, meetings } = read(
      `Press conference by Russian Foreign Minister Sergey Lavrov

SERGEY LAVROV: We are ready for talks. I met Antony Blinken in Geneva.

Question: Thank you.`,
      {
        frames: [
          position('ready', { holder: ['We'], issue: ['talks'] }, 'supports'),
          meeting('met', { participant: ['I', 'Antony Blinken'] }),
        ],
      },
    );
    expect(positions).toMatchObject([{ party: 'russia' }]);
    expect(meetings).toMatchObject([{ participants: ['sergey-lavrov', 'antony-blinken'] }]);
  });

  it('tells what others promise as claimed, and relays what others said', () => {
    const { commitments, statements } = read(
      'MR. BERGER: The European Union pledged $12 billion. Boris Yeltsin indicated that he would attend.\n\nQ: When?',
      {
        frames: [
          commitment('pledged', { by: ['The European Union'], amount: ['$12 billion'] }),
          attribution('indicated', { source: ['Boris Yeltsin'], content: ['he would attend'] }),
        ],
      },
    );
    expect(commitments).toMatchObject([{ status: 'claimed', claimedBy: 'berger' }]);
    expect(statements).toMatchObject([
      { speaker: 'berger', words: ['The European Union pledged $12 billion'] },
      { speaker: 'boris-yeltsin', relayedBy: 'Berger' },
    ]);
  });

  it('leaves "he" to others than who speaks', () => {
    const { positions } = read(
      'Q: You met Boris Yeltsin.\n\nMR. BERGER: He intends to attend. I believe he wants a resolution.\n\nQ: Thank you.',
      {
        frames: [
          meeting('met', { participant: ['You', 'Boris Yeltsin'] }),
          position('intends', { holder: ['He'], issue: ['to attend'] }, 'supports'),
          position('wants', { holder: ['he'], issue: ['a resolution'] }, 'supports'),
        ],
      },
    );
    expect(positions.map(({ party }) => party)).toEqual(['boris-yeltsin', 'boris-yeltsin']);
  });
});

describe('a question', () => {
  it('tells of no meeting and is nobody’s position or statement', () => {
    const { meetings, positions, statements } = read(GENEVA, {
      frames: [
        meeting('meet#3', { participant: ['you', 'President Putin'] }, { status: 'planned' }),
        position('again', { holder: ['you'], issue: ['meet President Putin again'] }, 'supports'),
      ],
    });
    expect({ meetings, positions, statements }).toEqual({ meetings: [], positions: [], statements: [] });
  });

  it('asserts what stands before it: "you" is who answers', () => {
    const { meetings } = read(
      'Q: You met Vladimir Putin. Was it good?\n\nPRESIDENT BIDEN: Positive.\n\nQ: Thank you.',
      {
        frames: [meeting('met', { participant: ['You', 'Vladimir Putin'] })],
      },
    );
    expect(meetings).toMatchObject([{ participants: ['biden', 'vladimir-putin'] }]);
  });

  it('of a named interviewer is not his either, and the answer is addressed to him', () => {
    const { statements } = read(
      'TAPPER: Will he go?\n\nMR. SULLIVAN: We support diplomacy.\n\nTAPPER: When?\n\nMR. SULLIVAN: Thank you.',
      {
        frames: [
          meeting('go', { participant: ['he'] }, { status: 'planned' }),
          position('support', { holder: ['We'], issue: ['diplomacy'] }, 'supports'),
        ],
      },
    );
    expect(statements).toMatchObject([{ speaker: 'sullivan', addressee: 'tapper', words: ['We support diplomacy'] }]);
  });
});
