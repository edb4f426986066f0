/**
 * The state that words leave out: "the government", "Foreign Minister Tzipi Livni".
 *
 * In:  a document with its mentions.
 * Out: for a description or an office without a state, the state that the report spoke of most and last before it.
 *
 * A state whose president is named already is not the home of another president: the next nearest is taken.
 */
import type { Span } from '../../domain/span.js';
import { type Phrase, type PhraseState, singular } from '../../reading/coreference/phrase.js';
import { findState, type State } from '../../reading/coreference/states.js';

export interface Home extends Span {
  readonly state: State;
}

export class Homes {
  readonly #states: readonly PhraseState[];
  /** "head of government of DE": the names of those who hold it by the report's own words. */
  readonly #holders = new Map<string, Set<string>>();

  constructor(mentions: readonly { readonly phrase: Phrase }[]) {
    this.#states = mentions.flatMap((m) => m.phrase.state ?? []).sort((a, b) => a.start - b.start);
    for (const { phrase } of mentions) {
      if (phrase.office === null || phrase.name === null || phrase.state === null) continue;
      const key = `${postOf(phrase.office)} of ${phrase.state.state.code}`;
      this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(phrase.name));
    }
  }

  before(span: Span): Home | null {
    return this.#nearest(span, () => true);
  }

  /** The state of an office that only states have; null for any other. */
  ofOffice({ office, name, span }: Phrase): Home | null {
    if (office === null || !isOfState(office)) return null;
    if (AMERICAN.test(office)) return this.#american(span);
    const post = postOf(office);
    // English reports leave out the state of their own president most often: the American one.
    const isTold = this.#states.some((s) => s.state.code === 'US');
    if (post === 'president' && isTold && this.#mayHold('president of US', name)) return this.#american(span);
    return this.#nearest(span, (code) => this.#mayHold(`${post} of ${code}`, name));
  }

  /** Each mention of a state before the words speaks for it, a near one more than one far off. */
  #nearest(span: Span, mayBe: (code: string) => boolean): Home | null {
    const weights = new Map<string, { weight: number; last: PhraseState }>();
    for (const state of this.#states) {
      const distance = span.start - state.end;
      if (distance < 0) break;
      const { code } = state.state;
      if (distance > REACH || !mayBe(code)) continue;
      const weight = (weights.get(code)?.weight ?? 0) + Math.exp(-distance / NEAR);
      weights.set(code, { weight, last: state });
    }
    return [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.last ?? null;
  }

  #mayHold(post: string, name: string | null): boolean {
    const holders = this.#holders.get(post);
    return holders === undefined || (name !== null && [...holders].some((h) => h.endsWith(name) || name.endsWith(h)));
  }

  #american(span: Span): Home | null {
    const found = findState('United States');
    const told = this.#states.find((s) => s.state.code === 'US');
    return found ? (told ?? { ...span, state: found.state }) : null;
  }
}

/** Characters back to a state: some paragraphs; and the distance at which its voice has fallen to a third: a sentence or two. */
const REACH = 1500;
const NEAR = 250;

const isOfState = (office: string): boolean =>
  /\b(?:president|prime minister|premier|chancellor|minister|king|queen|emir|sultan|emperor|secretary of \w+|(?:foreign|defen[cs]e|treasury|home) secretary|(?:government|presidential|foreign ministry|defen[cs]e ministry|ministry|military|army) spokes\w+)$/i.test(
    office,
  ) && !/\bvice[- ]president$/i.test(office);

/** Offices that other states name otherwise. */
const AMERICAN = /\b(?:secretary of (?:state|defense|the treasury|commerce|energy)|(?:defense|treasury) secretary)$/i;

/** What one person at a time holds in a state. */
export function postOf(office: string): string {
  const words = singular(office.toLowerCase());
  if (/\b(?:prime minister|premier|chancellor)$/.test(words)) return 'head of government';
  return words.replace(/^(?:former|acting|new)\s+/, '');
}
