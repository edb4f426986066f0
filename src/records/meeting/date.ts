/**
 * The date of a meeting.
 *
 * In:  a meeting mentioned in a document, with the stretches that say when.
 * Out: the date this mention gives, or the sentence before it (scene.ts), with the words that say so; null when it gives none.
 * Among mentions the more exact one is believed: a day above a month, a known day above an open one.
 */

import type { Reason } from '../../domain/claim.js';
import type { Document, MeetingFrame, MeetingStatus, TimeExpression } from '../../domain/document.js';
import type { When } from '../../domain/dossier.js';
import { overlaps, type Span } from '../../domain/span.js';
import { findUndetermined } from '../../reading/time-expressions.js';
import { reason } from '../because.js';
import { sentenceAt } from '../clause.js';
import { countDays, firstDay, lastDay } from '../days.js';
import { reasonsOfTimes } from '../due.js';
import { readSceneDay } from './scene.js';
import { isToCome } from './status.js';

export interface Dated {
  readonly when: When;
  readonly span: Span;
  readonly because: readonly Reason[];
}

export function readMeetingDate(document: Document, frame: MeetingFrame): Dated | null {
  const { text } = document.report;
  const told = (frame.roles.time ?? [])
    .filter((span) => !isSince(text, frame.trigger, span) && !isOfTelling(text, frame, span))
    .flatMap((span) => readWhen(document, span, frame.status) ?? []);
  const sentence = sentenceAt(document, frame.trigger);
  const here = told.filter(({ span }) => overlaps(span, sentence));
  const away = ({ span }: Dated): number => Math.abs(span.start - frame.trigger.start);
  // The next sentence may be about what they agreed: "The ceasefire is to begin on Sunday."
  const [best] = (here.length > 0 ? here : told).sort(
    (a, b) => exactness(b.when) - exactness(a.when) || away(a) - away(b),
  );
  return best ?? readOpenDate(document, frame) ?? readSceneDate(document, frame);
}

/** "the first talks since the invasion in 2022": the year of something else. */
const isSince = (text: string, trigger: Span, span: Span): boolean =>
  /\bsince\b[^.;:]*$/.test(text.slice(trigger.end, Math.max(trigger.end, span.start)));

/** "They spoke on Thursday and agreed to meet": the day of the talk, not of what it led to. */
const isOfTelling = (text: string, { trigger, status }: MeetingFrame, span: Span): boolean =>
  isToCome(status) &&
  span.end < trigger.start &&
  /\b(?:said|says|announced|agreed|decided|proposed|offered|invited)\b/.test(text.slice(span.end, trigger.start));

export function chooseMeetingDate(dates: readonly Dated[]): Dated | null {
  return [...dates].sort((a, b) => exactness(b.when) - exactness(a.when))[0] ?? null;
}

/** Two dates that cannot be of one meeting: both known, and no day in common. */
export function datesDiffer(a: When | null, b: When | null): boolean {
  if (!a?.value || !b?.value) return false;
  return lastDay(a.value) < firstDay(b.value) || lastDay(b.value) < firstDay(a.value);
}

/** What a time stretch says: the days of the expressions in it, or its words where they give none ("in due course"). */
function readWhen(document: Document, span: Span, status: MeetingStatus): Dated | null {
  const text = document.report.text.slice(span.start, span.end);
  // "days after": of what, the stretch does not say.
  if (/\b(?:after|before|following|since|until)$/i.test(text)) return null;
  if (isOpen(text)) {
    return { when: { text, tbd: true }, span, because: [reason(document.report, DATE, 'leaves the time open', span)] };
  }
  const times = timesIn(document, span);
  const told = spanDays(times.flatMap((t) => t.days ?? []));
  // "postponed from Wednesday until 10 March": the day it was moved to.
  const days = told && status === 'postponed' && /\b(?:until|till|to)\s/.test(text) ? lastDay(told) : told;
  const clock = times.find((t) => t.clock !== undefined)?.clock;
  return {
    when: { ...(days ? { value: days } : {}), ...(clock ? { clock } : {}), text, tbd: false },
    span,
    because: reasonsOfTimes(document, times, span),
  };
}

function timesIn(document: Document, span: Span): TimeExpression[] {
  return document.times.filter((t) => overlaps(t, span) && t.type !== 'SET');
}

/** "on Monday and Tuesday" is one stretch of days; "August 18, 2025, Monday" is one day told twice. */
function spanDays(days: readonly string[]): string | null {
  const [only, ...others] = [...new Set(days)];
  if (only === undefined) return null;
  const exact = [only, ...others].filter((d) => countDays(d) === 1).sort();
  const [first] = exact;
  const last = exact[exact.length - 1];
  if (!first || !last) return only;
  return first === last ? first : `${first}/${last}`;
}

function readOpenDate(document: Document, frame: MeetingFrame): Dated | null {
  if (frame.status !== 'planned' && frame.status !== 'proposed' && frame.status !== 'postponed') return null;
  const open = findUndetermined(document.report.text, sentenceAt(document, frame.trigger)).find(
    (u) => u.what === 'time',
  );
  return open
    ? {
        when: { text: document.report.text.slice(open.span.start, open.span.end), tbd: true },
        span: open.span,
        because: [reason(document.report, 'src/reading/time/undetermined', 'leaves the time open', open.span)],
      }
    : null;
}

function readSceneDate(document: Document, frame: MeetingFrame): Dated | null {
  const told = readSceneDay(document, frame);
  if (!told) return null;
  const text = document.report.text.slice(told.start, told.end);
  const span = { start: told.start, end: told.end };
  const because = [
    reason(document.report, 'src/records/meeting/scene', `the sentence before tells of ${told.day}`, span),
  ];
  return { when: { value: told.day, text, tbd: false }, span, because };
}

const isOpen = (words: string): boolean =>
  /\b(?:to be (?:determined|decided|announced|agreed|fixed|set|confirmed)|TB[DAC]|yet to be|undetermined|unspecified)\b/i.test(
    words,
  );

/** A known day is worth more than a known month, that more than "to be announced", that more than bare words. */
const exactness = (when: When): number => (when.value ? 2 + 1 / countDays(when.value) : when.tbd ? 1 : 0);

const DATE = 'src/records/meeting/date';
