/**
 * A list of states that a role's words stop in the middle of: of "the leaders of Germany, France, Russia and Ukraine" the
 * encoder may give the first two alone.
 *
 * In:  the words of a role.
 * Out: the same, to the end of the list, where they name those who hold an office "of" states.
 */
import type { Span } from '../../domain/span.js';
import { findState } from '../../reading/coreference/states.js';

const HOLDERS =
  /\b(?:leaders|presidents|premiers|(?:prime |foreign |defen[cs]e |trade )?ministers|chancellors|heads of (?:state|government)|envoys|representatives|governments|delegations|officials|negotiators)\s+of\s+(?:the\s+)?\p{Lu}/iu;

export function wholeList(text: string, span: Span): Span {
  if (!HOLDERS.test(text.slice(span.start, span.end))) return span;
  let { end } = span;
  for (let next = nextState(text, end); next !== null; next = nextState(text, end)) end = next;
  return { start: span.start, end };
}

/** Where the next state of the list ends; its name has up to four words. */
function nextState(text: string, from: number): number | null {
  const link = /^(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?/.exec(text.slice(from, from + 20));
  if (!link) return null;
  const start = from + link[0].length;
  const words =
    /^\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3}/u.exec(text.slice(start, start + 60))?.[0].split(' ') ?? [];
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ').replace(/[.]$/, '');
    const state = findState(name);
    if (state && state.by !== 'people') return start + name.length;
  }
  return null;
}
