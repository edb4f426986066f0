/**
 * Commitments: what a party undertakes to do or give.
 *
 * In:  a document's commitment frames, its parties and its statements.
 * Out: a commitment for each undertaking with its promisors, beneficiaries, amount, due day, condition, status, and who
 *      says so where it is not the promisor (claimant.ts). Without a promisor there is none: nobody could be held to it.
 */
import type { CommitmentClaim, Wording } from '../../domain/claim.js';
import type { CommitmentFrame, Document } from '../../domain/document.js';
import type { CommitmentAmount, Evidence, PartyId } from '../../domain/dossier.js';
import { covers, join, overlaps, type Span } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { findState } from '../../reading/coreference/states.js';
import { gatherReasons, reason, reasonOfAttribute, reasonsOfRole } from '../because.js';
import { findClause, framesOf } from '../clause.js';
import { weigh } from '../confidence.js';
import { readDue } from '../due.js';
import type { PartyIndex } from '../party/read.js';
import { readWording, surestWording } from '../party/wording.js';
import { recordId } from '../record-id.js';
import { findOwner, findSpeech, type Speech } from '../statement/read.js';
import { readClaimant } from './claimant.js';

interface Undertaking {
  readonly frame: CommitmentFrame;
  readonly by: readonly PartyId[];
  readonly wording: Wording;
  /** The words for who promises. */
  readonly bySpans: readonly Span[];
  readonly to: readonly PartyId[];
  readonly what: Span;
  readonly clause: Span;
}

export function readCommitments(
  document: Document,
  parties: PartyIndex,
  speeches: readonly Speech[],
): CommitmentClaim[] {
  const found = framesOf(document, 'commitment')
    .filter((frame) => !isMeeting(document, frame))
    .flatMap((frame) => readUndertaking(document, frame, parties, speeches) ?? []);
  const groups: [Undertaking, ...Undertaking[]][] = [];
  for (const undertaking of found) {
    const group =
      groups.find(([first]) => isSameUndertaking(first, undertaking)) ??
      groups.findLast((told) => told.some((earlier) => pointsBackTo(document, undertaking, earlier)));
    if (group) group.push(undertaking);
    else groups.push([undertaking]);
  }
  return groups.map((group) => putTogether(document, group, parties, speeches));
}

function readUndertaking(
  document: Document,
  frame: CommitmentFrame,
  parties: PartyIndex,
  speeches: readonly Speech[],
): Undertaking | null {
  const resolve = (spans: readonly Span[] | undefined): PartyId[] => [
    ...new Set((spans ?? []).flatMap((s) => parties.resolve(s))),
  ];
  const around = findSpeech(speeches, frame.trigger)?.claim;
  // "Zelenskyy said that it would include a U.S. arms package": who tells of it gives nothing by telling.
  const teller = around?.support?.speaker?.[0];
  const givers = (frame.roles.by ?? []).every((span) => teller && overlaps(span, teller))
    ? readGiver(document, frame, parties)
    : [];
  const named = givers.length > 0 ? givers : resolve(frame.roles.by);
  const speaker = findOwner(document, speeches, frame.trigger, frame.roles.by ?? []);
  const by = named.length > 0 || !speaker || frame.status === 'claimed' ? named : [speaker];
  if (by.length === 0) return null;
  const to = resolve(frame.roles.to).filter((id) => !by.includes(id));
  const clause = findClause(document, frame);
  const bySpans = named.length > 0 ? (frame.roles.by ?? []) : (around?.support?.speaker ?? []);
  const wording = surestWording(bySpans.map((span) => readWording(document.report.text, span)));
  return {
    frame,
    by,
    bySpans,
    wording,
    to,
    what: frame.roles.what?.[0] ?? frame.roles.amount?.[0] ?? frame.trigger,
    clause,
  };
}

/** "a $90 billion U.S. arms package": where nobody else is named, the state whose package it is gives it. */
function readGiver(document: Document, frame: CommitmentFrame, parties: PartyIndex): PartyId[] {
  return (frame.roles.what ?? []).flatMap((span) => {
    const match = GIVEN.exec(document.report.text.slice(span.start, span.end));
    const state = match?.groups?.state;
    if (!match || !state || findState(state) === null) return [];
    const start = span.start + match[0].indexOf(state);
    return parties.resolve({ start, end: start + state.length });
  });
}

const GIVEN =
  /^(?:an?\s+|the\s+)?(?:[$€£]?[\d.,]+\s+(?:million|billion)\s+)?(?<state>\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?)\s+(?:\w+\s+)?(?:arms|aid|package|weapons|loans?|troops|assistance|support|guarantees?|security|military|forces|funding)\b/u;

/** Told twice: the words of the one lie in the other's, by the same promisors. */
function isSameUndertaking(a: Undertaking, b: Undertaking): boolean {
  return a.by.some((id) => b.by.includes(id)) && (overlaps(a.what, b.what) || covers(a.what, b.frame.trigger));
}

/** "the deal", "the accord": an agreement told before, by one of the same promisors. */
function pointsBackTo(document: Document, { frame, by, what }: Undertaking, earlier: Undertaking): boolean {
  const words = document.report.text.slice(what.start, what.end);
  return (
    BARE_AGREEMENT.test(words) &&
    frame.status === earlier.frame.status &&
    by.some((id) => earlier.by.includes(id)) &&
    earlier.frame.trigger.start < frame.trigger.start
  );
}

const BARE_AGREEMENT =
  /^(?:(?:the|this|that|their|its|an?)\s+)?(?:agreement|deal|accord|pact|treaty|compromise|package|document)$/i;

/** "agreed to hold talks", "will meet": an undertaking to meet is a meeting (meeting/read.ts). */
function isMeeting(document: Document, frame: CommitmentFrame): boolean {
  const what = frame.roles.what?.[0];
  if (!what) return false;
  const words = document.report.text.slice(what.start, what.end);
  const trigger = framesOf(document, 'meeting').find((meeting) => covers(what, meeting.trigger))?.trigger;
  if (!trigger) return false;
  const before = words.slice(0, trigger.start - what.start);
  return /^(?:to\s+)?(?:(?:hold|have|resume|begin|start|continue|attend|host|join|convene|conduct|open|return|take|participate)\w*\s+)?(?:(?:part|up|in|to|a|an|the|for|another|new|further|more|fresh|direct|joint|[\w-]+(?:al|ing|ed|ful|-\w+|ic|ry))\s+){0,4}$/i.test(
    before,
  );
}

function putTogether(
  document: Document,
  group: readonly [Undertaking, ...Undertaking[]],
  parties: PartyIndex,
  speeches: readonly Speech[],
): CommitmentClaim {
  const { report } = document;
  const [first, ...others] = group;
  const surest = [...group].sort((a, b) => b.frame.confidence - a.frame.confidence)[0] as Undertaking;
  const by = [...new Set(group.flatMap((u) => u.by))];
  const to = [...new Set(group.flatMap((u) => u.to))].filter((id) => !by.includes(id));
  const amount = group.flatMap((u) => readAmount(document, u.frame) ?? [])[0];
  const due = group.flatMap((u) => readDue(document, u.frame.roles.due) ?? [])[0];
  const condition = group.flatMap((u) => u.frame.roles.condition ?? [])[0];
  const { status, claimant } = readClaimant(surest.frame, by, parties, speeches);
  const evidence = quoteAll(report, [first.clause, ...others.map((u) => u.clause)]);
  const support: Record<string, readonly Evidence[]> = { what: [quote(report, first.what)] };
  if (amount) support.amount = [quote(report, amount.span)];
  if (due) support.due = [quote(report, due.span)];
  if (condition) support.condition = [quote(report, condition)];
  if (claimant) support.claimedBy = [quote(report, claimant.cue)];
  return {
    id: recordId('commitment', evidence[0], ...[...by].sort(), report.text.slice(first.what.start, first.what.end)),
    by,
    to,
    what: wordUndertaking(report.text, first),
    ...(amount ? { amount: amount.amount } : {}),
    ...(due ? { due: due.due } : {}),
    ...(condition ? { condition: report.text.slice(condition.start, condition.end) } : {}),
    status,
    ...(claimant ? { claimedBy: claimant.party } : {}),
    evidence,
    support,
    ...weigh([first.frame, ...others.map((u) => u.frame)], surestWording(group.map((u) => u.wording))),
    because: gatherReasons({
      by: group.flatMap((u) =>
        u.bySpans === u.frame.roles.by
          ? reasonsOfRole(document, u.frame, 'by', u.bySpans, parties)
          : [
              ...u.bySpans.map((span) => reason(report, READ, 'speaks where nobody else is told to promise', span)),
              ...u.bySpans.flatMap((span) => parties.because(span)),
            ],
      ),
      to: group.flatMap((u) => reasonsOfRole(document, u.frame, 'to', u.frame.roles.to, parties)),
      what: reasonsOfRole(document, first.frame, 'what', first.frame.roles.what),
      amount: [amount && reason(report, 'src/reading/amounts', 'read as an amount', amount.span)],
      due: due?.because ?? [],
      condition: group.flatMap((u) => reasonsOfRole(document, u.frame, 'condition', u.frame.roles.condition)),
      status: [
        reasonOfAttribute(document, surest.frame, 'status', surest.frame.status),
        status === surest.frame.status
          ? null
          : reason(report, 'src/records/commitment/claimant', `${status}, by who tells it`, surest.frame.trigger),
      ],
      claimedBy: [
        claimant &&
          reason(report, 'src/records/commitment/claimant', 'told by another than the promisors', claimant.cue),
      ],
    }),
  };
}

/**
 * What is undertaken, in the report's words: with the verb where the verb is the deed ("withdraw from the organization"),
 * without it where it only undertakes ("pledged | $2 billion").
 */
function wordUndertaking(text: string, { frame: { trigger }, what }: Undertaking): string {
  const verb = text.slice(trigger.start, trigger.end);
  const between = text.slice(trigger.end, what.start);
  const isDeed = trigger.end <= what.start && /^\s(?:(?:from|to|in|on|with|for|of|out|its|their|up)\s)*$/.test(between);
  const from = isDeed && !UNDERTAKES.test(verb) ? trigger.start : what.start;
  return text.slice(from, what.end).replace(/\s+/g, ' ');
}

const UNDERTAKES =
  /\b(?:pledg|promis|vow|agree|sign|announc|offer|commit|undert|guarant|deal|accord|pact|treat|plan|decid|approv|ratif|endors|will|would|prepared|ready|set|willing|intend|consent|accept|propos|confirm|declar|reach|conclud|package|ceasefire|truce|memorandum)/i;

/** The amount inside the stretch for it, else inside what is promised. */
function readAmount(document: Document, frame: CommitmentFrame): { amount: CommitmentAmount; span: Span } | null {
  const spans = [...(frame.roles.amount ?? []), ...(frame.roles.what ?? [])];
  for (const span of spans) {
    const found = document.amounts.find((a) => overlaps(a, span));
    if (found) {
      const { value, currency, unit } = found;
      const amount = { value, ...(currency ? { currency } : {}), ...(unit ? { unit } : {}) };
      return { amount, span: { start: found.start, end: found.end } };
    }
  }
  return null;
}

/** Where undertakings stand: a pledge is not read as a position once more. */
export const undertakingSpans = (document: Document): Span[] =>
  framesOf(document, 'commitment').map((frame) => (frame.roles.by ?? []).reduce(join, frame.trigger));

const READ = 'src/records/commitment/read';
