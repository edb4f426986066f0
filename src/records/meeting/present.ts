/**
 * The day of a meeting that a short item tells in the present: "Rubio and Lavrov meet in Riyadh" is of the day of publishing.
 *
 * In:  a document and a meeting frame that gives no time of its own.
 * Out: the day of publishing with the words that tell the meeting in the present; null where they do not, or no day is known.
 *
 * The present of an item of a few sentences tells what happened on its day; in a long report it is that of captions, whose
 * pictures may be old. What is asked for, hoped for or always done
 * ("to meet", "may visit", "meet every year") is not told so, and what is going on ("are meeting") began on no known day.
 */
import type { Document, MeetingFrame } from '../../domain/document.js';
import { reason } from '../because.js';
import { sentenceAt } from '../clause.js';
import type { Dated } from './date.js';

export function readPresentDay(document: Document, frame: MeetingFrame): Dated | null {
  const { published, text } = document.report;
  if (published === null || frame.status !== 'held' || document.sentences.length > LONGEST_ITEM) return null;
  const sentence = sentenceAt(document, frame.trigger);
  const before = text.slice(sentence.start, frame.trigger.start);
  const trigger = text.slice(frame.trigger.start, frame.trigger.end);
  if (OPEN_QUOTE.test(before) || HABIT.test(text.slice(sentence.start, sentence.end))) return null;
  const verb = TELLS.test(trigger) && !NOT_FINITE.test(before);
  const held = HELD_NOUN.test(before);
  if (!verb && !held) return null;
  const because = [
    reason(
      document.report,
      'src/records/meeting/present',
      `told in the present: of the day of publishing, ${published}`,
      frame.trigger,
    ),
  ];
  return { when: { value: published, tbd: false }, span: frame.trigger, because };
}

/** In sentences. */
const LONGEST_ITEM = 5;

const TELLS =
  /^(?:meets?|hosts?|visits?|holds?|receives?|welcomes?|calls?|arrives?|travels?|attends?|convenes?|speaks?|begins?|starts?|gathers?|greets?|summons)\b/i;

/** Before the verb: no infinitive, no auxiliary, no noun phrase that the word could be the head of. */
const NOT_FINITE =
  /\b(?:to|will|would|shall|should|can|could|may|might|must|did|does|do|not|never|let|a|an|the|this|that|his|her|its|their|state|official|first|phone|telephone|video|which|if|when|before|until|who)\s+$/i;

/** "… hold talks", "… makes a state visit": a verb of holding in the present before the noun. */
const HELD_NOUN =
  /(?<!\b(?:to|will|would|shall|should|can|could|may|might|must|did|not)\s+)\b(?:holds?|makes?|pays?|begins?|starts?|opens?|concludes?|chairs?|attends?|has|hosts?)\s+(?:(?:an?|the|their|his|her|its|[\w-]+)\s+){0,4}$/;

const HABIT = /\b(?:every|each|usually|often|regularly|annual(?:ly)?|always)\b/i;

const OPEN_QUOTE = /[“"](?:[^”"]*)$/;
