/**
 * Every quote of a dossier, with what it stands for: the words of a record, of one of its values, of a step of its
 * history, of one side of a conflict, of the record a person judged.
 *
 * In the order of the dossier, so that the same dossier gives the same list.
 */
import type { Dossier, Evidence, Grounds } from '../domain/dossier.js';

type RecordTable =
  | 'parties'
  | 'meetings'
  | 'statements'
  | 'positions'
  | 'commitments'
  | 'next-steps'
  | 'conflicts'
  | 'judgements';

export interface Cited {
  readonly table: RecordTable;
  /** Id of the record; of a conflict, that of the record it is about. */
  readonly record: string;
  /** `evidence` is the whole record; else the value the words are of: `due`, `content`, `history`. */
  readonly field: string;
  /** Counted from 1: the step of a history, the value of a conflict, the record a judgement is about. */
  readonly step?: number;
  readonly evidence: Evidence;
}

export function listEvidence(dossier: Dossier): readonly Cited[] {
  return [
    ...dossier.parties.flatMap((party) => citeGrounds('parties', party)),
    ...dossier.meetings.flatMap((m) => [...citeGrounds('meetings', m), ...citeHistory('meetings', m)]),
    ...dossier.statements.flatMap((statement) => [
      ...citeGrounds('statements', statement),
      ...citeAll({ table: 'statements', record: statement.id, field: 'content' }, statement.content),
      ...citeAll({ table: 'statements', record: statement.id, field: 'cue' }, statement.cue ? [statement.cue] : []),
    ]),
    ...dossier.positions.flatMap((p) => [...citeGrounds('positions', p), ...citeHistory('positions', p)]),
    ...dossier.commitments.flatMap((c) => [...citeGrounds('commitments', c), ...citeHistory('commitments', c)]),
    ...dossier.nextSteps.flatMap((step) => [
      ...citeGrounds('next-steps', step),
      ...citeAll({ table: 'next-steps', record: step.id, field: 'done' }, step.done?.evidence ?? []),
    ]),
    ...dossier.conflicts.flatMap(({ record, field, values }) =>
      values.flatMap(({ evidence }, i) => citeAll({ table: 'conflicts', record, field, step: i + 1 }, evidence)),
    ),
    ...dossier.judgements.flatMap(({ id, anchors = [] }) =>
      anchors.flatMap((anchor, i) =>
        citeAll({ table: 'judgements', record: id, field: 'about', step: i + 1 }, anchor ? [anchor] : []),
      ),
    ),
  ];
}

function citeAll(what: Omit<Cited, 'evidence'>, evidence: readonly Evidence[]): readonly Cited[] {
  return evidence.map((one) => ({ ...what, evidence: one }));
}

function citeGrounds(table: RecordTable, record: Grounds & { readonly id: string }): readonly Cited[] {
  return [
    ...citeAll({ table, record: record.id, field: 'evidence' }, record.evidence),
    ...Object.entries(record.support ?? {}).flatMap(([field, words]) =>
      citeAll({ table, record: record.id, field }, words),
    ),
  ];
}

interface WithHistory {
  readonly id: string;
  readonly history: readonly { readonly evidence: readonly Evidence[] }[];
}

function citeHistory(table: RecordTable, { id, history }: WithHistory): readonly Cited[] {
  return history.flatMap(({ evidence }, i) => citeAll({ table, record: id, field: 'history', step: i + 1 }, evidence));
}
