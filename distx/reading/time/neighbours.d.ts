/**
 * What expressions of one sentence say together.
 *
 *   9 a.m. Tuesday               one expression: 2025-08-19T09:00
 *   Tuesday at 9 a.m.            two: the day takes the clock, the clock takes the day
 *   from Monday to Wednesday     two, each meaning all three days for the dossier
 */
import type { TimeExpression } from '../../domain/document.js';
import type { IsoDay } from '../../domain/report.js';
export declare function joinNeighbours(sentence: string, times: readonly TimeExpression[], narrated: IsoDay | null): TimeExpression[];
