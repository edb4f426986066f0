/**
 * Attributions scored by PolNeAR's scorer in the shared data.
 *
 * In:  a file with a line a document, {"doc", "attributions"}, offsets in UTF-16 code units.
 * Out: precision, recall and F1 in per cent of `attribution` (content and source right), over all and over those with a
 *      quotation.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { shared } from './shared-data.js';

export const POLNEAR_VIEWS = ['all', 'direct'] as const;
export type PolnearView = (typeof POLNEAR_VIEWS)[number];

export interface PolnearScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoreAttributions(file: string): Record<PolnearView, PolnearScore> {
  const table = execFileSync(
    'python3',
    [join(shared, 'polnear/score.py'), '--gold', join(shared, 'polnear/dev'), file, '--offsets', 'utf16'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  return { all: readView(table, 'all'), direct: readView(table, 'direct') };
}

function readView(table: string, view: PolnearView): PolnearScore {
  const part = table.slice(table.indexOf(`== view ${view}`));
  const row = /^attribution\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/m.exec(part);
  if (!row) throw new Error(`the scorer's table has no attributions in view ${view}:\n${table}`);
  return { precision: Number(row[1]), recall: Number(row[2]), f1: Number(row[3]) };
}
