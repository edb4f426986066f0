/**
 * The status of a meeting, from all its mentions in one report.
 *
 * A word that ends it (cancelled, declined, postponed) outranks the plan it ends. Else the surest reading counts most:
 * each mention votes with its confidence; where votes are equal, the first mention decides, since reports open with the news.
 */
import type { MeetingFrame, MeetingStatus } from '../../domain/document.js';
export declare function chooseMeetingStatus(mentions: readonly Pick<MeetingFrame, 'status' | 'confidence'>[]): MeetingStatus;
/** Still to come: told as a plan, an offer, or a plan that was moved. */
export declare const isToCome: (status: MeetingStatus) => boolean;
/** Two mentions that cannot be of one meeting: one is over, the other lies ahead. */
export declare function statusesDiffer(a: MeetingStatus, b: MeetingStatus): boolean;
