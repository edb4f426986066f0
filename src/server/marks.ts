/**
 * Every stretch of a report that a record rests on: what is marked in its text.
 *
 * In:  a dossier.
 * Out: of each document its marks by their beginning, the longer first where two begin together, and how many records
 *      rest on it.
 */
import type { Dossier, Evidence, Grounds } from '../domain/dossier.js';
import type { Mark } from './shapes.js';
import type { Kind } from './snapshots.js';

export interface MarkedReport {
  readonly marks: readonly Mark[];
  readonly records: number;
}

export function markReports(dossier: Dossier): ReadonlyMap<string, MarkedReport> {
  const marks = new Map<string, Map<string, Mark>>();
  const mark = (kind: Kind, record: string, field: string | null, words: readonly Evidence[]): void => {
    for (const { document, start, end } of words) {
      const inside = marks.get(document) ?? new Map<string, Mark>();
      marks.set(document, inside);
      const key = `${start} ${end} ${record} ${field ?? ''}`;
      if (!inside.has(key)) inside.set(key, { record, kind, field, start, end });
    }
  };
  const markGrounds = (kind: Kind, { id, evidence, support }: Grounds & { readonly id: string }): void => {
    mark(kind, id, null, evidence);
    for (const [field, words] of Object.entries(support ?? {})) mark(kind, id, field, words);
  };
  const markSteps = (kind: Kind, id: string, history: readonly { readonly evidence: readonly Evidence[] }[]): void => {
    for (const { evidence } of history) mark(kind, id, null, evidence);
  };
  for (const party of dossier.parties) markGrounds('party', party);
  for (const meeting of dossier.meetings) {
    markGrounds('meeting', meeting);
    markSteps('meeting', meeting.id, meeting.history);
  }
  for (const statement of dossier.statements) {
    markGrounds('statement', statement);
    mark('statement', statement.id, 'content', statement.content);
    if (statement.cue) mark('statement', statement.id, 'cue', [statement.cue]);
  }
  for (const position of dossier.positions) {
    markGrounds('position', position);
    markSteps('position', position.id, position.history);
  }
  for (const commitment of dossier.commitments) {
    markGrounds('commitment', commitment);
    markSteps('commitment', commitment.id, commitment.history);
  }
  for (const step of dossier.nextSteps) {
    markGrounds('next-step', step);
    if (step.done) mark('next-step', step.id, 'done', step.done.evidence);
  }
  return new Map(
    [...marks].map(([document, inside]) => {
      const all = [...inside.values()].sort((a, b) => a.start - b.start || b.end - a.end);
      return [document, { marks: all, records: new Set(all.map(({ record }) => record)).size }];
    }),
  );
}
