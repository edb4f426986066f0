/**
 * Meetings: one for each real encounter, whatever a report calls it.
 *
 * In:  a document's meeting frames, one for each mention, and its parties.
 * Out: a meeting for each encounter, its mentions joined (same.ts), each value chosen among them
 *      (status.ts, date.ts, place.ts, participants.ts), and what must come first (order.ts).
 * A mention that names nobody, or one person alone, and joins no meeting is dropped: it does not say who met whom.
 */
import type { MeetingClaim, Reason } from '../../domain/claim.js';
import type { Document, MeetingFrame, MeetingStatus } from '../../domain/document.js';
import type { EvidenceList } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { covers, type Span } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { findState, findStateAt } from '../../reading/coreference/states.js';
import { entryAt } from '../../reading/layout/entries.js';
import { gatherReasons, reason, reasonOfAttribute, reasonsOfRole } from '../because.js';
import { findClause, framesOf } from '../clause.js';
import { weigh } from '../confidence.js';
import type { PartyIndex } from '../party/read.js';
import { recordId } from '../record-id.js';
import { chooseMeetingDate, type Dated, readMeetingDate } from './date.js';
import { type Ordered, readOrder } from './order.js';
import { type Attendance, joinAttendance, readAttendance } from './participants.js';
import { chooseMeetingPlace, type Placed, readMeetingPlace } from './place.js';
import { readPresentDay } from './present.js';
import { agreement, isBare, type MeetingTraits, type Participant, SAME } from './same.js';
import { chooseMeetingStatus, readMeetingStatus, statusByClock, statusesDiffer } from './status.js';

interface Mention {
  /** With its status as the words around it have it; `found` has the encoder's. */
  readonly frame: MeetingFrame;
  readonly found: MeetingFrame;
  readonly clause: Span;
  readonly attendance: Attendance;
  readonly date: Dated | null;
  readonly place: Placed | null;
  readonly traits: MeetingTraits;
}

/** Mentions of one meeting, and what they say together: kept, since every later mention is held against it. */
interface Encounter {
  readonly mentions: readonly [Mention, ...Mention[]];
  readonly attendance: Attendance;
  readonly traits: MeetingTraits;
}

export function readMeetings(document: Document, parties: PartyIndex): MeetingClaim[] {
  const encounters = joinMentions(
    framesOf(document, 'meeting').map((frame) => readMention(document, frame, parties)),
    parties,
    document.report.published,
  );
  const claims = encounters.flatMap((encounter) => putTogether(document, encounter, parties) ?? []);
  const whole = claims.filter(({ claim }) => !claim.telling.isPartial);
  const order = readOrder(
    document,
    whole.map(
      ({ claim, frames }): Ordered => ({
        id: claim.id,
        status: claim.status,
        sides: claim.participants.length,
        frames,
      }),
    ),
  );
  return claims.map(({ claim }) => {
    const first = order.get(claim.id);
    if (!first) return claim;
    const support = { ...claim.support, after: first.map((x) => quote(document.report, x.span)) };
    const told = first.map((x) => reason(document.report, 'src/records/meeting/order', 'must come first', x.span));
    return { ...claim, after: first.map((x) => x.id), support, because: { ...claim.because, after: told } };
  });
}

function readMention(document: Document, found: MeetingFrame, parties: PartyIndex): Mention {
  const { text } = document.report;
  const worded = reworded(found, readMeetingStatus(text, found));
  const date = readMeetingDate(document, worded) ?? readPresentDay(document, worded);
  const status = statusByClock(worded.status, date?.when ?? null, document.report.published);
  const frame = reworded(worded, status);
  const attendance = readAttendance(document, frame, parties);
  const place = readMeetingPlace(document, frame);
  const words = text.slice(frame.trigger.start, frame.trigger.end);
  const before = text.slice(Math.max(0, frame.trigger.start - 30), frame.trigger.start);
  const pointsBack = /\b(?:the|this|that|these|those|their|such an?|his|her)\s+(?:[\w-]+\s+){0,2}$/i.test(before);
  // "Prince Faisal hosted the meeting": whose, was told before.
  const namesHostAlone = pointsBack && attendance.participants.every((id) => id === attendance.host);
  return {
    frame,
    found,
    clause: findClause(document, frame),
    attendance,
    date,
    place,
    traits: {
      participants: namesHostAlone ? [] : describe(attendance, parties),
      status,
      mode: frame.mode,
      when: date?.when ?? null,
      place: place && !place.place.tbd ? (place.place.text ?? '').toLowerCase() : null,
      placeState: place && !place.place.tbd ? stateOf(place.place.text ?? '') : null,
      sides: countSides(`${before}${words}`),
      noun: words.toLowerCase().split(/\s+/).pop()?.replace(/s$/, '') ?? '',
      entry: entryAt(document.entries, frame.trigger),
      pointsBack,
    },
  };
}

/** "Riyadh", "Jeddah, Saudi Arabia" */
const stateOf = (place: string): string | null =>
  (findState(place) ?? findState(place.slice(place.lastIndexOf(', ') + 2)))?.state.name ?? null;

/** What the words around or the clock say of the status is no guess of the encoder's. */
function reworded(frame: MeetingFrame, status: MeetingStatus): MeetingFrame {
  if (status === frame.status) return frame;
  const { certainty: _, ...told } = frame;
  return { ...told, status };
}

/** In order of reading, each mention joins the meeting it agrees with best; where two agree alike, the one told more often. */
function joinMentions(mentions: readonly Mention[], parties: PartyIndex, published: IsoDay | null): Encounter[] {
  const encounters: Encounter[] = [];
  for (const mention of mentions) {
    let best: Choice | null = null;
    for (const [at, { mentions: told, traits }] of encounters.entries()) {
      const score = agreement(mention.traits, traits);
      if (score === null || score < SAME) continue;
      const choice = { at, score, told: told.length };
      if (!best || !preferred(best, choice)) best = choice;
    }
    const earlier = best ? encounters[best.at] : undefined;
    if (best && earlier) encounters[best.at] = gather([...earlier.mentions, mention], parties, published);
    else encounters.push(gather([mention], parties, published));
  }
  return encounters;
}

interface Choice {
  readonly at: number;
  readonly score: number;
  /** How often the meeting was told so far. */
  readonly told: number;
}

/** The earlier one stays where it agrees better, or alike and is told more often; else the nearer one is meant. */
const preferred = (earlier: Choice, nearer: Choice): boolean =>
  earlier.score > nearer.score || (earlier.score === nearer.score && earlier.told > nearer.told);

function gather(mentions: readonly [Mention, ...Mention[]], parties: PartyIndex, published: IsoDay | null): Encounter {
  const attendance = joinAttendance(
    mentions.map((m) => m.attendance),
    parties,
  );
  const last = mentions[mentions.length - 1] as Mention;
  const placed = mentions.find((m) => m.traits.place !== null);
  const when = chooseMeetingDate(mentions.flatMap((m) => m.date ?? []))?.when ?? null;
  // "The summit" in passing has no say in whether it was held; "the summit was cancelled" has in what became of a plan.
  const [first, ...others] = mentions;
  const isPassing = ({ traits }: Mention): boolean =>
    isBare(traits) && statusesDiffer(traits.status, first.traits.status);
  const telling = [first, ...others.filter((m) => !isPassing(m))];
  const traits: MeetingTraits = {
    participants: describe(attendance, parties),
    status: statusByClock(chooseMeetingStatus(telling.map((m) => m.frame)), when, published),
    mode: mentions.find((m) => m.traits.mode !== 'unknown')?.traits.mode ?? 'unknown',
    when,
    place: placed?.traits.place ?? null,
    placeState: placed?.traits.placeState ?? null,
    sides: mentions.find((m) => m.traits.sides !== null)?.traits.sides ?? null,
    noun: last.traits.noun,
    entry: last.traits.entry,
    pointsBack: last.traits.pointsBack,
  };
  return { mentions, attendance, traits };
}

function putTogether(
  document: Document,
  { mentions, attendance, traits }: Encounter,
  parties: PartyIndex,
): { claim: MeetingClaim; frames: readonly MeetingFrame[] } | null {
  const { report } = document;
  const isPartial = !saysWhoMetWhom(attendance, parties, traits);
  if (attendance.participants.length === 0) return null;
  const [first, ...others] = mentions;
  const date = chooseMeetingDate(mentions.flatMap((m) => m.date ?? []));
  const place = chooseMeetingPlace(mentions.flatMap((m) => m.place ?? []));
  const about = mentions.flatMap((m) => m.frame.roles.about ?? [])[0];
  const host = mentions.flatMap((m) => m.frame.roles.host ?? [])[0];
  const evidence = quoteAll(report, [first.clause, ...others.map((m) => m.clause)]);
  const support: Record<string, EvidenceList> = {};
  if (date) support.time = [quote(report, date.span)];
  if (place) support.place = [quote(report, place.span)];
  if (host && attendance.host) support.host = [quote(report, host)];
  const claim: MeetingClaim = {
    id: recordId('meeting', evidence[0], ...[...attendance.participants].sort()),
    status: traits.status,
    participants: attendance.participants,
    ...(attendance.host ? { host: attendance.host } : {}),
    ...(attendance.mediator ? { mediator: attendance.mediator } : {}),
    mode: traits.mode,
    place: place?.place ?? null,
    time: date?.when ?? null,
    after: [],
    ...(about ? { about: report.text.slice(about.start, about.end) } : {}),
    evidence,
    support,
    ...weigh([first.frame, ...others.map((m) => m.frame)]),
    telling: {
      noun: first.traits.noun,
      sides: traits.sides,
      placeState: traits.placeState,
      isPartial,
      ...(isPartial ? { states: statesAround(document, first.frame.trigger) } : {}),
    },
    because: gatherReasons({
      status: [...mentions.map((m) => reasonOfStatus(document, m)), reasonOfChoice(document, mentions, traits.status)],
      mode: mentions.map((m) => reasonOfAttribute(document, m.frame, 'mode', m.frame.mode)),
      ...tellParties(document, mentions, parties),
      time: date?.because ?? [],
      place: place?.because ?? [],
      about: mentions.flatMap((m) => reasonsOfRole(document, m.frame, 'about', m.frame.roles.about)),
    }),
  };
  return { claim, frames: mentions.map((m) => m.frame) };
}

/** The states named in the sentence of the words and in those beside it. */
function statesAround({ report, sentences, tokens }: Document, words: Span): string[] {
  const at = sentences.findIndex((sentence) => covers(sentence, words));
  const [first, last] = [sentences[Math.max(0, at - 1)], sentences[at + 1] ?? sentences[at]];
  if (!first || !last) return [];
  const around = tokens.filter((token) => token.start >= first.start && token.end <= last.end);
  const spelled = around.map(({ start, end }) => report.text.slice(start, end));
  return [...new Set(spelled.flatMap((_, i) => findStateAt(spelled, i)?.state.name ?? []))];
}

/** What the encoder read, or the words that turned it round. */
function reasonOfStatus(document: Document, { frame, found }: Mention): Reason {
  if (frame.status === found.status) return reasonOfAttribute(document, frame, 'status', frame.status);
  const says = `${frame.status}, by the words behind it, where the encoder read ${found.status}`;
  return reason(document.report, 'src/records/meeting/status', says, frame.trigger);
}

function reasonOfChoice(document: Document, mentions: readonly Mention[], status: MeetingStatus): Reason | null {
  if (mentions.length < 2) return null;
  const says = `${status}: of ${mentions.length} mentions, one that ends the plan decides, else the surest`;
  return reason(document.report, 'src/records/meeting/status', says);
}

function tellParties(document: Document, mentions: readonly Mention[], parties: PartyIndex) {
  const of = (role: 'participant' | 'host' | 'mediator'): Reason[] =>
    mentions.flatMap(({ frame }) => reasonsOfRole(document, frame, role, frame.roles[role], parties));
  return { participants: of('participant'), host: of('host'), mediator: of('mediator') };
}

function describe(attendance: Attendance, parties: PartyIndex): Participant[] {
  return attendance.participants.map((id) => ({
    id,
    standsFor: parties.speaksFor(id) ?? null,
    isGroup: parties.kind(id) === 'group',
    isPerson: parties.kind(id) === 'person',
    name: parties.name(id),
  }));
}

/**
 * One person alone meets nobody; a body or a group ("the Security Council", "European leaders") meets within itself, and is
 * worth a record where the words say when or where, or that it came to nothing.
 */
function saysWhoMetWhom(
  { participants }: Attendance,
  parties: PartyIndex,
  { when, place, status }: MeetingTraits,
): boolean {
  const [only, ...others] = participants;
  if (only === undefined) return false;
  if (others.length > 0) return true;
  const kind = parties.kind(only);
  return (
    (kind === 'organization' || kind === 'group') && (when !== null || place !== null || CAME_TO_NOTHING.has(status))
  );
}

const CAME_TO_NOTHING: ReadonlySet<MeetingStatus> = new Set(['cancelled', 'declined', 'postponed']);

/** By the adjective of its own noun phrase: in "after the bilateral, a three-way summit" the summit has three. */
function countSides(words: string): number | null {
  const phrase = words.split(/[,;.]|\s(?:and|of|to|for|after|before|with)\s/).pop() ?? '';
  if (/\b(?:trilateral|three-way|tripartite)\b/i.test(phrase)) return 3;
  if (/\b(?:bilateral|two-way|one-on-one|head-to-head)\b/i.test(phrase)) return 2;
  return /\b(?:quadrilateral|four-way|quadripartite)\b/i.test(phrase) ? 4 : null;
}
