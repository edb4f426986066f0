/**
 * The words at the front of a line that say who speaks: "MR. PESKOV:", "Q:", "Sec. Blinken —", "The President."
 *
 * In:  a line of a text.
 * Out: the label at its front and how much it tells by itself; null where the line opens like any other.
 *
 * One label proves nothing ("Update: the talks go on"): whether a text is a transcript is decided over the whole of it
 * (turns.ts). What is told here is how strong a sign the label is.
 */
import type { Span } from '../../domain/span.js';
import { HONORIFICS } from '../coreference/offices.js';
import { readPhrase } from '../coreference/phrase.js';
import { findState } from '../coreference/states.js';

export interface Label extends Span {
  /** Behind the colon, dash or stop and the blanks after it: where the words begin. */
  readonly wordsFrom: number;
  /** The colon, dash or stop; empty where a blank alone stands behind "Q". */
  readonly mark: Span;
  /**
   * - `question`, `answer`: "Q", "QUESTION", "A": nobody is named;
   * - `titled`: an office or a form of address stands in it ("THE PRESIDENT", "MS. LEAVITT", "Foreign Minister Lavrov");
   * - `capitals`, `bare`: a name alone ("TAPPER", "Sergey Lavrov").
   */
  readonly kind: 'question' | 'answer' | 'titled' | 'capitals' | 'bare';
}

/** The labels at the fronts of `lines`, in order; what the same words are is found once. */
export function readLabels(text: string, lines: readonly Span[]): Label[] {
  const kinds = new Map<string, Label['kind'] | null>();
  return lines.flatMap(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + LONGEST));
    return readUnnamed(line, start) ?? readNamed(text, line, start, kinds) ?? [];
  });
}

const LONGEST = 120;

/** "(via interpreter)", "(off-mic)": a direction behind the name. */
const DIRECTION = '(?: ?\\([^()\\n]{1,40}\\))?';

const ASKS =
  'Q|QUESTION|Question|REPORTERS?|Reporters?|JOURNALIST|Journalist|INTERVIEWER|Interviewer|MODERATOR|Moderator|(?:THE )?PRESS|CORRESPONDENT|AUDIENCE(?: MEMBER)?|PARTICIPANT';
const UNNAMED = new RegExp(
  `^(?:(${ASKS})|A|ANSWER|Answer)(?: ?#?\\d{1,2})?${DIRECTION}(\\s?[:.—–]|\\s--)(?:\\s+|$|(?=["“]))`,
);
/** "Q Mr. President, …": the oldest style of the White House, without a mark. */
const BARE_Q = /^Q\s+(?=\p{Lu}|["“]|--|\.\.\.)/u;

function readUnnamed(line: string, start: number): Label | null {
  const found = UNNAMED.exec(line);
  if (found) {
    const mark = (found[2] as string).trimStart();
    const behind = found[0].trimEnd().length;
    const markAt = start + behind - mark.length;
    const kind = found[1] === undefined ? 'answer' : 'question';
    return {
      start,
      end: start + found[0].slice(0, behind - mark.length).trimEnd().length,
      mark: { start: markAt, end: markAt + mark.length },
      wordsFrom: start + found[0].length,
      kind,
    };
  }
  const bare = BARE_Q.exec(line);
  return bare
    ? {
        start,
        end: start + 1,
        mark: { start: start + 1, end: start + 1 },
        wordsFrom: start + bare[0].length,
        kind: 'question',
      }
    : null;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
/** At most seven words: "Special Envoy of the President Steve Witkoff". */
const WORDS = `${NAME}(?: (?:of|for|the|and|bin|al|von|van|de|der|da|${NAME})){0,6}`;
const COLON = new RegExp(`^(${WORDS})${DIRECTION}\\s?(:)(?:\\s+|$|(?=["“]))`, 'u');
const DASH = new RegExp(`^(${WORDS})${DIRECTION}\\s(—|–|--)\\s+`, 'u');
/** The Public Papers of the Presidents: "President Clinton. Yes, I do." */
const STOP =
  /^((?:The|President|Prime Minister|Chancellor|Secretary|Minister|King)(?: (?!The\b)\p{Lu}[\p{L}\p{M}'’-]+){1,3})(\.)\s+(?=\p{Lu}|["“[])/u;

function readNamed(text: string, line: string, start: number, kinds: Map<string, Label['kind'] | null>): Label | null {
  const found = COLON.exec(line) ?? DASH.exec(line) ?? STOP.exec(line);
  if (!found) return null;
  const [whole, words, sign] = found as unknown as [string, string, string];
  const known = kinds.get(words);
  const kind = known === undefined ? kindOf(text, { start, end: start + words.length }) : known;
  kinds.set(words, kind);
  if (kind === null || (sign !== ':' && kind !== 'titled')) return null;
  const markAt = start + whole.trimEnd().length - sign.length;
  return {
    start,
    end: start + words.length,
    mark: { start: markAt, end: markAt + sign.length },
    wordsFrom: start + whole.length,
    kind,
  };
}

function kindOf(text: string, span: Span): Label['kind'] | null {
  const words = text.slice(span.start, span.end);
  if (findState(words) !== null || HEADINGS.test(words)) return null;
  const phrase = readPhrase(text, span);
  const honorific = HONORIFICS.has(words.split(' ')[0]?.toLowerCase().replace('.', '') ?? '');
  if (honorific || (phrase.office !== null && !phrase.plural && (phrase.name !== null || phrase.determiner === 'the')))
    return 'titled';
  if (/\b(?:of|for|the|and)\b/i.test(words)) return null;
  if (isCapitals(words)) return 'capitals';
  return words.split(' ').length <= 3 ? 'bare' : null;
}

/** "PELLEY", "MR. McCLELLAN". */
export const isCapitals = (words: string): boolean =>
  /\p{Lu}{2}/u.test(words) &&
  words.replace(/\b(?:Mc|Mac|al-|de|von)(?=\p{Lu})/gu, '') ===
    words.replace(/\b(?:Mc|Mac|al-|de|von)(?=\p{Lu})/gu, '').toUpperCase();

/** What stands before a colon on lines of pages and notices, and is nobody. */
const HEADINGS =
  /^(?:who|what|when|where|why|how|date|time|location|place|venue|subject|topic|agenda|participants?|contact|note|notes|update|updated|breaking|photos?|images?|video|watch|listen|read(?: more| also)?|see also|related|sources?|correction|editor['’]?s? note|background|summary|conclusion|context|analysis|opinion|live|latest|exclusive|byline|caption|tags?|topics?|share|by|from|to|cc|re|example|step|part|chapter|section|article|annex|poll|report|news|previously|contributing|results?|for immediate release)\b/i;
