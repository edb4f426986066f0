/**
 * Who takes part in a meeting, and who receives.
 *
 * A person stands for the state: "Rubio met Lavrov; Russia and the United States …" is a meeting of two people.
 * A host who is a person takes part; a state that hosts the talks of two others does not.
 */
import type { Document, MeetingFrame } from '../../domain/document.js';
import type { PartyId } from '../../domain/dossier.js';
import { covers, overlaps, type Span } from '../../domain/span.js';
import { framesOf, sentenceAt } from '../clause.js';
import type { PartyIndex } from '../party/read.js';

export interface Attendance {
  readonly participants: readonly PartyId[];
  readonly host: PartyId | null;
  readonly mediator: PartyId | null;
}

/** The word tells that somebody goes to somebody: whoever is at the place is met. */
const VISIT = /^(?:visit|tour|trip|travel|arriv|stay|stop|head|fly|flew|flies|journey|came|come)/i;

export function readAttendance(document: Document, frame: MeetingFrame, parties: PartyIndex): Attendance {
  const { text } = document.report;
  const resolve = (spans: readonly Span[] | undefined): PartyId[] => (spans ?? []).flatMap((s) => parties.resolve(s));
  const named = withoutTellers(
    document,
    frame,
    (frame.roles.participant ?? []).filter((span) => !isSite(text, span) && !isAbsent(text, frame.trigger, span)),
  ).flatMap((span) => readSender(document, span, parties) ?? parties.resolve(span));
  const host = resolve(frame.roles.host)[0] ?? readHost(text, frame, parties);
  const mediator = resolve(frame.roles.mediator)[0] ?? null;
  const participants = new Set([...readSubject(document, frame, parties), ...named]);
  if (host && (parties.kind(host) === 'person' || participants.size < 2)) participants.add(host);
  if (participants.size === 1 && VISIT.test(text.slice(frame.trigger.start, frame.trigger.end))) {
    for (const id of (frame.roles.place ?? []).flatMap((s) => resolvePlace(text, s, parties))) participants.add(id);
  }
  return { participants: withoutStatesOfPeople([...participants], parties), host, mediator };
}

/** "visits Kyiv, Ukraine": the state stands behind the comma. */
function resolvePlace(text: string, span: Span, parties: PartyIndex): PartyId[] {
  const whole = parties.resolve(span, 'place');
  const comma = text.slice(span.start, span.end).lastIndexOf(', ');
  return whole.length > 0 || comma < 0
    ? whole
    : parties.resolve({ start: span.start + comma + 2, end: span.end }, 'place');
}

/** "Rubio said on Tuesday after talks with Lavrov": the one who speaks there met him. */
function readSubject(document: Document, { trigger, roles }: MeetingFrame, parties: PartyIndex): PartyId[] {
  const { text } = document.report;
  const [other] = roles.participant ?? [];
  if (!other || roles.participant?.some((span) => span.start < trigger.end)) return [];
  if (!/^(?:[^.;:]{0,60}\s)?with\s+(?:the\s+)?$/.test(text.slice(trigger.end, other.start))) return [];
  if (
    !/\b(?:after|following|before|during|ahead of)\s+(?:[\w-]+\s+){0,4}$/i.test(
      text.slice(Math.max(0, trigger.start - 50), trigger.start),
    )
  )
    return [];
  const sentence = sentenceAt(document, trigger);
  if (/^\W*(?:after|following|before)\b/i.test(text.slice(sentence.start, trigger.start)))
    return readMainSubject(document, sentence, other, parties);
  const speaker = framesOf(document, 'attribution')
    .filter((a) => covers(sentence, a.trigger) && a.trigger.end <= trigger.start)
    .flatMap((a) => a.roles.source ?? [])
    .find((span) => span.end <= trigger.start);
  return speaker ? parties.resolve(speaker) : [];
}

/** "After holding a call with Putin, Trump said …": whoever acts behind the comma of the opening clause. */
function readMainSubject(document: Document, sentence: Span, other: Span, parties: PartyIndex): PartyId[] {
  const { text } = document.report;
  const behind = /^[^,;:]{0,80},\s+/.exec(text.slice(other.end, sentence.end));
  if (!behind) return [];
  const at = other.end + behind[0].length;
  const actors = document.frames.flatMap((frame): readonly Span[] => {
    if (frame.type === 'attribution') return frame.roles.source ?? [];
    if (frame.type === 'commitment') return frame.roles.by ?? [];
    return frame.type === 'position' ? (frame.roles.holder ?? []) : [];
  });
  // The article may be outside the role.
  const actor = actors.find((span) => span.start >= at && span.start <= at + 4);
  return actor ? parties.resolve(actor) : [];
}

/** "Ushakov said a summit of Trump and Putin was discussed": who tells of it takes no part by telling, where two others do. */
function withoutTellers(document: Document, { trigger }: MeetingFrame, participants: readonly Span[]): readonly Span[] {
  const tellers = framesOf(document, 'attribution')
    .filter(({ roles }) => roles.content?.some((content) => covers(content, trigger)))
    .flatMap(({ roles }) => roles.source ?? []);
  const others = participants.filter((span) => !tellers.some((teller) => overlaps(teller, span)));
  return others.length < 2 ? participants : others;
}

/** "Nixon's office said he had sent a delegation to Paris": those sent, told without a name, are of the side that sends them. */
function readSender(document: Document, span: Span, parties: PartyIndex): PartyId[] | null {
  const { text } = document.report;
  if (!SENT.test(text.slice(span.start, span.end)) || !SENDS.test(text.slice(0, span.start))) return null;
  const acts = [
    ...framesOf(document, 'commitment').map(({ roles }) => ({ who: roles.by ?? [], what: roles.what ?? [] })),
    ...framesOf(document, 'step').map(({ roles }) => ({ who: roles.who ?? [], what: roles.what ?? [] })),
  ];
  const senders = acts
    .filter(({ what }) => what.some((words) => overlaps(words, span)))
    .flatMap(({ who }) => who.filter(({ end }) => end <= span.start));
  const sides = senders.flatMap((by) => parties.resolve(by)).map((id) => parties.speaksFor(id) ?? id);
  return sides.length > 0 ? [...new Set(sides)] : null;
}

const SENT =
  /^(?:an?|the|his|her|its|their)\s+(?:[a-z-]+\s+){0,2}(?:delegation|team|envoys?|negotiators|representatives)(?:\s+(?:to|for)\b|$)/;
const SENDS = /\b(?:send|sends|sent|sending|dispatch\w*|approv\w+|authori[sz]\w+|instruct\w*)\s+$/;

/** "Jordan was not invited to the summit": who is told to stay away is not there. */
const isAbsent = (text: string, trigger: Span, { end }: Span): boolean =>
  ABSENT.test(text.slice(end, Math.max(end, trigger.start)));

const ABSENT =
  /^[^.;:]{0,40}\b(?:(?:not|never|n['’]t)\s+(?:been\s+|being\s+|be\s+)?(?:invited|included|asked|attend(?:ing|ed)?|tak(?:e|ing) part|present|represented|part of)|uninvited|excluded from|left out of|barred from|absent from)\b[^.;:,]*$/i;

/** "talks at Camp David": a building or a base where they meet, not who, though the encoder took it for somebody. */
const isSite = (text: string, { start, end }: Span): boolean =>
  /\b(?:at|in|near|inside)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 14), start)) &&
  /^Camp\s|\b(?:base|palace|hotel|house|airport|center|centre|castle|villa|resort|room|hall|headquarters|embassy|residence)$/i.test(
    text.slice(start, end),
  );

/** "Trump hosted Zelenskyy": whoever does the receiving; "was received by Xi": whoever stands after "by". */
function readHost(text: string, frame: MeetingFrame, parties: PartyIndex): PartyId | null {
  const { trigger } = frame;
  if (!/^(?:host|receiv|welcom|greet)/i.test(text.slice(trigger.start, trigger.end))) return null;
  const isPassive = /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$/.test(
    text.slice(Math.max(0, trigger.start - 20), trigger.start),
  );
  const people = frame.roles.participant ?? [];
  const hosts = isPassive
    ? people.filter((span) => /\bby\s+$/.test(text.slice(trigger.end, span.start)))
    : people.filter((span) => span.end <= trigger.start);
  const host = hosts[hosts.length - 1];
  return host ? (parties.resolve(host)[0] ?? null) : null;
}

/** All who are named in any mention of one meeting; a description ("European leaders") gives way to the people it stands for. */
export function joinAttendance(mentions: readonly Attendance[], parties: PartyIndex): Attendance {
  const all = [...new Set(mentions.flatMap((m) => m.participants))];
  const people = all.filter((id) => parties.kind(id) === 'person');
  const known = all.filter((id) => !EVERYONE.test(parties.name(id)));
  const named = people.length > 2 ? all.filter((id) => parties.kind(id) !== 'group') : known.length > 1 ? known : all;
  return {
    participants: withoutStatesOfPeople(named, parties),
    host: mentions.find((m) => m.host !== null)?.host ?? null,
    mediator: mentions.find((m) => m.mediator !== null)?.mediator ?? null,
  };
}

/** Words for all who are there, whoever they are. */
const EVERYONE =
  /^(?:all |both |other |two |three |four |five |six |seven |eight )*(?:sides?|parties|countries|nations|states|governments|leaders|delegations|delegates|participants|members|ministers|officials|negotiators|heads of (?:state|government)[\w ]*)$/i;

function withoutStatesOfPeople(ids: readonly PartyId[], parties: PartyIndex): PartyId[] {
  const spokenFor = new Set(ids.filter((id) => parties.kind(id) === 'person').map((id) => parties.speaksFor(id)));
  return ids.filter((id) => !spokenFor.has(id));
}
