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

export function readMeetingStatus(text: string, frame: Pick<MeetingFrame, 'status' | 'trigger'>): MeetingStatus {
  if (frame.status !== 'held' && frame.status !== 'ongoing') return frame.status;
  const modal = MODAL.exec(text.slice(frame.trigger.end, frame.trigger.end + 80))?.groups?.modal;
  if (!modal) return frame.status;
  return /could|may|might/.test(modal) ? 'proposed' : 'planned';
}

export function chooseMeetingStatus(mentions: readonly Pick<MeetingFrame, 'status' | 'confidence'>[]): MeetingStatus {
  const votes = new Map<MeetingStatus, number>();
  for (const { status, confidence } of mentions) votes.set(status, (votes.get(status) ?? 0) + confidence);
  const end = ENDS.find((status) => votes.has(status));
  if (end) return end;
  const [best] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (best === undefined) throw new Error('a meeting without a mention has no status');
  return best;
}

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
