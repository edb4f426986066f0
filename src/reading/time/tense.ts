/**
 * Whether the clause around an expression tells of what was or of what is to come.
 *
 * In:  a sentence and the place of a time expression in it.
 * Out: `past` or `future`, by the verb nearest before the expression, else the first one behind it; null without one.
 *
 *   They met on Friday.                              past
 *   They will meet on Friday, officials said.        future: the nearest verb is "will meet"
 *   Officials said on Friday that they will meet.    past: the nearest verb before is "said"
 *   The talks are to be held on Friday.              future: "held" is a participle of "to be"
 */
export type Tense = 'past' | 'future';

/** Enough for the verb of a clause; bounded, so that a sentence without end costs no more. */
const REACH = 160;

export function tenseAt(sentence: string, start: number, end: number): Tense | null {
  const before = wordsOf(sentence.slice(Math.max(0, start - REACH), start));
  const behind = (): Tense | null => firstBehind(wordsOf(sentence.slice(end, end + REACH)));
  const nearest = (): Tense | null => deadlineTense(before) ?? nearestBefore(before);
  const opensClause = CLAUSE_OPENS.test(sentence.slice(Math.max(0, start - 20), start));
  return opensClause ? (behind() ?? nearest()) : (nearest() ?? behind());
}

/** "…, but in March a judge ruled": the verb is still to come. */
const CLAUSE_OPENS = /(?:[,;]\s(?:and|as|when|after)|\b(?:but|while|whereas))\s(?:(?:on|in|late|early)\s)?$/i;

const wordsOf = (text: string): string[] => text.match(/[A-Za-z]+(?:['’][a-z]+)?|[$€£]?\d[\d.,]*/g) ?? [];

/** "by Friday", "until Monday", "ahead of Friday's summit" look forward whatever the verb, but for "had signed by Friday". */
function deadlineTense(before: readonly string[]): Tense | null {
  const words = before.map((word) => word.toLowerCase());
  // "starting in December", "until 9 a.m. Tuesday"
  while (/^(?:on|in|at|noon|midnight|\d[\d.]*|[ap]m?|m|early|late|gmt|utc|[ecmp][sd]?t)$/.test(words.at(-1) ?? ''))
    words.pop();
  const [last, second] = [words.at(-1), words.at(-2)];
  if (before.slice(-8).includes('had')) return null;
  // "The deadline is noon on Friday": a clock or a day by itself behind "is" is that of a plan.
  return DEADLINE.has(last ?? '') || /^(?:is|are)$/.test(last ?? '') || (last === 'of' && second === 'ahead')
    ? 'future'
    : null;
}

const DEADLINE = new Set(['by', 'until', 'till', 'effective', 'starting', 'beginning']);

function nearestBefore(before: readonly string[]): Tense | null {
  for (let at = before.length - 1; at >= 0; at--) {
    const tense = tenseOfWord(before, at);
    if (tense) return tense;
  }
  return null;
}

function firstBehind(behind: readonly string[]): Tense | null {
  for (let at = 0; at < behind.length; at++) {
    const tense = tenseOfWord(behind, at);
    if (tense) return tense;
  }
  return null;
}

function tenseOfWord(words: readonly string[], at: number): Tense | null {
  const word = words[at] as string;
  if (MODAL.test(word)) return 'future';
  if (word === 'to') return tenseOfInfinitive(words, at);
  if (PLANNED.test(word)) return 'future';
  if (word.endsWith('ing')) return /^(?:is|are|am|’?'?re)$/i.test(words[at - 1] ?? '') ? 'future' : null;
  if (!isPast(word)) return null;
  // "will be held", "are to be signed": what stands before "be" decides.
  const auxiliary = words[at - 1] === 'be' || (words[at - 1]?.endsWith('ly') && words[at - 2] === 'be');
  return auxiliary ? null : 'past';
}

/** "plans to meet", "agreed to meet" look forward; "declined to comment", "failed to meet" do not. */
function tenseOfInfinitive(words: readonly string[], at: number): Tense | null {
  const next = words[at + 1] ?? '';
  if (!/^[a-z]+$/.test(next) || NOT_A_VERB.test(next) || next.endsWith('ing')) return null;
  return /^(?:comment|say)$/.test(next) || DONE_BEFORE_TO.test(words[at - 1] ?? '') ? 'past' : 'future';
}

const MODAL = /^(?:will|shall|won['’]t|would|could|may|might|should|must|can|\w+['’]ll|going|upcoming|forthcoming)$/;
const PLANNED =
  /^(?:scheduled|due|set|expected|planned|slated|poised|plans|hopes|expects|intends|wants|aims|planning|likely|meet|meets|visits|travels|arrives|begins|starts|opens|heads|hosts|leaves|expires|takes)$/;
const NOT_A_VERB =
  /^(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|all|some|any|each|both|more|about|at|in|on|of|by|for|from|with|as|and|or|it|him|them|us|me|you|which|whom|what|one|two|three|early|late|mid|power|war|talks|peace|victory)$/;
const DONE_BEFORE_TO =
  /^(?:declined|refused|failed|managed|had|forced|began|started|continued|helped|tried|appeared|seemed|used|able|unable|came|went|gathered|traveled|travelled|flew)$/;

const isPast = (word: string): boolean => IRREGULAR.has(word) || (/^[a-z]{2,}ed$/.test(word) && !NOT_PAST.has(word));

const NOT_PAST = new Set(
  'need indeed speed feed bleed succeed exceed proceed united hundred sacred naked kindred'.split(' '),
);
const IRREGULAR = new Set(
  `was were had did been has said told met held took made went came gave left began saw found won lost sent spoke wrote
   flew fell rose led sat stood struck broke brought bought built caught chose dealt drew drove fought forgot froze got
   grew heard hid hit hurt kept knew laid lay lit meant overcame paid quit ran rang sold shot showed shut
   slept spent split spread stole sought swore taught thought threw understood withdrew wore`.split(/\s+/),
);

/**
 * Whether a day is that of an announcement: the verb it stands with is one of saying or deciding.
 * "Said on Monday", "On Monday, Merz told …"; not "said that he met Putin on Monday".
 */
export function isAnnounced(sentence: string, start: number, end: number): boolean {
  const before = wordsOf(sentence.slice(Math.max(0, start - NEAR), start)).reverse();
  const verb = before.find((word) => isPast(word) || CUTS_OFF.test(word));
  if (verb !== undefined) return ANNOUNCES.has(verb);
  const behind = wordsOf(sentence.slice(end, end + NEAR));
  return ANNOUNCES.has(behind.find((word) => isPast(word) || CUTS_OFF.test(word)) ?? '');
}

/** "Told reporters at the White House late on Monday": some eight words. */
const NEAR = 50;
const CUTS_OFF = /^(?:that|which|who|will|would|to|of|after|before|since|by|until|from)$/;
const ANNOUNCES = new Set(
  `said told announced declared stated pledged promised vowed agreed decided ordered signed wrote added warned demanded
   proposed offered confirmed stressed ruled adopted approved issued reported insisted`.split(/\s+/),
);
