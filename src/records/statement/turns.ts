/**
 * What is said in the turns of a transcript (docs/decisions/0006).
 *
 * In:  a document's turns and frames.
 * Out: an attribution for each paragraph of a turn that bears on the negotiation: its source and cue the label, its
 *      content the sentences that hold a meeting, a commitment or a position of nobody else's telling.
 *
 * Everything in a turn is said by its speaker; a statement for each sentence of an hour's briefing would bury the rest
 * of the dossier.
 */
import type { AttributionFrame, Document, Frame, Turn } from '../../domain/document.js';
import { join, type Span } from '../../domain/span.js';
import { Speakers } from '../../reading/coreference/speakers.js';
import { turnAt } from '../../reading/layout/turns.js';
import { framesOf, sentenceAt } from '../clause.js';

interface Said {
  readonly turn: Turn;
  readonly content: Span[];
  confidence: number;
}

/** `reported`: attributions whose content is another statement already. */
export function attributeTurns(document: Document, reported: readonly AttributionFrame[]): AttributionFrame[] {
  const { text } = document.report;
  if (document.turns.length === 0) return [];
  const channel = findChannel(text.slice(0, document.turns[0]?.label.start));
  const askers = new Set(document.turns.flatMap(({ asks, named, label }) => (asks && named ? [label.start] : [])));
  return gather(document, reported).map(({ turn, content, confidence }) => ({
    type: 'attribution',
    trigger: turn.label,
    mode: 'direct',
    confidence,
    roles: {
      source: [turn.label],
      content,
      ...(turn.partner && askers.has(turn.partner.start) ? { addressee: [turn.partner] } : {}),
      ...(channel ? { channel: [channel] } : {}),
    },
  }));
}

function gather(document: Document, reported: readonly AttributionFrame[]): Said[] {
  const { text } = document.report;
  const told: readonly Frame[] = [
    ...framesOf(document, 'meeting'),
    ...framesOf(document, 'commitment'),
    ...framesOf(document, 'position'),
  ].sort((a, b) => a.trigger.start - b.trigger.start);
  const others = new Speakers(text, reported);
  const said: Said[] = [];
  for (const { trigger, confidence } of told) {
    const turn = turnAt(document.turns, trigger);
    if (!turn || turn.asks || !(turn.named || turn.naming)) continue;
    if (others.around(trigger)) continue;
    const sentence = within(turn.words, sentenceAt(document, trigger));
    const last = said.at(-1);
    const before = last?.content.at(-1);
    if (last && before && last.turn === turn && !text.slice(before.end, sentence.start).includes('\n')) {
      const adjoins = sentence.start <= before.end || text.slice(before.end, sentence.start).trim() === '';
      if (adjoins) last.content[last.content.length - 1] = join(before, sentence);
      else last.content.push(sentence);
      last.confidence = Math.max(last.confidence, confidence);
    } else said.push({ turn, content: [sentence], confidence });
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
