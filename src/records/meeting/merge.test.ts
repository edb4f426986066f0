import { describe, expect, it } from 'vitest';
import type { MeetingClaim } from '../../domain/claim.js';
import type { Attendees, Told } from './across.js';
import { groupMeetings } from './merge.js';

const nobodySaid = { same: [], different: [] };
const states: Attendees = { kind: () => 'state', standsFor: () => undefined, name: (id) => id };

/** One report tells of a meeting of these states; `isPartial`: as "the meeting", without saying who else met. */
function tell(document: string, published: string, participants: readonly string[], more: object = {}): Told {
  const { isPartial = false, status = 'held', time } = more as { isPartial?: boolean; status?: string; time?: string };
  const claim = {
    id: `meeting-${document}-${participants}`,
    status,
    participants,
    mode: 'in-person',
    place: null,
    time: time ? { value: time, tbd: false } : null,
    after: [],
    evidence: [{ document, start: 0, end: 4, quote: 'They' }],
    telling: { noun: 'meeting', sides: null, placeState: null, isPartial },
  };
  return { claim: claim as unknown as MeetingClaim, published };
}

describe('a telling that does not say who met', () => {
  const talks = tell('talks', '2015-02-10', ['Russia', 'Ukraine', 'OSCE'], { time: '2015-02-10' });
  const condition = tell('plan', '2015-02-08', ['Russia'], { isPartial: true, status: 'planned' });

  it('joins the one meeting of another report that it can be', () => {
    expect(groupMeetings([condition, talks], states, nobodySaid).groups).toEqual([[0, 1]]);
  });

  it('joins no other where its own report tells of the meeting it can be', () => {
    const summit = tell('plan', '2015-02-08', ['Russia', 'Germany', 'France'], {
      status: 'planned',
      time: '2015-02-11',
    });
    expect(groupMeetings([summit, condition, talks], states, nobodySaid).groups).toEqual([[0], [2]]);
  });
});
