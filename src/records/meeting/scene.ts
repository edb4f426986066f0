/**
 * The day of a meeting whose own sentence tells none, from the sentence before it.
 *
 *   On Tuesday the minister flew to Ankara. He met Erdoğan.            an arrival, and what the one who arrived did there
 *   Li said on Wednesday that … He made the remarks in talks with Kim.   the remarks' day is that of the talks
 *
 * In:  a document and a meeting that was held.
 * Out: the one day that the sentence before tells, with its words; null where it tells two or its link is another.
 */
import type { Document, MeetingFrame, TimeExpression } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { sentenceAt } from '../clause.js';

export function readSceneDay(document: Document, frame: MeetingFrame): (Span & { readonly day: string }) | null {
  if (frame.status !== 'held' && frame.status !== 'ongoing') return null;
  const { text } = document.report;
  const sentence = sentenceAt(document, frame.trigger);
  const before = sentenceBefore(document, sentence);
  if (!before || timesIn(document, sentence).length > 0) return null;
  const [told, ...others] = timesIn(document, before);
  if (!told?.days || !/^\d{4}-\d\d-\d\d$/.test(told.days) || others.length > 0) return null;
  const words = text.slice(sentence.start, sentence.end);
  const wordsBefore = text.slice(before.start, before.end);
  const isLinked = (GOES_ON.test(words) && ARRIVES.test(wordsBefore)) || REMARKS.test(words);
  return isLinked ? { start: told.start, end: told.end, day: told.days } : null;
}

const ARRIVES =
  /\b(?:arrived|landed|flew|travell?ed|headed|touched down|went to|came to|returned to|visited|was in|stopped (?:over )?in)\b/i;
const GOES_ON =
  /^["“”']?(?:He|She|They|There|Both|The two|Upon|On arrival|On landing|Afterwards?|Then|After (?:arriving|landing|touching down))\b/;
const REMARKS =
  /\b(?:made|gave)\s+(?:the|these|those|his|her|their)\s+(?:remarks?|comments?|statements?)\b|\bsaid this\b|^The (?:remarks|comments) (?:came|were made)\b/i;

function sentenceBefore({ sentences }: Document, sentence: Span): Span | undefined {
  const at = sentences.indexOf(sentence);
  return at > 0 ? sentences[at - 1] : undefined;
}

/** What comes back or lasts tells no day. */
const timesIn = ({ times }: Document, sentence: Span): TimeExpression[] =>
  times.filter(
    (t) =>
      t.start >= sentence.start &&
      t.end <= sentence.end &&
      (t.type === 'DATE' || t.type === 'TIME') &&
      t.value !== 'PRESENT_REF',
  );
