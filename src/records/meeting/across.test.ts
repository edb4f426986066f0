import { describe, expect, it } from 'vitest';
import { met } from '../../../test/reports-read.js';
import { makeJudgement } from '../../merge/judge.js';
import { merge } from '../../merge/merge.js';

const LEADERS = ['Donald Trump', 'Vladimir Putin'];
const day = (
  id: string,
  on: string,
  text: string,
  trigger: string,
  roles: Parameters<typeof met>[4],
  told: Parameters<typeof met>[5] = {},
) => met(id, on, text, trigger, roles, told);

/** How many meetings two reports make. */
const count = (...reports: ReturnType<typeof met>[]): number => merge(reports).dossier.meetings.length;

describe('two reports tell of one meeting', () => {
  it('where the same people meet on the same day, wherever one puts it', () => {
    expect(
      count(
        day('a', '2025-08-15', 'Donald Trump met Vladimir Putin in Anchorage on Friday.', 'met', {
          participant: LEADERS,
          place: ['Anchorage'],
          time: ['on Friday'],
        }),
        day('b', '2025-08-16', 'Vladimir Putin met Donald Trump on Friday.', 'met', {
          participant: LEADERS,
          time: ['on Friday'],
        }),
      ),
    ).toBe(1);
  });

  it('where it was planned and then held', () => {
    const { meetings } = merge([
      day(
        'a',
        '2025-08-08',
        'Donald Trump will meet Vladimir Putin in Alaska on August 15.',
        'meet',
        { participant: LEADERS, place: ['Alaska'], time: ['on August 15'] },
        { status: 'planned' },
      ),
      day('b', '2025-08-15', 'Donald Trump met Vladimir Putin in Alaska on Friday.', 'met', {
        participant: LEADERS,
        place: ['Alaska'],
        time: ['on Friday'],
      }),
    ]).dossier;
    expect(meetings.map((m) => [m.status, m.history.map((h) => h.status)])).toEqual([['held', ['planned', 'held']]]);
  });

  it('where it was put off to another day', () => {
    const { meetings } = merge([
      day(
        'a',
        '2025-05-01',
        'Donald Trump will meet Vladimir Putin on May 10.',
        'meet',
        { participant: LEADERS, time: ['on May 10'] },
        { status: 'planned' },
      ),
      day(
        'b',
        '2025-05-08',
        'The meeting of Donald Trump and Vladimir Putin was postponed until May 20.',
        'meeting',
        { participant: LEADERS, time: ['until May 20'] },
        { status: 'postponed' },
      ),
    ]).dossier;
    expect(meetings.map((m) => m.history.map((h) => [h.status, h.time?.value]))).toEqual([
      [
        ['planned', '2025-05-10'],
        ['postponed', '2025-05-20'],
      ],
    ]);
  });

  it('never where they meet on two days', () => {
    expect(
      count(
        day('a', '2025-02-18', 'Russia and the United States met in Riyadh on Tuesday.', 'met', {
          participant: ['Russia', 'the United States'],
          place: ['Riyadh'],
          time: ['on Tuesday'],
        }),
        day('b', '2025-03-24', 'Russia and the United States met in Riyadh on Monday.', 'met', {
          participant: ['Russia', 'the United States'],
          place: ['Riyadh'],
          time: ['on Monday'],
        }),
      ),
    ).toBe(2);
  });

  it('never where one was a call', () => {
    expect(
      count(
        day('a', '2025-08-18', 'Donald Trump met Vladimir Putin on Monday.', 'met', {
          participant: LEADERS,
          time: ['on Monday'],
        }),
        day(
          'b',
          '2025-08-18',
          'Donald Trump called Vladimir Putin on Monday.',
          'called',
          { participant: LEADERS, time: ['on Monday'] },
          { mode: 'call' },
        ),
      ),
    ).toBe(2);
  });

  it('never where other ministers met on another day, though the countries are the same', () => {
    expect(
      count(
        day(
          'a',
          '2025-02-18',
          'US Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov on Tuesday.',
          'met',
          {
            participant: ['US Secretary of State Marco Rubio', 'Russian Foreign Minister Sergei Lavrov'],
            time: ['on Tuesday'],
          },
        ),
        day('b', '2025-02-19', 'US President Donald Trump met Russian President Vladimir Putin.', 'met', {
          participant: ['US President Donald Trump', 'Russian President Vladimir Putin'],
        }),
      ),
    ).toBe(2);
  });

  it('never where a plan for three is told beside a plan for two', () => {
    expect(
      count(
        day(
          'a',
          '2025-08-18',
          'Vladimir Putin is to meet Volodymyr Zelenskyy.',
          'meet',
          { participant: ['Vladimir Putin', 'Volodymyr Zelenskyy'] },
          { status: 'planned' },
        ),
        day(
          'b',
          '2025-08-19',
          'Donald Trump, Vladimir Putin and Volodymyr Zelenskyy are to meet.',
          'meet',
          { participant: ['Donald Trump', 'Vladimir Putin', 'Volodymyr Zelenskyy'] },
          { status: 'planned' },
        ),
      ),
    ).toBe(2);
  });
});

it('a telling that does not say who met adds its words to the meeting it can be, and makes none by itself', () => {
  const praise = day(
    'b',
    '2025-02-19',
    'Vladimir Putin praised the talks with the United States in Riyadh.',
    'talks',
    { participant: ['the United States'], place: ['Riyadh'] },
    { status: 'ongoing' },
  );
  expect(merge([praise]).dossier.meetings).toEqual([]);
  const talks = day('a', '2025-02-18', 'Russia and the United States held talks in Riyadh on Tuesday.', 'talks', {
    participant: ['Russia', 'the United States'],
    place: ['Riyadh'],
    time: ['on Tuesday'],
  });
  const [meeting, ...others] = merge([talks, praise]).dossier.meetings;
  expect(others).toEqual([]);
  expect(meeting?.evidence.map((e) => e.document)).toEqual(['a', 'b']);
  expect(meeting?.status).toBe('held');
});

it('a plan that names offices alone is of those who held them, and kept in the month it was planned for', () => {
  const plan = day(
    'a',
    '1985-10-20',
    'The leaders of the Soviet Union and the United States agreed to meet next month.',
    'meet',
    { participant: ['The leaders of the Soviet Union and the United States'], time: ['next month'] },
    { status: 'planned' },
  );
  const held = (on: string, time: string) =>
    day('b', on, `US President Ronald Reagan met Soviet leader Mikhail Gorbachev in Geneva ${time}.`, 'met', {
      participant: ['US President Ronald Reagan', 'Soviet leader Mikhail Gorbachev'],
      place: ['Geneva'],
      time: [time],
    });
  const { meetings, parties } = merge([plan, held('1985-11-19', 'on Tuesday')]).dossier;
  expect(meetings.map((m) => m.history.map((h) => h.status))).toEqual([['planned', 'held']]);
  expect(parties.filter((p) => p.kind === 'person').map((p) => p.name)).toEqual(['Mikhail Gorbachev', 'Ronald Reagan']);
  expect(count(plan, held('1986-01-14', 'on Tuesday'))).toBe(2);
});

it('whoever tells that talks will begin stands for his side, whomever it sends', () => {
  const told = day(
    'a',
    '2018-07-20',
    'US President Donald Trump said talks on tariffs would begin, and praised Mexico.',
    'talks',
    { participant: ['US President Donald Trump'] },
    { status: 'planned' },
  );
  const talks = day(
    'b',
    '2018-07-25',
    'US Trade Representative Robert Lighthizer will hold talks with Mexican Economy Minister Ildefonso Guajardo.',
    'talks',
    { participant: ['US Trade Representative Robert Lighthizer', 'Mexican Economy Minister Ildefonso Guajardo'] },
    { status: 'planned' },
  );
  const summit = day('c', '2018-07-24', 'US President Donald Trump hosts Kenyan President Uhuru Kenyatta.', 'hosts', {
    participant: ['US President Donald Trump', 'Kenyan President Uhuru Kenyatta'],
  });
  const { meetings } = merge([told, talks, summit]).dossier;
  expect(meetings.map((m) => m.evidence.map((e) => e.document))).toEqual([['c'], ['a', 'b']]);
});

it('the head of a state’s intelligence service is of the state’s side', () => {
  const named = day(
    'a',
    '2021-11-01',
    'CIA Director William Burns will hold talks with Russian Security Council Secretary Nikolai Patrushev in Moscow.',
    'talks',
    {
      participant: ['CIA Director William Burns', 'Russian Security Council Secretary Nikolai Patrushev'],
      place: ['Moscow'],
    },
    { status: 'planned' },
  );
  const sides = day('b', '2021-11-02', 'The United States and Russia hold talks in Moscow.', 'talks', {
    participant: ['The United States', 'Russia'],
    place: ['Moscow'],
  });
  expect(count(named, sides)).toBe(1);
});

describe('one day and two places', () => {
  const reports = [
    day('a', '2025-08-15', 'Donald Trump met Vladimir Putin in Anchorage on Friday.', 'met', {
      participant: LEADERS,
      place: ['Anchorage'],
      time: ['on Friday'],
    }),
    day('b', '2025-08-16', 'Donald Trump met Vladimir Putin in Juneau on Friday.', 'met', {
      participant: LEADERS,
      place: ['Juneau'],
      time: ['on Friday'],
    }),
  ];
  const { dossier, suggestions } = merge(reports);

  it('are two meetings until a person says so', () => {
    expect(dossier.meetings).toHaveLength(2);
    expect(suggestions.map((s) => s.reasons)).toEqual([['the same people', 'the same day', 'another place']]);
  });

  it('are one with both places, once a person does', () => {
    const judgement = makeJudgement(
      dossier,
      { kind: 'same', about: dossier.meetings.map((m) => m.id) },
      { author: 'desk', at: '2025-11-25T10:00:00.000Z' },
    );
    const { meetings, conflicts } = merge(reports, { judgements: [judgement] }).dossier;
    expect(meetings.map((m) => m.place?.text)).toEqual(['Juneau']);
    expect(conflicts.map((c) => [c.field, c.values.map((v) => v.value)])).toEqual([
      [
        'place',
        [
          { text: 'Juneau', tbd: false },
          { text: 'Anchorage', tbd: false },
        ],
      ],
    ]);
  });
});
