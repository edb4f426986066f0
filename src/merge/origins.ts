/**
 * How many reports tell a record, and how many of them are not copies of another: wire copy printed by five outlets
 * has one origin (invariant 4). Copies are told by their text.
 */
import type { Grounds } from '../domain/dossier.js';
import type { ReportHead } from '../domain/report.js';

export function countOrigins(reports: readonly ReportHead[]): <Record extends Grounds>(record: Record) => Record {
  const textOf = new Map(reports.map((r) => [r.id, r.sha256]));
  return (record) => {
    const documents = new Set(record.evidence.map((e) => e.document));
    const texts = new Set([...documents].map((id) => textOf.get(id)));
    return { ...record, origins: { reports: documents.size, independent: texts.size } };
  };
}
