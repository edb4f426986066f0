/**
 * Words that leave a time or place open: "at a location to be determined", "no date has been set".
 *
 * In:  a report's text and the sentence to look in.
 * Out: each such stretch, and what it leaves open; `unknown` where the words do not say what ("details TBD").
 * "Date and venue to be announced" leaves two things open and comes twice.
 */
import type { Span } from '../../domain/span.js';

export interface Undetermined {
  readonly span: Span;
  readonly what: 'time' | 'place' | 'unknown';
}

export function findUndetermined(text: string, sentence: Span): Undetermined[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(OPEN)].flatMap((match) => {
    const end = match.index + match[0].length;
    const start = match.index - subjectBefore(words, match.index);
    const span = { start: sentence.start + start, end: sentence.start + end };
    return kindsIn(words.slice(start, end)).map((what) => ({ span, what }));
  });
}

const TIME = '(?:dates?|times?|days?|timing|timetable|schedule|timeline|timeframe|hour)';
const PLACE = '(?:places?|locations?|venues?|sites?|city|country)';
const SUBJECT = `(?:(?:specific|exact|firm|final|new|definite|precise|later) )?(?:${TIME}|${PLACE})`;
const SUBJECTS = `${SUBJECT}(?:(?: and| or| nor|,)(?: a| an| the)? ${SUBJECT})?`;
const FIXED =
  '(?:determined|decided|announced|agreed(?: (?:up)?on)?|fixed|set|confirmed|chosen|specified|finali[sz]ed|named|disclosed|settled)';

const OPEN = new RegExp(
  [
    `\\b(?:(?:has|have|had|is|are|was|were) )?(?:(?:yet|still) )?to be (?:mutually )?${FIXED}`,
    `\\b(?:has|have|had|is|are|was|were) not (?:yet )?(?:been )?${FIXED}`,
    `\\b(?:has|have|had|is|are|was|were)n['’]t (?:yet )?(?:been )?${FIXED}`,
    `\\b(?:no|neither a) ${SUBJECTS}(?: for [^,.;]{1,40}?)? (?:has|have|had|was|were|is|are) (?:yet )?(?:been )?${FIXED}`,
    '\\bTB[DAC]',
    `\\b(?:undetermined|unspecified|undisclosed) ${SUBJECT}`,
  ]
    .map((pattern) => `${pattern}\\b`)
    .join('|')
    .replaceAll(' ', '\\s{1,4}'),
  'gi',
);

/** How far before the words their subject begins: "[a date for the talks] has yet to be fixed"; 0 where there is none. */
function subjectBefore(words: string, at: number): number {
  const before = words.slice(Math.max(0, at - REACH), at);
  return BEFORE.exec(before)?.[0].length ?? 0;
}

const REACH = 70;
const BEFORE = new RegExp(
  `\\b(?:(?:a|an|the|its|their|both) )?${SUBJECTS}(?:,| (?:for|of) [^,.;:]{1,40}?)? ?$`
    .replaceAll(' ', '\\s{1,4}')
    .replace('\\s{1,4}?$', '\\s{0,4}$'),
  'i',
);

function kindsIn(words: string): Undetermined['what'][] {
  const kinds: Undetermined['what'][] = [];
  if (HAS_TIME.test(words)) kinds.push('time');
  if (HAS_PLACE.test(words)) kinds.push('place');
  return kinds.length > 0 ? kinds : ['unknown'];
}

const HAS_TIME = new RegExp(`\\b${TIME}\\b`, 'i');
const HAS_PLACE = new RegExp(`\\b${PLACE}\\b`, 'i');
