/**
 * What is said in the turns of a transcript and in a joint statement (docs/decisions/0006).
 *
 * In:  a document's turns, its signatories and its frames.
 * Out: an attribution for each paragraph of a turn that bears on the negotiation: its source and cue the label, its
 *      content the sentences that hold a meeting, a commitment or a position of nobody else's telling. A joint statement
 *      is one long turn whose label are the words for its signatories.
 *
 * Everything in a turn is said by its speaker; a statement for each sentence of an hour's briefing would bury the rest
 * of the dossier.
 */
import type { AttributionFrame, Document, Frame, Turn } from '../../domain/document.js';
import { covers, join, type Span } from '../../domain/span.js';
import { Speakers } from '../../reading/coreference/speakers.js';
import { turnAt } from '../../reading/layout/turns.js';
import { framesOf, sentenceAt } from '../clause.js';

/** Who has the word, and where. */
interface Voice {
  readonly label: Span;
  readonly words: Span;
  readonly addressee: Span | null;
}

interface Said {
  readonly voice: Voice;
  readonly content: Span[];
  confidence: number;
}

/** `reported`: attributions whose content is another statement already. */
export function attributeVoices(document: Document, reported: readonly AttributionFrame[]): AttributionFrame[] {
  const { turns, declaration } = document;
  const { text } = document.report;
  if (turns.length === 0 && !declaration) return [];
  const channel = findChannel(text.slice(0, turns[0]?.label.start ?? 0));
  return gather(document, reported).map(({ voice, content, confidence }) => ({
    type: 'attribution',
    trigger: voice.label,
    mode: 'direct',
    confidence,
    roles: {
      source: [voice.label],
      content,
      ...(voice.addressee ? { addressee: [voice.addressee] } : {}),
      ...(channel ? { channel: [channel] } : {}),
    },
  }));
}

function findVoices({ turns, declaration }: Document): (place: Span) => Voice | null {
  const declared = declaration && {
    label: declaration.signatories,
    words: declaration.words,
    addressee: null,
  };
  if (turns.length === 0) return (place) => (declared && covers(declared.words, place) ? declared : null);
  const askers = new Set(turns.flatMap(({ asks, named, label }) => (asks && named ? [label.start] : [])));
  const voices = new Map(
    turns
      .filter(({ asks, named, naming }) => !asks && (named || naming))
      .map((turn): [Turn, Voice] => {
        const addressee = turn.partner && askers.has(turn.partner.start) ? turn.partner : null;
        return [turn, { label: turn.label, words: turn.words, addressee }];
      }),
  );
  return (place) => {
    const turn = turnAt(turns, place);
    return (turn && voices.get(turn)) ?? null;
  };
}

function gather(document: Document, reported: readonly AttributionFrame[]): Said[] {
  const { text } = document.report;
  const told: readonly Frame[] = [
    ...framesOf(document, 'meeting'),
    ...framesOf(document, 'commitment'),
    ...framesOf(document, 'position'),
  ].sort((a, b) => a.trigger.start - b.trigger.start);
  const others = new Speakers(text, reported);
  const voiceAt = findVoices(document);
  const said: Said[] = [];
  for (const { trigger, confidence } of told) {
    const voice = voiceAt(trigger);
    if (!voice || others.around(trigger)) continue;
    const sentence = within(voice.words, sentenceAt(document, trigger));
    const last = said.at(-1);
    const before = last?.content.at(-1);
    if (last && before && last.voice === voice && !text.slice(before.end, sentence.start).includes('\n')) {
      const adjoins = sentence.start <= before.end || text.slice(before.end, sentence.start).trim() === '';
      if (adjoins) last.content[last.content.length - 1] = join(before, sentence);
      else last.content.push(sentence);
      last.confidence = Math.max(last.confidence, confidence);
    } else said.push({ voice, content: [sentence], confidence });
  }
  return said;
}

const within = (outer: Span, span: Span): Span => ({
  start: Math.max(outer.start, span.start),
  end: Math.min(outer.end, span.end),
});

/** The header says what was held: "Press Briefing by …", "Interview with …". */
function findChannel(header: string): Span | null {
  const found = CHANNEL.exec(header);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

const CHANNEL =
  /\b(?:(?:joint|daily)[ \t]+)?(?:press (?:briefing|conference|availability|gaggle)|news conference|media availability|interview)\b/i;
