/**
 * A report, frozen.
 *
 * In:  everything known about a report.
 * Out: the report with the hash of its text. From here on the text never changes: every offset refers to it.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../domain/report.js';

export function freezeReport(fields: Omit<Report, 'sha256'>): Report {
  const sha256 = createHash('sha256').update(fields.text, 'utf8').digest('hex');
  return Object.freeze({ ...fields, sha256 });
}
