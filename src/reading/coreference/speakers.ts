/**
 * Whose words a place of the text belongs to.
 *
 * In:  the attributions of a report and its quotation marks.
 * Out: for a place, the innermost attribution whose content holds it, and whether it stands inside quotation marks.
 */

import type { AttributionFrame, Frame } from '../../domain/document.js';
import { partitionPoint } from '../../domain/partition-point.js';
import type { Span } from '../../domain/span.js';

interface Content extends Span {
  readonly frame: AttributionFrame;
}

export class Speakers {
  readonly #contents: readonly Content[];
  readonly #text: string;

  constructor(text: string, frames: readonly Frame[]) {
    this.#text = text;
    this.#contents = frames
      .filter((frame) => frame.type === 'attribution')
      .flatMap((frame) => (frame.roles.content ?? []).map(({ start, end }) => ({ start, end, frame })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The innermost attribution around a place. */
  around(place: Span): AttributionFrame | null {
    const low = partitionPoint(this.#contents, ({ start }) => start <= place.start);
    for (let i = low - 1; i >= Math.max(0, low - MOST_NESTED); i--) {
      const content = this.#contents[i] as Content;
      if (content.end >= place.end) return content.frame;
    }
    return null;
  }

  /** Inside quotation marks: an opening one before it in the same paragraph is not closed yet. */
  isQuoted({ start }: Span): boolean {
    const before = this.#text.slice(Math.max(0, start - LONGEST_QUOTATION), start);
    let open = false;
    for (let at = before.lastIndexOf('\n') + 1; at < before.length; at++) {
      const unit = before.charCodeAt(at);
      if (unit === 0x201c) open = true;
      else if (unit === 0x201d) open = false;
      else if (unit === 0x22) open = !open;
    }
    return open;
  }
}

const MOST_NESTED = 6;
const LONGEST_QUOTATION = 1200;
