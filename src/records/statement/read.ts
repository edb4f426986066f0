/**
 * Statements: what a party is reported to have said, written or posted.
 *
 * In:  a document's attributions and its parties.
 * Out: a statement for each source, cue and content. Speaker null, with the text's own words, where the text hides it.
 *
 * Reported speech inside reported speech is two statements, the inner one relayed by the outer's source; an outlet
 * ("the BBC reported that …") relays and never speaks. In a transcript the turns speak (turns.ts).
 */
import type { StatementClaim } from '../../domain/claim.js';
import type { AttributionFrame, Document } from '../../domain/document.js';
import type { EvidenceList, PartyId } from '../../domain/dossier.js';
import { covers, type Span } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { isInLabel, turnAt } from '../../reading/layout/turns.js';
import { gatherReasons, reason, reasonOfAttribute, reasonsOfRole } from '../because.js';
import { framesOf } from '../clause.js';
import { weigh } from '../confidence.js';
import type { PartyIndex } from '../party/read.js';
import { recordId } from '../record-id.js';
import { isPress, readWay } from './channel.js';
import { trimContent } from './content.js';
import { readOutlet } from './outlets.js';
import { attributeVoices } from './turns.js';

/** A statement with the places that later kinds ask for: who speaks here? */
export interface Speech {
  readonly claim: StatementClaim;
  readonly trigger: Span;
  readonly content: readonly Span[];
}

interface Attributed {
  readonly frame: AttributionFrame;
  readonly content: readonly [Span, ...Span[]];
  readonly sources: readonly Span[];
  readonly outlet: string | null;
}

export function readStatements(document: Document, parties: PartyIndex): Speech[] {
  const frames = framesOf(document, 'attribution').filter(
    // The encoder took a label for a cue.
    ({ trigger }) => !isInLabel(document.turns, trigger),
  );
  const attributed = distinct(
    [...frames, ...attributeVoices(document, frames)].flatMap((frame) => prepare(document, frame)),
  );
  return attributed
    .filter((a) => a.outlet === null)
    .map((a) => readStatement(document, parties, a, enclosing(attributed, a) ?? turnAround(document, a)))
    .filter(({ claim, trigger }) => !isAmongSpeakers(document, claim, trigger));
}

/** "you keep saying …" in a talk of several: the words do not say which of them. */
const isAmongSpeakers = ({ turns }: Document, { speaker, speakerText }: StatementClaim, trigger: Span): boolean =>
  speaker === null && /^(?:I|we|you)$/i.test(speakerText ?? '') && turnAt(turns, trigger) !== null;

/** The innermost statement whose content holds the span, or whose own cue it is ("vowed" both says and undertakes). */
export function findSpeech(speeches: readonly Speech[], span: Span): Speech | null {
  const around = speeches.filter((s) => s.content.some((c) => covers(c, span)) || covers(s.trigger, span));
  return around.sort((a, b) => extent(a.content) - extent(b.content))[0] ?? null;
}

/**
 * Who means himself by a role's words that name no party: the speaker, where they are "I" or "we" or missing. In a turn
 * of a transcript "he" is another; in reported speech it is most often the speaker.
 */
export function findOwner(
  document: Document,
  speeches: readonly Speech[],
  trigger: Span,
  role: readonly Span[],
): PartyId | null {
  const speech = findSpeech(speeches, trigger);
  if (!speech) return null;
  const isOwn =
    role.length === 0 || role.some((span) => FIRST_PERSON.test(document.report.text.slice(span.start, span.end)));
  return isOwn || !isInLabel(document.turns, speech.trigger) ? speech.claim.speaker : null;
}

const FIRST_PERSON = /^(?:I|we|us|me|my|ours?)\b/i;

function readStatement(
  document: Document,
  parties: PartyIndex,
  { frame, content, sources }: Attributed,
  outer: Pick<Attributed, 'sources' | 'outlet'> | null,
): Speech {
  const { report } = document;
  const speaker = readSpeaker(document, parties, sources);
  const source = sources[0];
  const way = readWay(report.text, frame.roles.channel ?? [], frame.roles.addressee ?? []);
  const addressee = readAddressee(report.text, parties, frame, speaker);
  const relay = way.relayedBy ?? readRelay(document, parties, outer, speaker);

  const words = quoteAll(report, content);
  const support: Record<string, EvidenceList> = {};
  if (source) support.speaker = [quote(report, source)];
  if (addressee) support.addressee = [quote(report, addressee.span)];
  if (way.channel) support.channel = [quote(report, way.channel.span)];
  if (relay) support.relayedBy = [quote(report, relay.span)];

  const claim: StatementClaim = {
    id: recordId('statement', words[0], speaker ?? ''),
    speaker,
    ...(speaker === null && source ? { speakerText: report.text.slice(source.start, source.end) } : {}),
    content: words,
    cue: quote(report, frame.trigger),
    mode: frame.mode,
    ...(addressee ? { addressee: addressee.party } : {}),
    ...(way.channel ? { channel: way.channel.text } : {}),
    ...(relay ? { relayedBy: relay.text } : {}),
    evidence: words,
    support,
    ...weigh([frame]),
    because: gatherReasons({
      speaker: source ? reasonsOfRole(document, frame, 'source', [source], parties) : [],
      content: reasonsOfRole(document, frame, 'content', frame.roles.content),
      cue: [
        reason(
          report,
          'src/reading/encoder',
          `says that it is said, model ${frame.confidence.toFixed(2)}`,
          frame.trigger,
        ),
      ],
      mode: [reasonOfAttribute(document, frame, 'mode', frame.mode)],
      addressee: addressee ? reasonsOfRole(document, frame, 'addressee', [addressee.span], parties) : [],
      channel: [way.channel && reason(report, 'src/records/statement/channel', 'the way it took', way.channel.span)],
      relayedBy: [relay && reason(report, 'src/records/statement/read', 'tells what another said', relay.span)],
    }),
  };
  return { claim, trigger: frame.trigger, content };
}

/** Who stands nearest to the cue; of a joint statement all its signatories, as one group. */
function readSpeaker({ declaration }: Document, parties: PartyIndex, sources: readonly Span[]): PartyId | null {
  const speakers = sources.flatMap((span) => parties.resolve(span));
  if (!declaration) return speakers[0] ?? null;
  const signatories = new Set(declaration.members.flatMap((span) => parties.resolve(span)));
  const isJoint =
    sources.some((span) => covers(declaration.signatories, span) && covers(span, declaration.signatories)) ||
    (speakers.length > 0 && [...signatories].every((id) => speakers.includes(id)));
  if (!isJoint || signatories.size === 0) return speakers[0] ?? null;
  return signatories.size > 1 ? parties.group(declaration.signatories) : ([...signatories][0] ?? null);
}

function prepare(document: Document, frame: AttributionFrame): Attributed[] {
  const { text } = document.report;
  const content = (frame.roles.content ?? []).flatMap((span) => trimContent(text, span) ?? []);
  const [first, ...rest] = content;
  if (!first || isGreeting(document, frame)) return [];
  // "European leaders pushed back, with Merz saying …": who stands next to the cue speaks.
  const sources = [...(frame.roles.source ?? [])].sort((a, b) => gap(a, frame.trigger) - gap(b, frame.trigger));
  const outlets = sources.map((s) => readOutlet(text.slice(s.start, s.end)));
  return [{ frame, content: [first, ...rest], sources, outlet: outlets[0] ?? null }];
}

/** "welcomed the two presidents", "thanked Merkel": an act towards somebody, in which nothing is said. */
function isGreeting(document: Document, { trigger, roles }: AttributionFrame): boolean {
  if (!/^(?:welcom|greet|thank|prais|congratulat)/i.test(document.report.text.slice(trigger.start, trigger.end)))
    return false;
  return (roles.content ?? []).some((c) => document.mentions.some((m) => m.type === 'person' && m.start === c.start));
}

/** Two cues found for the same words ("posted", "added") are one statement: the one that knows its source, then the surer. */
function distinct(attributed: readonly Attributed[]): Attributed[] {
  const rank = (a: Attributed): number => (a.sources.length > 0 ? 1 : 0) + a.frame.confidence / 2;
  const best = [...attributed].sort((a, b) => rank(b) - rank(a));
  const kept: Attributed[] = [];
  for (const candidate of best) {
    if (!kept.some((k) => sameWords(k.content, candidate.content))) kept.push(candidate);
  }
  return kept.sort((a, b) => placeOf(a) - placeOf(b));
}

/** By the cue; a label says many things, each at its own place. */
const placeOf = ({ frame, content }: Attributed): number => Math.max(frame.trigger.start, content[0].start);

function sameWords(a: readonly Span[], b: readonly Span[]): boolean {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared > 0.8 * Math.max(extent(a), extent(b));
}

/** The innermost attribution that reports this one: its content holds this cue. */
function enclosing(attributed: readonly Attributed[], inner: Attributed): Attributed | null {
  const around = attributed.filter((a) => a !== inner && a.content.some((c) => covers(c, inner.frame.trigger)));
  return around.sort((a, b) => extent(a.content) - extent(b.content))[0] ?? null;
}

/** In a transcript what others said is relayed by who has the word. */
function turnAround(document: Document, { frame }: Attributed): Pick<Attributed, 'sources' | 'outlet'> | null {
  const turn = turnAt(document.turns, frame.trigger);
  return turn && !turn.asks ? { sources: [turn.label], outlet: null } : null;
}

function readRelay(
  document: Document,
  parties: PartyIndex,
  outer: Pick<Attributed, 'sources' | 'outlet'> | null,
  speaker: PartyId | null,
): { text: string; span: Span } | null {
  const span = outer?.sources[0];
  if (!outer || !span) return null;
  if (outer.outlet !== null) return { text: outer.outlet, span };
  const party = readSpeaker(document, parties, outer.sources);
  if (party) return party === speaker ? null : { text: parties.name(party), span };
  const words = document.report.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return PRONOUN.test(words) ? null : { text: words, span };
}

const PRONOUN = /^(?:I|we|you|he|she|it|they|who|that|which)$/i;

function readAddressee(
  text: string,
  parties: PartyIndex,
  frame: AttributionFrame,
  speaker: PartyId | null,
): { party: PartyId; span: Span } | null {
  for (const span of frame.roles.addressee ?? []) {
    const words = text.slice(span.start, span.end);
    if (isPress(words) || readOutlet(words) !== null) continue;
    const [party] = parties.resolve(span);
    if (party && party !== speaker) return { party, span };
  }
  return null;
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end);

const extent = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0);
