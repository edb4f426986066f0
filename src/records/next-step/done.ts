/**
 * That a next step happened: a later report tells of the meeting held, or of the undertaking kept, that fits it.
 *
 * In:  a step with the day it was first told, and the meetings and commitments of the dossier.
 * Out: the earliest step of their histories that closes it, null where none does. That its day went by closes nothing.
 */
import type { Commitment, Meeting, NextStep, PartyId } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { contentWords, countTelling, overlapOf, sharedWords } from '../content-words.js';
import { firstDay, lastDay } from '../days.js';

export function findDone(
  step: NextStep,
  told: IsoDay | null,
  meetings: readonly Meeting[],
  commitments: readonly Commitment[],
): NextStep['done'] | null {
  if (told === null) return null;
  const held = isMeeting(step.what) ? meetings.filter((meeting) => fitsMeeting(step, meeting)) : [];
  const kept = commitments.filter((commitment) => fitsCommitment(step, commitment));
  const closing = [
    ...held.flatMap((m) => m.history.filter(({ status }) => status === 'held' || status === 'ongoing')),
    ...kept.flatMap((c) => c.history.filter(({ status }) => status === 'fulfilled')),
  ].filter(({ asOf }) => asOf !== null && asOf > told);
  const [first] = closing.sort((a, b) => compare(key(a), key(b)));
  return first ? { asOf: first.asOf, evidence: first.evidence } : null;
}

const isMeeting = (what: string): boolean => [...contentWords(what)].some((word) => MEETINGS.has(word));

const MEETINGS: ReadonlySet<string> = new Set(
  ['talks', 'meeting', 'meet', 'summit', 'round', 'call', 'visit', 'conference'].flatMap((word) => [
    ...contentWords(word),
  ]),
);

/** All who are to meet are there, and the day or the words are the same. */
function fitsMeeting(step: NextStep, meeting: Meeting): boolean {
  if (step.who.length === 0 || !step.who.every((id) => meeting.participants.includes(id))) return false;
  const [due, day] = [step.due?.value, meeting.time?.value];
  if (due && day) return firstDay(due) <= lastDay(day) && firstDay(day) <= lastDay(due);
  return tellsTheSame(step.what, [meeting.about ?? '', ...meeting.evidence.map((e) => e.quote)]);
}

/** By one of those who are to do it, and the words are the same. */
function fitsCommitment(step: NextStep, { by, what }: Commitment): boolean {
  return sharesParty(step.who, by) && tellsTheSame(step.what, [what]);
}

const sharesParty = (who: readonly PartyId[], by: readonly PartyId[]): boolean =>
  who.length === 0 || who.some((id) => by.includes(id));

/** Two words that say what it is, and most of all of them. */
function tellsTheSame(what: string, wordings: readonly string[]): boolean {
  const words = contentWords(what);
  return wordings.some((wording) => {
    const others = contentWords(wording);
    return countTelling(sharedWords(words, others)) >= 2 && overlapOf(words, others) >= 0.75;
  });
}

const key = ({
  asOf,
  evidence: [{ document, start }],
}: Meeting['history'][number] | Commitment['history'][number]): string =>
  `${asOf} ${document} ${String(start).padStart(9, '0')}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
