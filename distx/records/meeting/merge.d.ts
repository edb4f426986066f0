/**
 * Meetings of many reports.
 *
 * Two reports tell of one meeting where it is certain: the same participants, the same way of meeting, the same single
 * day. The record takes its status and place from the report published last, keeps the id of the earliest, and each
 * report adds a step to its history.
 */
import type { MeetingClaim } from '../../domain/claim.js';
import type { Meeting } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
export declare function mergeMeetings(claims: readonly MeetingClaim[], published: ReadonlyMap<string, IsoDay | null>): Meeting[];
