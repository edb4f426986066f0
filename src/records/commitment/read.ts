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
import { findSpeech, type Speech } from '../statement/read.js';
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
  const found = framesOf(document, 'commitment').flatMap(
    (frame) => readUndertaking(document, frame, parties, speeches) ?? [],
  );
  const groups: [Undertaking, ...Undertaking[]][] = [];
  for (const undertaking of found) {
    const group = groups.find(([first]) => isSameUndertaking(first, undertaking));
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
  const named = [...resolve(frame.roles.by), ...(frame.roles.by ? [] : readGiver(document, frame, parties))];
  const around = findSpeech(speeches, frame.trigger)?.claim;
  const speaker = around?.speaker;
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
  const span = frame.roles.what?.[0];
  const words = span ? document.report.text.slice(span.start, span.end) : '';
  const match = GIVEN.exec(words);
  const state = match?.groups?.state;
  if (!span || !match || !state || findState(state) === null) return [];
  const start = span.start + match[0].indexOf(state);
  return parties.resolve({ start, end: start + state.length });
}

const GIVEN =
  /^(?:an?\s+|the\s+)?(?:[$€£]?[\d.,]+\s+(?:million|billion)\s+)?(?<state>\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?)\s+(?:\w+\s+)?(?:arms|aid|package|weapons|loans?|troops|assistance|support|guarantees?|security|military|forces|funding)\b/u;

/** Told twice: the words of the one lie in the other's, by the same promisors. */
function isSameUndertaking(a: Undertaking, b: Undertaking): boolean {
  return a.by.some((id) => b.by.includes(id)) && (overlaps(a.what, b.what) || covers(a.what, b.frame.trigger));
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
    what: report.text.slice(first.what.start, first.what.end).replace(/\s+/g, ' '),
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
