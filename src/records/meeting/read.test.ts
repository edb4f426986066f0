import { describe, expect, it } from 'vitest';
import { documentOf, meeting } from '../../../test/build-document.js';
import type { MeetingClaim } from '../../domain/claim.js';
import { readParties } from '../party/read.js';
import { readMeetings } from './read.js';

const read = (...args: Parameters<typeof documentOf>): MeetingClaim[] => {
  const document = documentOf(...args);
  return readMeetings(document, readParties(document));
};

describe('a meeting', () => {
  it('has its participants, its day and its place, each with its words', () => {
    const [met, ...others] = read('Joe Biden met Vladimir Putin in Geneva on Wednesday.', {
      on: '2021-06-17',
      frames: [
        meeting('met', { participant: ['Joe Biden', 'Vladimir Putin'], place: ['Geneva'], time: ['Wednesday'] }),
      ],
    });
    expect(others).toEqual([]);
    expect(met).toMatchObject({
      status: 'held',
      mode: 'in-person',
      participants: ['joe-biden', 'vladimir-putin'],
      place: { text: 'Geneva', tbd: false },
      time: { value: '2021-06-16', text: 'Wednesday', tbd: false },
    });
    expect(met?.evidence.map((e) => e.quote)).toEqual(['Joe Biden met Vladimir Putin in Geneva on Wednesday']);
    expect(met?.support?.time?.[0]?.quote).toBe('Wednesday');
  });

  it('has no day where none is told', () => {
    const [met] = read('Joe Biden met Vladimir Putin.', {
      frames: [meeting('met', { participant: ['Joe Biden', 'Vladimir Putin'] })],
    });
    expect(met?.time).toBeNull();
    expect(met?.place).toBeNull();
  });

  it('keeps an open place open', () => {
    const [planned] = read('Vladimir Putin and Volodymyr Zelenskyy will meet at a location to be determined.', {
      frames: [
        meeting(
          'meet',
          { participant: ['Vladimir Putin', 'Volodymyr Zelenskyy'], place: ['a location to be determined'] },
          { status: 'planned' },
        ),
      ],
    });
    expect(planned?.place).toMatchObject({ tbd: true });
    expect(planned?.time).toBeNull();
  });

  it('is one for its many names', () => {
    const meetings = read('Joe Biden met Vladimir Putin in Geneva. The summit lasted three hours.', {
      frames: [
        meeting('met', { participant: ['Joe Biden', 'Vladimir Putin'], place: ['Geneva'] }),
        meeting('summit', {}),
      ],
    });
    expect(meetings).toHaveLength(1);
    expect(meetings[0]?.evidence).toHaveLength(2);
  });

  it('is another on another day, with other people, or by telephone', () => {
    const meetings = read(
      'Joe Biden met Vladimir Putin on Wednesday. Joe Biden met Boris Johnson on Thursday. Joe Biden called Vladimir Putin on Wednesday.',
      {
        on: '2021-06-18',
        frames: [
          meeting('met', { participant: ['Joe Biden', 'Vladimir Putin'], time: ['Wednesday'] }),
          meeting('met#2', { participant: ['Joe Biden#2', 'Boris Johnson'], time: ['Thursday'] }),
          meeting(
            'called',
            { participant: ['Joe Biden#3', 'Vladimir Putin#2'], time: ['Wednesday#2'] },
            { mode: 'call' },
          ),
        ],
      },
    );
    expect(meetings.map((m) => m.mode)).toEqual(['in-person', 'in-person', 'call']);
  });

  it('comes after the one that its words put first', () => {
    const text =
      'Vladimir Putin and Volodymyr Zelenskyy will hold a bilateral meeting. After that bilateral session, Donald Trump, Vladimir Putin and Volodymyr Zelenskyy will hold a trilateral one.';
    const [bilateral, trilateral] = read(text, {
      frames: [
        meeting('meeting', { participant: ['Vladimir Putin', 'Volodymyr Zelenskyy'] }, { status: 'planned' }),
        meeting('session', {}, { status: 'planned' }),
        meeting(
          'trilateral',
          {
            participant: ['Donald Trump', 'Vladimir Putin#2', 'Volodymyr Zelenskyy#2'],
            after: ['that bilateral session'],
          },
          { status: 'planned' },
        ),
      ],
    });
    expect(bilateral?.after).toEqual([]);
    expect(trilateral?.after).toEqual([bilateral?.id]);
  });

  it('that names nobody is none', () => {
    expect(read('The talks were constructive.', { frames: [meeting('talks', {})] })).toEqual([]);
  });
});
