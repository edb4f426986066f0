import { describe, expect, it } from 'vitest';
import { attribution, documentOf } from '../../../test/build-document.js';
import type { StatementClaim } from '../../domain/claim.js';
import { readParties } from '../party/read.js';
import { readStatements } from './read.js';

const read = (...args: Parameters<typeof documentOf>): StatementClaim[] => {
  const document = documentOf(...args);
  return readStatements(document, readParties(document)).map((speech) => speech.claim);
};

describe('a statement', () => {
  it('has speaker, words and channel', () => {
    const [said] = read('Vladimir Putin told reporters that there had been “no hostility” in the room.', {
      on: '2021-06-16',
      frames: [
        attribution(
          'told',
          {
            source: ['Vladimir Putin'],
            addressee: ['reporters'],
            content: ['there had been “no hostility” in the room'],
          },
          'mixed',
        ),
      ],
    });
    expect(said).toMatchObject({ speaker: 'vladimir-putin', mode: 'mixed', channel: 'reporters' });
    expect(said?.addressee).toBeUndefined();
    expect(said?.content[0]?.quote).toBe('there had been “no hostility” in the room');
  });

  it('told to an outlet is relayed by it; given in an interview, that is its channel', () => {
    const [told, interview] = read(
      'Sergei Lavrov told Interfax that talks went on. Sergei Lavrov said in an interview with AFP that they were hard.',
      {
        frames: [
          attribution('told', { source: ['Sergei Lavrov'], channel: ['Interfax'], content: ['talks went on'] }),
          attribution('said', {
            source: ['Sergei Lavrov#2'],
            channel: ['an interview with AFP'],
            content: ['they were hard'],
          }),
        ],
      },
    );
    expect(told).toMatchObject({ relayedBy: 'Interfax' });
    expect(told?.channel).toBeUndefined();
    expect(interview).toMatchObject({ channel: 'interview with AFP' });
    expect(interview?.relayedBy).toBeUndefined();
  });

  it('inside another is relayed by the outer source, and an outlet never speaks', () => {
    const statements = read('The BBC reported that Joe Biden said he was satisfied.', {
      frames: [
        attribution('reported', { source: ['The BBC'], content: ['Joe Biden said he was satisfied'] }),
        attribution('said', { source: ['Joe Biden'], content: ['he was satisfied'] }),
      ],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ speaker: 'joe-biden', relayedBy: 'BBC' });
  });

  it('of an aide who tells what another had said is relayed by the aide, and his own by the agency', () => {
    const statements = read('Interfax quoted an aide as saying that Sergei Lavrov had said talks went on.', {
      frames: [
        attribution('saying', {
          source: ['an aide'],
          channel: ['Interfax'],
          content: ['that Sergei Lavrov had said talks went on'],
        }),
        attribution('had said', { source: ['Sergei Lavrov'], content: ['talks went on'] }),
      ],
    });
    expect(statements).toMatchObject([{ relayedBy: 'Interfax' }, { speaker: 'sergei-lavrov', relayedBy: 'aide' }]);
  });

  it('inside that of unnamed people is relayed by them, as the text words them', () => {
    const statements = read('Sources said that Sergei Lavrov had said talks went on.', {
      frames: [
        attribution('said', { source: ['Sources'], content: ['that Sergei Lavrov had said talks went on'] }),
        attribution('had said', { source: ['Sergei Lavrov'], content: ['talks went on'] }),
      ],
    });
    expect(statements[1]).toMatchObject({ speaker: 'sergei-lavrov', relayedBy: 'Sources' });
  });

  it('is none where somebody is only greeted', () => {
    const statements = read('Guy Parmelin welcomed Joe Biden in Geneva.', {
      frames: [
        attribution('welcomed', {
          source: ['Guy Parmelin'],
          addressee: ['Joe Biden'],
          content: ['Joe Biden in Geneva'],
        }),
      ],
    });
    expect(statements).toEqual([]);
  });

  it('keeps the words for a hidden speaker', () => {
    const [said] = read('Sources said the two would meet in July.', {
      frames: [attribution('said', { source: ['Sources'], content: ['the two would meet in July'] })],
    });
    expect(said).toMatchObject({ speaker: null, speakerText: 'Sources' });
  });

  it('found twice for the same words is one', () => {
    const statements = read('Joe Biden said, adding that he was satisfied.', {
      frames: [
        attribution('said', { source: ['Joe Biden'], content: ['he was satisfied'] }),
        attribution('adding', { content: ['he was satisfied'] }),
      ],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.speaker).toBe('joe-biden');
  });
});
