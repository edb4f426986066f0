import type { Problem } from './problem.js';

/** A day as `2025-08-18`. */
export type IsoDay = string;

/** What an outlet published: its text, frozen, and what is known about it. */
export interface Report {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** The day of publishing; null when neither the data nor the text say it. Relative times then stay unresolved. */
  readonly published: IsoDay | null;
  /** ISO 639-1, `und` where the text is too short to tell. */
  readonly language: string;
  /** Every offset in Readout refers to this string; `sha256` is that of its UTF-8 bytes. */
  readonly text: string;
  readonly sha256: string;
  readonly problems: readonly Problem[];
}

/** A text that a report had before it was changed. */
export interface DocumentVersion {
  readonly sha256: string;
  readonly published: IsoDay | null;
}

/** A report without its text, and what is kept of the texts it had before. */
export interface ReportHead extends Omit<Report, 'text'> {
  readonly versions?: readonly DocumentVersion[];
}
