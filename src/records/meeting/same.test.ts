import { describe, expect, it } from 'vitest';
import { agreement, type MeetingTraits, SAME } from './same.js';

const STATES = new Set(['us', 'russia']);
const traits = (people: readonly string[], more: Partial<MeetingTraits> = {}): MeetingTraits => ({
  participants: people.map((p) => {
    const [id, standsFor = null] = p.split('/') as [string, string?];
    return { id, standsFor, isGroup: /leaders|heads of/.test(id), isPerson: !STATES.has(id), name: id };
  }),
  status: 'held',
  mode: 'in-person',
  when: null,
  place: null,
  placeState: null,
  sides: null,
  noun: 'meeting',
  entry: null,
  pointsBack: false,
  ...more,
});
const on = (value: string): Partial<MeetingTraits> => ({ when: { value, tbd: false } });
const same = (a: MeetingTraits, b: MeetingTraits): boolean => (agreement(a, b) ?? 0) >= SAME;

describe('two mentions are one meeting', () => {
  it('when the same two take part', () => {
    expect(same(traits(['rubio', 'lavrov']), traits(['rubio', 'lavrov']))).toBe(true);
  });
  it('when one names the people and the other their states', () => {
    expect(same(traits(['us', 'russia']), traits(['rubio/us', 'lavrov/russia']))).toBe(true);
  });
  it('when the words point back and nothing forbids it', () => {
    expect(same(traits([], { pointsBack: true }), traits(['rubio', 'lavrov']))).toBe(true);
  });
  it('when the words point back and name one who was there too', () => {
    const accord = traits(['carter', 'begin', 'sadat'], { noun: 'talk' });
    expect(same(traits(['vance'], { pointsBack: true }), accord)).toBe(true);
    expect(same(traits(['vance']), accord)).toBe(false);
    expect(same(traits(['vance'], { pointsBack: true, noun: 'visit' }), accord)).toBe(false);
    expect(same(traits(['vance', 'dayan'], { pointsBack: true }), accord)).toBe(false);
    expect(same(traits(['russia'], { pointsBack: true }), accord)).toBe(false);
  });
  it('but not across the entries of a live blog, unless somebody is named in both', () => {
    const talks = traits(['rubio', 'lavrov'], { entry: 0 });
    expect(same(traits([], { pointsBack: true, entry: 1 }), talks)).toBe(false);
    expect(same(traits(['rubio', 'lavrov'], { entry: 1 }), talks)).toBe(true);
  });
  it('but "the visit" is no talks', () => {
    const visit = traits([], { pointsBack: true, noun: 'visit' });
    expect(same(visit, traits(['rubio', 'lavrov'], { noun: 'talk' }))).toBe(false);
    expect(same(visit, traits(['rubio', 'lavrov'], { noun: 'visit' }))).toBe(true);
  });
  it('when the second names the people that a group of the first stands for', () => {
    expect(
      same(traits(['merz', 'macron'], { pointsBack: true, noun: 'meeting' }), traits(['trump', 'european-leaders'])),
    ).toBe(true);
  });
  it('on one day, whether told as a plan or as going on', () => {
    const of = (status: MeetingTraits['status']) => traits(['rubio', 'lavrov'], { status, ...on('2025-02-18') });
    expect(same(of('planned'), of('ongoing'))).toBe(true);
  });
  it('when the words in passing only point back, as if it were going on', () => {
    const talks = traits(['rubio', 'lavrov'], { status: 'planned', noun: 'talk' });
    expect(same(traits([], { status: 'ongoing', noun: 'talk', pointsBack: true }), talks)).toBe(true);
    expect(same(traits([], { status: 'held', noun: 'talk', pointsBack: true }), talks)).toBe(false);
  });
  it('when the words say nothing but "the summit", in whatever tense', () => {
    const summit = traits(['carter', 'begin', 'sadat'], { noun: 'summit' });
    const bare = traits([], { status: 'planned', noun: 'summit', pointsBack: true });
    expect(same(bare, summit)).toBe(true);
    expect(same({ ...bare, place: 'geneva' }, summit)).toBe(false);
    expect(same({ ...bare, pointsBack: false }, summit)).toBe(false);
  });
  it('when groups are leaders of the same', () => {
    const heads = traits(['trump', 'a group of European heads of state'], { noun: 'hosted' });
    const leaders = traits(['European leaders'], on('2025-08-18'));
    expect(agreement(heads, leaders)).not.toBeNull();
    expect(agreement(heads, traits(['Asian leaders']))).toBeNull();
  });
  it('when the places are a capital and its seat of government', () => {
    const at = (place: string): Partial<MeetingTraits> => ({ place, placeState: 'US' });
    expect(same(traits(['merz'], at('washington')), traits(['merz', 'trump'], at('the white house')))).toBe(true);
  });
});

describe('two mentions are two meetings', () => {
  const base = traits(['rubio', 'lavrov']);
  it('on different days', () =>
    expect(same({ ...base, ...on('2025-02-18') }, { ...base, ...on('2025-04-10') })).toBe(false));
  it('one held, one to come', () => expect(same(base, { ...base, status: 'planned' })).toBe(false));
  it('one a call', () => expect(same(base, { ...base, mode: 'call' })).toBe(false));
  it('with other people', () => expect(same(base, traits(['rubio', 'wang']))).toBe(false));
  it('of two people of one state', () =>
    expect(same(traits(['trump/us', 'putin/russia']), traits(['rubio/us', 'lavrov/russia']))).toBe(false));
  it('of three and of two of them', () =>
    expect(same({ ...traits(['trump', 'putin', 'zelenskyy']), sides: 3 }, traits(['putin', 'zelenskyy']))).toBe(false));
  it('of two and of three sides', () => expect(same({ ...base, sides: 2 }, { ...base, sides: 3 })).toBe(false));
});
