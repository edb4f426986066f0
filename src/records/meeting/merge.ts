/**
 * Meetings of many reports.
 *
 * Two reports tell of one meeting where it is certain: the same participants, the same way of meeting, the same single
 * day. The record takes its status and place from the report published last, keeps the id of the earliest, and each
 * report adds a step to its history.
 */
import type { Explained, MeetingClaim } from '../../domain/claim.js';
import type { Meeting, MeetingStep } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';
import { countDays } from '../days.js';

export function mergeMeetings(
  claims: readonly MeetingClaim[],
  published: ReadonlyMap<string, IsoDay | null>,
): (Meeting & Explained)[] {
  const groups = new Map<string, [MeetingClaim, ...MeetingClaim[]]>();
  for (const claim of claims) {
    const key = certainKey(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const idOf = new Map(
    [...groups.values()].flatMap(([first, ...rest]) => [first, ...rest].map((c) => [c.id, first.id])),
  );
  return [...groups.values()].map((group) => {
    const meeting = joinClaims(group, published);
    return { ...meeting, after: [...new Set(meeting.after.map((id) => idOf.get(id) ?? id))] };
  });
}

function joinClaims(
  group: readonly [MeetingClaim, ...MeetingClaim[]],
  published: ReadonlyMap<string, IsoDay | null>,
): Meeting & Explained {
  const [first] = group;
  const last = group[group.length - 1] as MeetingClaim;
  const host = group.find((c) => c.host)?.host;
  const about = group.find((c) => c.about)?.about;
  return {
    ...first,
    status: last.status,
    ...(host ? { host } : {}),
    ...(about ? { about } : {}),
    place: [...group].reverse().find((c) => c.place)?.place ?? null,
    after: [...new Set(group.flatMap((c) => c.after))],
    evidence: joinEvidence(group),
    confidence: surest(group),
    because: joinReasons(group),
    history: group.map((c) => toStep(c, published)),
  };
}

function toStep(claim: MeetingClaim, published: ReadonlyMap<string, IsoDay | null>): MeetingStep {
  return {
    asOf: published.get(claim.evidence[0].document) ?? null,
    status: claim.status,
    ...(claim.time ? { time: claim.time } : {}),
    ...(claim.place ? { place: claim.place } : {}),
    evidence: claim.evidence,
  };
}

/** What two certain tellings share; a claim without a single known day stays alone. */
function certainKey(claim: MeetingClaim): string {
  const day = claim.time?.value;
  if (!day || countDays(day) !== 1 || claim.participants.length < 2) return claim.id;
  return JSON.stringify([day, claim.mode, [...claim.participants].sort()]);
}
