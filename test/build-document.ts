/**
 * Documents built by hand, without the model: a text, and frames named by their words.
 *
 *   documentOf('Biden called Putin.', { frames: [meeting('called', { participant: ['Biden', 'Putin'] }, { mode: 'call' })] })
 *
 * Words are found at their first place in the text; `word#2` is the second.
 */
import type {
  AttributionFrame,
  CommitmentFrame,
  Document,
  Frame,
  MeetingFrame,
  PositionFrame,
  StepFrame,
} from '../src/domain/document.js';
import type { Span } from '../src/domain/span.js';
import { freezeReport } from '../src/intake/freeze.js';
import { findAmounts } from '../src/reading/amounts.js';
import { linkMentions } from '../src/reading/coreference.js';
import { findLayout } from '../src/reading/layout/layout.js';
import { findSentences } from '../src/reading/sentences.js';
import { findTimes } from '../src/reading/time-expressions.js';
import { findTokens } from '../src/reading/tokens.js';

type Words = Readonly<Record<string, readonly string[]>>;
type FrameOf = (find: (words: string) => Span) => Frame;

export function documentOf(
  text: string,
  {
    on = '2025-08-19',
    frames = [],
    id = 'report',
  }: { on?: string | null; frames?: readonly FrameOf[]; id?: string } = {},
): Document {
  const report = freezeReport({ id, text, published: on, language: 'en', problems: [] });
  const sentences = findSentences(text);
  const tokens = findTokens(text);
  const layout = findLayout(text, on);
  const built = frames.map((frame) => frame((words) => find(text, words)));
  return {
    report,
    sentences,
    tokens,
    ...linkMentions(text, sentences, tokens, [], built, layout),
    times: findTimes(text, sentences, on, layout.entries),
    amounts: findAmounts(text),
    frames: built,
    attributions: [],
    ...layout,
  };
}

export const meeting =
  (
    trigger: string,
    roles: Words,
    { status = 'held', mode = 'in-person' }: Partial<Pick<MeetingFrame, 'status' | 'mode'>> = {},
  ): FrameOf =>
  (at) => ({ type: 'meeting', trigger: at(trigger), roles: places(roles, at), status, mode, confidence: 0.9 });

export const attribution =
  (trigger: string, roles: Words, mode: AttributionFrame['mode'] = 'indirect'): FrameOf =>
  (at) => ({ type: 'attribution', trigger: at(trigger), roles: places(roles, at), mode, confidence: 0.9 });

export const commitment =
  (trigger: string, roles: Words, status: CommitmentFrame['status'] = 'pledged'): FrameOf =>
  (at) => ({ type: 'commitment', trigger: at(trigger), roles: places(roles, at), status, confidence: 0.9 });

export const position =
  (trigger: string, roles: Words, stance: PositionFrame['stance']): FrameOf =>
  (at) => ({ type: 'position', trigger: at(trigger), roles: places(roles, at), stance, confidence: 0.9 });

export const step =
  (trigger: string, roles: Words): FrameOf =>
  (at): StepFrame => ({ type: 'step', trigger: at(trigger), roles: places(roles, at), confidence: 0.9 });

const places = (roles: Words, at: (words: string) => Span): Record<string, Span[]> =>
  Object.fromEntries(Object.entries(roles).map(([role, all]) => [role, all.map(at)]));

function find(text: string, words: string): Span {
  const [wanted, nth = '1'] = words.split('#') as [string, string?];
  let start = -1;
  for (let n = 0; n < Number(nth); n++) start = text.indexOf(wanted, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + wanted.length };
}
