import { describe, expect, it } from 'vitest';
import type { MeetingClaim } from '../../domain/claim.js';
import type { Attendees, Told } from './across.js';
import { groupMeetings } from './merge.js';

const nobodySaid = { same: [], different: [] };
const states: Attendees = {
  kind: () => 'state',
  standsFor: () => undefined,
  name: (id) => id,
  namedIn: () => new Set(),
};

/** One report tells of a meeting of these states; `isPartial`: as "the meeting", without saying who else met. */
function tell(document: string, published: string, participants: readonly string[], more: object = {}): Told {
  const {
    isPartial = false,
    status = 'held',
    time,
    states = [],
    noun = 'meeting',
  } = more as { isPartial?: boolean; status?: string; time?: string; states?: readonly string[]; noun?: string };
  const claim = {
    id: `meeting-${document}-${participants}`,
    status,
    participants,
    mode: 'in-person',
    place: null,
    time: time ? { value: time, tbd: false } : null,
    after: [],
    evidence: [{ document, start: 0, end: 4, quote: 'They' }],
    telling: { noun, sides: null, placeState: null, isPartial, states },
  };
  return { claim: claim as unknown as MeetingClaim, published };
}

describe('a telling that does not say who met', () => {
  const talks = tell('talks', '2015-02-10', ['Russia', 'Ukraine', 'OSCE'], { time: '2015-02-10' });
  const told = { isPartial: true, status: 'planned', states: ['Ukraine', 'OSCE'] };
  const condition = tell('plan', '2015-02-08', ['Russia'], told);

  it('joins the one meeting of another report that it can be', () => {
    expect(groupMeetings([condition, talks], states, nobodySaid).groups).toEqual([[0, 1]]);
  });

  it('joins none whose other sides its report does not name', () => {
    const alone = tell('plan', '2015-02-08', ['Russia'], { ...told, states: ['Ukraine'] });
    expect(groupMeetings([alone, talks], states, nobodySaid).groups).toEqual([[1]]);
    const dated = tell('plan', '2015-02-08', ['Russia'], { ...told, states: [], time: '2015-02-10' });
    expect(groupMeetings([dated, talks], states, nobodySaid).groups).toEqual([[0, 1]]);
  });

  it('joins talks to talks alone, where nothing but the sides tells which', () => {
    const negotiations = tell('plan', '2015-02-08', ['Russia'], { ...told, noun: 'negotiation' });
    expect(groupMeetings([negotiations, talks], states, nobodySaid).groups).toEqual([[1]]);
    const named = tell('talks', '2015-02-10', ['Russia', 'Ukraine', 'OSCE'], { time: '2015-02-10', noun: 'talk' });
    expect(groupMeetings([negotiations, named], states, nobodySaid).groups).toEqual([[0, 1]]);
  });

  it('joins no other where its own report tells of the meeting it can be', () => {
    const summit = tell('plan', '2015-02-08', ['Russia', 'Germany', 'France'], {
      status: 'planned',
      time: '2015-02-11',
    });
    expect(groupMeetings([summit, condition, talks], states, nobodySaid).groups).toEqual([[0], [2]]);
  });
});

describe('what a person said', () => {
  it('keeps a telling apart from what differs from one that is the same', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((document) =>
      tell(document, '2015-02-12', ['Russia', 'Ukraine'], { time: '2015-02-11' }),
    ) as [Told, Told, Told];
    const said = { same: [[0, 2]] as const, different: [[1, 2]] as const };
    expect(groupMeetings([first, second, third], states, said).groups).toEqual([[0, 2], [1]]);
  });
});
