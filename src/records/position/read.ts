/**
 * Positions: where a party stands on an issue of the negotiation.
 *
 * In:  a document's position frames, its parties, its statements and its commitments.
 * Out: one position for each party, issue and stance, with every clause that shows it.
 *
 * "must" and "should" inside reported speech are the speaker's. A pledge is not repeated as a position. Silence is a
 * position only where the text says that an earlier demand was dropped or not repeated (silence.ts): refusing to
 * comment is a statement.
 */
import type { PositionClaim, Wording } from '../../domain/claim.js';
import type { Document, PositionFrame, Stance } from '../../domain/document.js';
import type { Evidence, EvidenceList, PartyId } from '../../domain/dossier.js';
import { covers, join, type Span } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { gatherReasons, reason, reasonOfAttribute, reasonsOfRole } from '../because.js';
import { findClause, framesOf, sentenceAt } from '../clause.js';
import { weigh } from '../confidence.js';
import type { PartyIndex } from '../party/read.js';
import { readWording, surestWording } from '../party/wording.js';
import { recordId } from '../record-id.js';
import { findOwner, findSpeech, type Speech } from '../statement/read.js';
import { labelIssue, pointsBack, sameIssue } from './issue.js';
import { isDroppedDemand } from './silence.js';
import { readStance } from './stance.js';

interface Stand {
  readonly frame: PositionFrame;
  readonly party: PartyId;
  readonly wording: Wording;
  readonly holder: Span | null;
  /** Whose words hold it. */
  readonly speaker: Span | null;
  /** The stance as the encoder read it; the frame has it as the words around it turn it. */
  readonly read: Stance;
  readonly issue: string;
  readonly issueSpan: Span | null;
  readonly clause: Span;
}

export function readPositions(
  document: Document,
  parties: PartyIndex,
  speeches: readonly Speech[],
  undertakings: readonly Span[],
): PositionClaim[] {
  const stands = framesOf(document, 'position')
    .filter((frame) => !undertakings.some((u) => covers(u, frame.trigger)))
    .flatMap((frame) => readStands(document, frame, parties, speeches));
  const groups: [Stand, ...Stand[]][] = [];
  for (const stand of stands) {
    const group =
      groups.find(([first]) => isSameStand(first, stand)) ??
      (pointsBack(stand.issue)
        ? groups.findLast(([first]) => first.party === stand.party && isSameStance(first, stand))
        : undefined);
    if (group) group.push(stand);
    else groups.push([stand]);
  }
  return groups.map((group) => putTogether(document, group, parties));
}

function readStands(
  document: Document,
  frame: PositionFrame,
  parties: PartyIndex,
  speeches: readonly Speech[],
): Stand[] {
  const { text } = document.report;
  const sentence = sentenceAt(document, frame.trigger);
  const stance = readStance(text, frame);
  if (stance === 'silent' && !isDroppedDemand(text.slice(sentence.start, sentence.end))) return [];
  const holders = frame.roles.holder ?? [];
  const named = holders.flatMap((span) =>
    parties.resolve(span).map((party) => ({ party, holder: span as Span | null })),
  );
  const around = findSpeech(speeches, frame.trigger)?.claim;
  const speaker = findOwner(document, speeches, frame.trigger, holders);
  const by = named.length > 0 ? named : speaker ? [{ party: speaker, holder: null }] : [];
  const speech = frame.roles.issue ? null : findSpeechBeside(document, frame.trigger, speeches);
  const issueSpan = frame.roles.issue?.[0] ?? speech?.content[0] ?? null;
  const issue = labelIssue(text.slice((issueSpan ?? frame.trigger).start, (issueSpan ?? frame.trigger).end));
  const clause = issueSpan && speech ? join(findClause(document, frame), issueSpan) : findClause(document, frame);
  const holding = speech?.claim.speaker ? by.filter((b) => b.party === speech.claim.speaker) : by;
  return holding.map(({ party, holder }) => {
    const speaker = around?.support?.speaker?.[0] ?? null;
    const named = holder ?? speaker;
    const wording = named ? readWording(text, named) : 'name';
    return {
      frame: { ...frame, stance },
      read: frame.stance,
      party,
      wording,
      holder,
      speaker,
      issue,
      issueSpan,
      clause,
    };
  });
}

/** "pushed back, with Merz saying, “…”": an issue that has no words of its own is what is said beside it. */
function findSpeechBeside(document: Document, trigger: Span, speeches: readonly Speech[]): Speech | null {
  const sentence = sentenceAt(document, trigger);
  return speeches.find((s) => s.trigger.start > trigger.start && covers(sentence, s.trigger)) ?? null;
}

const isSameStand = (a: Stand, b: Stand): boolean =>
  a.party === b.party && isSameStance(a, b) && sameIssue(a.issue, b.issue);

const isSameStance = (a: Stand, b: Stand): boolean => a.frame.stance === b.frame.stance;

function putTogether(document: Document, group: readonly [Stand, ...Stand[]], parties: PartyIndex): PositionClaim {
  const { report } = document;
  const [first, ...others] = group;
  const evidence: EvidenceList = quoteAll(report, [first.clause, ...others.map((s) => s.clause)]);
  const condition = group.flatMap((s) => s.frame.roles.condition ?? [])[0];
  const support: Record<string, readonly Evidence[]> = {};
  if (first.holder) support.party = [quote(report, first.holder)];
  if (first.issueSpan) support.issue = [quote(report, first.issueSpan)];
  if (condition) support.condition = [quote(report, condition)];
  return {
    id: recordId('position', evidence[0], first.party, first.issue, first.frame.stance),
    party: first.party,
    issue: first.issue,
    stance: first.frame.stance,
    ...(condition ? { condition: report.text.slice(condition.start, condition.end) } : {}),
    date: report.published,
    evidence,
    support,
    ...weigh([first.frame, ...others.map((s) => s.frame)], surestWording(group.map((s) => s.wording))),
    because: gatherReasons({
      party: group.flatMap(({ frame, holder, speaker }) =>
        holder
          ? reasonsOfRole(document, frame, 'holder', [holder], parties)
          : speaker
            ? [
                reason(report, READ, 'speaks where nobody else is told to hold it', speaker),
                ...parties.because(speaker),
              ]
            : [],
      ),
      issue: group.flatMap(({ frame, issueSpan }) =>
        issueSpan && frame.roles.issue
          ? reasonsOfRole(document, frame, 'issue', [issueSpan])
          : issueSpan
            ? [reason(report, READ, 'said beside it, since the issue has no words of its own', issueSpan)]
            : [],
      ),
      stance: group.map(({ frame, read }) =>
        frame.stance === read
          ? reasonOfAttribute(document, frame, 'stance', read)
          : reason(
              report,
              'src/records/position/stance',
              `${frame.stance}, by the words before it, where the encoder read ${read}`,
              frame.trigger,
            ),
      ),
      condition: group.flatMap(({ frame }) => reasonsOfRole(document, frame, 'condition', frame.roles.condition)),
    }),
  };
}

const READ = 'src/records/position/read';
