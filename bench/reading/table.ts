/** Markdown tables in which each reader has a row, the absent ones too. */
import type { Reading, Text } from './peer.js';

export interface Column<Answer> {
  readonly title: string;
  /** The cells of one reader; '–' where it does not answer. */
  readonly cell: (answers: readonly Answer[]) => string;
}

/** A row a reader, with words a second at its end; notes and reasons for a row without figures below the table. */
export function drawTable<Answer>(
  texts: readonly Text[],
  readings: readonly Reading<Answer>[],
  columns: readonly Column<Answer>[],
): string {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  const lines = [
    row(['', ...columns.map(({ title }) => title), 'words/s']),
    row(['---', ...columns.map(() => '---'), '---']),
  ];
  const notes: string[] = [];
  for (const reading of readings) {
    if ('skipped' in reading) {
      lines.push(row([reading.reader, ...columns.map(() => 'skipped'), '']));
      notes.push(`- ${reading.reader}, skipped: ${reading.skipped}`);
      continue;
    }
    const speed = Math.round(words / reading.seconds).toLocaleString('en');
    lines.push(row([reading.reader, ...columns.map(({ cell }) => cell(reading.answers)), speed]));
    if (reading.note) notes.push(`- ${reading.reader}: ${reading.note}`);
  }
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

export const percent = (share: number): string => (100 * share).toFixed(1);

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
