import { describe, expect, it } from 'vitest';
import { commitment, nextStep, publishedOf } from '../../../test/build-claims.js';
import type { NextStepClaim } from '../../domain/claim.js';
import type { Meeting } from '../../domain/dossier.js';
import { CERTAIN } from '../agreement.js';
import { joinCommitments } from '../commitment/merge.js';
import { differInNextSteps, joinNextSteps } from './merge.js';
import { blockNextStep, compareNextSteps } from './same.js';

type Group = [NextStepClaim, ...NextStepClaim[]];

const contextOf = (claims: readonly NextStepClaim[]) => ({ published: publishedOf(claims), speaksFor: new Map() });
const NOTHING = { meetings: [], commitments: [] };

function scoreOf(a: NextStepClaim, b: NextStepClaim): number {
  const score = compareNextSteps(a, b, contextOf([a, b]))?.score ?? 0;
  expect(compareNextSteps(b, a, contextOf([a, b]))?.score ?? 0).toBe(score);
  expect(score === 0 || blockNextStep(a).some((key) => blockNextStep(b).includes(key))).toBe(true);
  return score;
}

const vote = (report: string, fields: Partial<NextStepClaim> = {}) =>
  nextStep(report, 'the Knesset will vote on the budget', { who: ['knesset'], what: 'vote on the budget', ...fields });

describe('two claims tell of one step', () => {
  it('where the same party is to do the same within two weeks, or on the same day', () => {
    expect(scoreOf(vote('2025-03-01'), vote('2025-03-10', { what: 'a budget vote' }))).toBeGreaterThanOrEqual(CERTAIN);
    const due = { value: '2025-03-31', text: 'on 31 March' };
    expect(scoreOf(vote('2025-01-10', { due }), vote('2025-03-10', { due }))).toBeGreaterThanOrEqual(CERTAIN);
  });

  it('where one report tells it twice', () => {
    const election = (what: string) => nextStep('2025-11-22', `a ${what} on 30 November`, { what });
    expect(scoreOf(election('snap election'), election('election'))).toBeGreaterThanOrEqual(CERTAIN);
  });

  it('perhaps where its day is another: it may have been put off', () => {
    const on = (value: string) => ({ due: { value, text: value } });
    const score = scoreOf(vote('2025-03-01', on('2025-03-10')), vote('2025-03-09', on('2025-03-17')));
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(CERTAIN);
  });

  it('not where others are to do it, it is told of another state, or nobody is named', () => {
    expect(scoreOf(vote('2025-03-01'), vote('2025-03-02', { who: ['bundestag'] }))).toBe(0);
    const election = (report: string, clause: string) => nextStep(report, clause, { what: 'presidential election' });
    expect(
      scoreOf(
        election('2025-09-01', 'the presidential election in Chile'),
        election('2025-09-02', 'the presidential election in Malawi'),
      ),
    ).toBe(0);
    expect(
      scoreOf(
        election('2025-09-01', 'the presidential election in Chile'),
        election('2025-09-02', 'he will run in the presidential election'),
      ),
    ).toBe(0);
  });
});

it('a step told again has the last day that is given, and all who are to do it', () => {
  const group: Group = [
    vote('2025-03-01', { due: { value: '2025-03-31', text: 'on 31 March' } }),
    vote('2025-03-08', { who: ['benjamin-netanyahu'], due: { text: 'soon' } }),
  ];
  expect(joinNextSteps(group, contextOf(group), NOTHING)).toMatchObject({
    id: group[0].id,
    who: ['knesset', 'benjamin-netanyahu'],
    due: { value: '2025-03-31' },
  });
});

describe('reports of one step disagree', () => {
  const on = (report: string, value: string) => vote(report, { due: { value, text: value } });
  const differences = (...group: Group) => differInNextSteps(group, contextOf(group));

  it('where they give days within a week that cannot both be right', () => {
    expect(differences(on('2025-03-01', '2025-03-31'), on('2025-03-02', '2025-03-25'))).toMatchObject([
      { field: 'due' },
    ]);
    expect(differences(on('2025-03-01', '2025-03-31'), on('2025-03-20', '2025-04-10'))).toEqual([]);
    expect(differences(on('2025-03-01', '2025-03'), on('2025-03-02', '2025-03-25'))).toEqual([]);
  });
});

describe('a step is done', () => {
  const talks = nextStep('2025-05-01', 'Iran and Oman will hold talks on 11 May', {
    who: ['iran', 'oman'],
    what: 'hold talks',
    due: { value: '2025-05-11', text: 'on 11 May' },
  });
  const meeting = (asOf: string, fields: Partial<Meeting> = {}): Meeting => {
    const evidence = [{ document: asOf, start: 0, end: 24, quote: 'Iran met Oman in Muscat.' }] as const;
    return {
      id: 'm',
      status: 'held',
      participants: ['iran', 'oman', 'united-states'],
      mode: 'in-person',
      place: null,
      time: { value: '2025-05-11', tbd: false },
      after: [],
      history: [{ asOf, status: 'held', evidence }],
      evidence,
      ...fields,
    };
  };
  const done = (step: NextStepClaim, happened: Partial<typeof NOTHING> & object) =>
    joinNextSteps([step], contextOf([step]), { ...NOTHING, ...happened }).done?.asOf;

  it('when a later report tells of the meeting held, with all who were to come, on its day', () => {
    expect(done(talks, { meetings: [meeting('2025-05-12')] as never })).toBe('2025-05-12');
    expect(done(talks, { meetings: [meeting('2025-04-30')] as never })).toBeUndefined();
    expect(done(talks, { meetings: [meeting('2025-05-12', { participants: ['iran'] })] as never })).toBeUndefined();
    const other = { value: '2025-06-11', tbd: false };
    expect(done(talks, { meetings: [meeting('2025-06-12', { time: other })] as never })).toBeUndefined();
    expect(done(vote('2025-05-01'), { meetings: [meeting('2025-05-12')] as never })).toBeUndefined();
  });

  it('when a later report tells of the undertaking kept', () => {
    const claim = (status: 'agreed' | 'fulfilled') =>
      commitment('2025-03-09', 'the Knesset passes the budget vote', {
        by: ['knesset'],
        what: 'the budget vote',
        status,
      });
    const of = (status: 'agreed' | 'fulfilled') => [
      joinCommitments([claim(status)], { published: publishedOf([claim(status)]), speaksFor: new Map() }),
    ];
    expect(done(vote('2025-03-01'), { commitments: of('fulfilled') as never })).toBe('2025-03-09');
    expect(done(vote('2025-03-01'), { commitments: of('agreed') as never })).toBeUndefined();
    expect(done(vote('2025-03-10'), { commitments: of('fulfilled') as never })).toBeUndefined();
  });
});
