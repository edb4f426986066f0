/**
 * How many reports tell a record, and how many of them are not copies of another: wire copy printed by five outlets
 * has one origin (invariant 4). Copies are told by their text.
 */

import type { ReportClaims } from '../domain/claim.js';
import type { Grounds } from '../domain/dossier.js';

export interface Origins {
  /** The earliest report that this one is a copy of; null where it is none. */
  of(report: string): string | null;
  count<Record extends Grounds>(record: Record): Record;
}

/** @param reports in order of publishing */
export function countOrigins(reports: readonly ReportClaims[]): Origins {
  const first = new Map<string, string>();
  const origin = new Map<string, string>();
  for (const { report } of reports) {
    const earliest = first.get(report.sha256);
    if (earliest === undefined) first.set(report.sha256, report.id);
    origin.set(report.id, earliest ?? report.id);
  }
  const of = (report: string): string | null => {
    const found = origin.get(report);
    return found === undefined || found === report ? null : found;
  };
  return {
    of,
    count(record) {
      const documents = new Set(record.evidence.map((e) => e.document));
      const independent = new Set([...documents].map((id) => of(id) ?? id)).size;
      return { ...record, origins: { reports: documents.size, independent } };
    },
  };
}
