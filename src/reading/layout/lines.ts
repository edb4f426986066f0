/** The lines of a text that are not empty, without the blanks around them. */
import type { Span } from '../../domain/span.js';

export function findLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const words = line.trim();
    if (words === '') continue;
    const start = index + line.indexOf(words);
    lines.push({ start, end: start + words.length });
  }
  return lines;
}
