/**
 * One meeting out of the claims that tell of it.
 *
 * Status: the last report's, but that what is over is no longer planned. Time: a day told of the meeting as held before one it was planned for, the
 * more exact before the vaguer, then the later report. Place: likewise. Participants: all who are named; a state where nobody is named for it.
 * History: a step for each report that changes one of these.
 */
import type { Explained, MeetingClaim } from '../../domain/claim.js';
import type { MeetingStatus } from '../../domain/document.js';
import type { Conflict, Meeting, MeetingStep, PartyId, Place, When } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { countDays, daysApart, daysBetween } from '../days.js';
import type { Attendees, Told } from './across.js';
import { datesDiffer } from './date.js';
import { isToCome } from './status.js';

/** @param until the day of the last report of the dossier: what was under way weeks before it is over */
export function joinMeeting(
  group: readonly [Told, ...Told[]],
  attendees: Attendees,
  until: IsoDay | null,
): Meeting & Explained {
  const claims = group.map(({ claim }) => claim) as [MeetingClaim, ...MeetingClaim[]];
  const whole = claims.filter((c) => !c.telling.isPartial);
  const { telling: _, basis: __, ...first } = whole[0] ?? claims[0];
  // In its own report a telling that does not say who met is no news of the meeting.
  const reports = new Set(whole.map((c) => c.evidence[0].document));
  const news = claims.filter((c) => !c.telling.isPartial || !reports.has(c.evidence[0].document));
  const told = chooseStatus(news.map((c) => c.status));
  const last = group.at(-1)?.published ?? null;
  const status =
    told === 'ongoing' && daysApart(last, until) > LONGEST && last !== null && until !== null ? 'held' : told;
  const host = whole.findLast((c) => c.host)?.host;
  const mediator = whole.findLast((c) => c.mediator)?.mediator;
  const about = claims.find((c) => c.about)?.about;
  const timed = chooseTime(claims);
  const placed = choosePlace(claims);
  const support = {
    ...Object.assign({}, ...[...claims].reverse().map((c) => c.support)),
    ...(timed?.support?.time ? { time: timed.support.time } : {}),
    ...(placed?.support?.place ? { place: placed.support.place } : {}),
  };
  return {
    ...first,
    status,
    participants: joinParticipants(whole, attendees),
    ...(host ? { host } : {}),
    ...(mediator ? { mediator } : {}),
    mode: claims.find((c) => c.mode !== 'unknown')?.mode ?? 'unknown',
    place: placed?.place ?? null,
    time: timed?.time ?? null,
    after: [...new Set(claims.flatMap((c) => c.after))],
    ...(about ? { about } : {}),
    evidence: joinEvidence(claims),
    ...(Object.keys(support).length > 0 ? { support } : {}),
    confidence: surest(claims),
    because: joinReasons(claims),
    history: tellHistory(group),
  };
}

/** Talks that no report tells of for so many days are not under way any more. */
const LONGEST = 14;

const isOver = (status: MeetingStatus): boolean => status === 'held' || status === 'ongoing';

function chooseStatus(told: readonly MeetingStatus[]): MeetingStatus {
  const last = told[told.length - 1] as MeetingStatus;
  const over = told.findLast(isOver);
  if (over === undefined || isOver(last)) return told.includes('held') && isOver(last) ? 'held' : last;
  // "Their talks in Riyadh, planned for Tuesday" in a background paragraph does not undo them; a denial is a conflict.
  return over;
}

function chooseTime(claims: readonly MeetingClaim[]): MeetingClaim | undefined {
  const worth = ({ status, time }: MeetingClaim): number =>
    (time?.value ? 2 + 1 / countDays(time.value) : time?.tbd ? 1 : 0) +
    (isOver(status) && time?.value && countDays(time.value) <= EXACT ? 2 : 0);
  return pickLast(
    claims.filter((c) => c.time !== null),
    worth,
  );
}

const EXACT = 4;

function choosePlace(claims: readonly MeetingClaim[]): MeetingClaim | undefined {
  const worth = ({ status, place }: MeetingClaim): number => (place?.tbd ? 0 : 2) + (isOver(status) ? 1 : 0);
  return pickLast(
    claims.filter((c) => c.place !== null),
    worth,
  );
}

/** Of those worth the same, the last. */
function pickLast<Item>(items: readonly Item[], worth: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || worth(item) >= worth(best) ? item : best),
    undefined,
  );
}

function joinParticipants(claims: readonly MeetingClaim[], attendees: Attendees): PartyId[] {
  const all = [...new Set(claims.flatMap((c) => c.participants))];
  const spokenFor = new Set(
    all.flatMap((id) => (attendees.kind(id) === 'person' ? (attendees.standsFor(id) ?? []) : [])),
  );
  return all.filter((id) => !(attendees.kind(id) === 'state' && spokenFor.has(id)));
}

function tellHistory(group: readonly Told[]): MeetingStep[] {
  const steps: MeetingStep[] = [];
  for (const { claim, published } of group) {
    const before = steps[steps.length - 1];
    if (before && !isNews(claim, steps)) continue;
    steps.push({
      asOf: published,
      status: claim.status,
      ...(claim.time ? { time: claim.time } : {}),
      ...(claim.place ? { place: claim.place } : {}),
      evidence: claim.evidence,
    });
  }
  return steps;
}

function isNews(claim: MeetingClaim, steps: readonly MeetingStep[]): boolean {
  const last = steps[steps.length - 1] as MeetingStep;
  const time = steps.findLast((s) => s.time)?.time;
  const place = steps.findLast((s) => s.place)?.place;
  return claim.status !== last.status || isNewTime(claim.time, time) || isNewPlace(claim.place, place);
}

const isNewTime = (now: When | null, before: When | undefined): boolean =>
  now !== null &&
  (before === undefined || (now.value !== undefined && now.value !== before.value) || now.tbd !== before.tbd);

const isNewPlace = (now: Place | null, before: Place | undefined): boolean =>
  now !== null && (before === undefined || now.tbd !== before.tbd || (!now.tbd && !isOnePlace(now, before)));

const isOnePlace = (a: Place, b: Place): boolean => {
  const [x, y] = [(a.text ?? '').toLowerCase(), (b.text ?? '').toLowerCase()];
  return x.includes(y) || y.includes(x);
};

type Differing = Pick<Conflict, 'field' | 'values'>;

/** Fields for which reports of one time give values that cannot all be right; a plan that changed later is history. */
export function differMeeting(group: readonly Told[], shown: Meeting): Differing[] {
  const values = <Value>(
    field: string,
    tellings: readonly { told: Told; value: Value }[],
    clash: (a: Value, b: Value) => boolean,
    current: Value | null,
  ): Differing[] => {
    const pair = firstPair(tellings, (a, b) => isOneTime(a.told, b.told) && clash(a.value, b.value));
    if (!pair) return [];
    const inOrder = [...pair].sort(
      (a, b) =>
        Number(JSON.stringify(b.value) === JSON.stringify(current)) -
        Number(JSON.stringify(a.value) === JSON.stringify(current)),
    );
    return [
      {
        field,
        values: inOrder.map(({ told, value }) => ({
          value,
          evidence: told.claim.support?.[field]?.length
            ? (told.claim.support[field] as Meeting['evidence'])
            : told.claim.evidence,
        })),
      },
    ];
  };
  const timed = group.flatMap((told) =>
    told.claim.time?.value && countDays(told.claim.time.value) <= EXACT ? [{ told, value: told.claim.time }] : [],
  );
  const placed = group.flatMap((told) =>
    told.claim.place && !told.claim.place.tbd
      ? [{ told, value: told.claim.place, state: told.claim.telling.placeState }]
      : [],
  );
  const statuses = group.map((told) => ({ told, value: told.claim.status }));
  return [
    ...values('time', timed, (a, b) => datesDiffer(a, b), shown.time),
    ...values('place', placed, (a, b) => !isOnePlace(a, b) && !isOneState(placed, a, b), shown.place),
    ...values('status', statuses, (a, b) => (isOver(a) && isDead(b)) || (isDead(a) && isOver(b)), shown.status),
  ];
}

const isDead = (status: MeetingStatus): boolean => status === 'cancelled' || status === 'declined';

function isOneState(
  placed: readonly { readonly value: Place; readonly state: string | null }[],
  a: Place,
  b: Place,
): boolean {
  const [x, y] = [a, b].map((place) => placed.find((p) => p.value === place)?.state ?? null);
  return x !== null && x === y;
}

/** Both tell it as over, or both of what is to come and within two days: else the later one is news. */
function isOneTime(a: Told, b: Told): boolean {
  if (isToCome(a.claim.status) !== isToCome(b.claim.status)) return false;
  if (!isToCome(a.claim.status)) return true;
  return (
    a.published !== null &&
    b.published !== null &&
    Math.abs(daysBetween(a.published, b.published)) <= 2 &&
    a.claim.status !== 'postponed' &&
    b.claim.status !== 'postponed'
  );
}

function firstPair<Item>(items: readonly Item[], fits: (a: Item, b: Item) => boolean): [Item, Item] | null {
  for (const [i, a] of items.entries()) {
    const b = items.slice(i + 1).find((other) => fits(a, other));
    if (b !== undefined) return [a, b];
  }
  return null;
}
