/**
 * The place of a meeting, as the text words it; `tbd` where it says that the place is open.
 * Among mentions of one meeting a named place is believed above an open one, the earlier above the later.
 */
import type { Reason } from '../../domain/claim.js';
import type { Document, MeetingFrame } from '../../domain/document.js';
import type { Place } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
import { findUndetermined } from '../../reading/time-expressions.js';
import { reason, reasonsOfRole } from '../because.js';
import { sentenceAt } from '../clause.js';

export interface Placed {
  readonly place: Place;
  readonly span: Span;
  readonly because: readonly Reason[];
}

export function readMeetingPlace(document: Document, frame: MeetingFrame): Placed | null {
  const { text } = document.report;
  const open = findOpenPlace(document, frame);
  const span = (frame.roles.place ?? []).find((s) => !POINTING.test(text.slice(s.start, s.end)));
  if (!span) return open;
  const words = text.slice(span.start, span.end).replace(/^the\s+(?=[A-Z])/, '');
  const isOpen = open !== null || /\b(?:to be \w+ed|TB[DAC]|neutral|yet to be)\b/i.test(words);
  const role = reasonsOfRole(document, frame, 'place', [span]);
  const because = isOpen && open ? [...role, ...open.because] : role;
  return { place: isOpen ? { text: words, tbd: true } : { text: words, tbd: false }, span, because };
}

/** "here" and "there" are where the reporter sits or what was just named: no place by themselves. */
const POINTING = /^(?:here|there|it|elsewhere)$/i;

export function chooseMeetingPlace(places: readonly Placed[]): Placed | null {
  return places.find((p) => !p.place.tbd) ?? places[0] ?? null;
}

/** "at a location to be determined": of a meeting still to come, in its own sentence. */
function findOpenPlace(document: Document, frame: MeetingFrame): Placed | null {
  if (frame.status !== 'planned' && frame.status !== 'proposed' && frame.status !== 'postponed') return null;
  const { text } = document.report;
  const open = findUndetermined(text, sentenceAt(document, frame.trigger)).find((u) => u.what === 'place');
  if (!open) return null;
  const because = [reason(document.report, 'src/reading/time/undetermined', 'leaves the place open', open.span)];
  return { place: { text: text.slice(open.span.start, open.span.end), tbd: true }, span: open.span, because };
}
