/**
 * The status of a meeting, from all its mentions in one report.
 *
 * A word that ends it (cancelled, declined, postponed) outranks the plan it ends. Else the surest reading counts most:
 * each mention votes with its confidence; where votes are equal, the first mention decides, since reports open with the news.
 * The report's clock has the last word: what has its day behind the day of publishing is still to come.
 */
import type { MeetingFrame, MeetingStatus } from '../../domain/document.js';
import type { When } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { firstDay, lastDay } from '../days.js';

const ENDS: readonly MeetingStatus[] = ['cancelled', 'declined', 'postponed'];

/** "a three-way session could follow": the auxiliary decides, whatever the encoder took the noun for. */
const MODAL =
  /^[^.;:,]{0,30}?\b(?<modal>could|may|might|would|will|is to|are to|was to|were to|is set to|are set to)\s+(?:also\s+|then\s+|now\s+)?(?:follow|take place|be held|happen|come|begin|start|resume|convene)\b/;

/** "agreed for negotiations to begin immediately" */
const INFINITIVE = /^\s+to\s+(?:begin|start|resume|follow|convene|take place|be held)\b/;

interface Governing {
  readonly status: MeetingStatus;
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** `verb` before the noun phrase, or behind it the `auxiliary` and `participle` of it, the noun's complement in between. */
const governs = (status: MeetingStatus, verb: string, auxiliary: string, participle: string): Governing => ({
  status,
  before: new RegExp(String.raw`\b${verb}${NOUN_PHRASE}$`, 'i'),
  behind: new RegExp(String.raw`^\s*${COMPLEMENT}${auxiliary}\s+(?:\w+ly\s+)?${participle}\b`, 'i'),
});

/** "a planned official |": up to four words, and no preposition among them. */
const NOUN_PHRASE = String.raw`\s+(?:(?!(?:at|in|on|of|for|with|to|from|by|over|about|during|after|before|and)\b)[\w’'-]+\s+){0,4}`;
/** "| of the two leaders in Istanbul" */
const COMPLEMENT = String.raw`(?:(?:of|between|with|in|at|on|for|to)\b[^.;:,]{0,60}?\s)?`;

/** "postponed a visit", "called off the talks", "a summit was discussed": the verb that governs the noun decides. */
const GOVERNING: readonly Governing[] = [
  governs(
    'postponed',
    '(?:postpon(?:ed|es|ing)|delay(?:ed|s|ing)|put off|puts off|defer(?:red|s)|push(?:ed|es) back)',
    '(?:was|were|is|has been|have been|had been|been)',
    '(?:postponed|delayed|put off|deferred|pushed back)',
  ),
  governs(
    'cancelled',
    '(?:cancel(?:l?ed|s|l?ing)|call(?:ed|s|ing) off|scrap(?:ped|s)|abandon(?:ed|s))',
    '(?:was|were|is|has been|have been|been)',
    '(?:cancell?ed|called off|scrapped)',
  ),
  governs(
    'planned',
    '(?:arrang(?:e|es|ed|ing)|organi[sz](?:e|es|ing)|prepar(?:e|es|ed|ing)(?: for)?|schedul(?:e|es|ed|ing)|set(?:s|ting)? up|planning)',
    '(?:is|are|was|were|has been|have been)',
    '(?:scheduled|planned|set|expected|due)',
  ),
  governs(
    'proposed',
    '(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|offer(?:ed|s)|discuss(?:ed|es|ing)|the (?:possibility|prospect|idea) of)',
    '(?:was|were|is|has been|have been|is being|are being)',
    '(?:discussed|proposed|suggested|mooted|considered|under discussion|possible|likely|unlikely)',
  ),
];

/** Verbs govern; what is done to nouns behind them is another matter ("they met and a plan was discussed"). */
const VERB =
  /^(?:me(?:e?t|ets)|h[eo]ld\w*|host\w+|visit(?:ed|s|ing)|talked|spoke\w*|call(?:ed|s|ing)|receiv\w+|welcom\w+)$/i;

/** The governing verb reaches no further than its clause. */
const REACH = 80;

export function readMeetingStatus(text: string, frame: Pick<MeetingFrame, 'status' | 'trigger'>): MeetingStatus {
  const before =
    text
      .slice(Math.max(0, frame.trigger.start - REACH), frame.trigger.start)
      .split(/[.;:\n]/)
      .pop() ?? '';
  const behind = text.slice(frame.trigger.end, frame.trigger.end + REACH);
  const isVerb = VERB.test(text.slice(frame.trigger.start, frame.trigger.end));
  const governed = GOVERNING.find((g) => g.before.test(before) || g.behind.test(behind));
  if (governed && !isVerb) return governed.status;
  if (frame.status !== 'held' && frame.status !== 'ongoing') return frame.status;
  if (INFINITIVE.test(text.slice(frame.trigger.end))) return 'planned';
  const modal = MODAL.exec(text.slice(frame.trigger.end, frame.trigger.end + 80))?.groups?.modal;
  if (!modal) return frame.status;
  return /could|may|might/.test(modal) ? 'proposed' : 'planned';
}

export function chooseMeetingStatus(
  mentions: readonly Pick<MeetingFrame, 'status' | 'confidence' | 'certainty'>[],
): MeetingStatus {
  const votes = new Map<MeetingStatus, number>();
  const sure = (mention: Pick<MeetingFrame, 'certainty'>): number => mention.certainty?.status ?? 1;
  for (const mention of mentions) {
    votes.set(mention.status, (votes.get(mention.status) ?? 0) + mention.confidence * sure(mention));
  }
  const end = ENDS.find((status) => mentions.some((m) => m.status === status && sure(m) > SURE_ENOUGH));
  if (end) return end;
  const [best] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (best === undefined) throw new Error('a meeting without a mention has no status');
  return best;
}

/** Of the end of a meeting that is otherwise told as a plan: more likely than all else together. */
const SURE_ENOUGH = 0.5;

/** On the day the report was published, what lies ahead is not held yet, and what is over goes on no more. */
export function statusByClock(status: MeetingStatus, when: When | null, published: IsoDay | null): MeetingStatus {
  if (!when?.value || published === null) return status;
  if ((status === 'held' || status === 'ongoing') && firstDay(when.value) > published) return 'planned';
  return status === 'ongoing' && lastDay(when.value) < published ? 'held' : status;
}

/** Still to come: told as a plan, an offer, or a plan that was moved. */
export const isToCome = (status: MeetingStatus): boolean =>
  status === 'planned' || status === 'proposed' || status === 'postponed';

/** Two mentions that cannot be of one meeting: one is over, the other lies ahead. */
export function statusesDiffer(a: MeetingStatus, b: MeetingStatus): boolean {
  return tense(a) !== tense(b);
}

const tense = (status: MeetingStatus): 'past' | 'ahead' =>
  status === 'held' || status === 'ongoing' ? 'past' : 'ahead';
