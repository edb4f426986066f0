/**
 * What is set on paper or on a page: sections of entries as data. How they look is for export/ to say.
 *
 * Names stand in for ids. The unknown is said to be unknown and the open to be open: nothing is left to be guessed
 * from a gap. Words of reports are passed on as they are; whoever sets them makes them safe for their medium.
 */
import type { Evidence } from '../domain/dossier.js';

export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  /** null where the section is not divided. */
  readonly title: string | null;
  readonly entries: readonly Entry[];
  /** How many entries were left away after these. */
  readonly more?: number;
}

/** A key to look down (a day, a stance, a status), a headline, facts, and the words the entry rests on. */
export interface Entry {
  readonly key: Phrase;
  /** null where the quotes are what the entry has to say. */
  readonly headline: string | null;
  readonly facts: readonly Phrase[];
  readonly quotes: readonly Evidence[];
  /** What somebody needs to ask for the record: `readout why`, `readout judge`. */
  readonly id?: string;
  /** What happened to it, a line each: how it came to be, and where reports differ. */
  readonly trail?: readonly Phrase[];
}

/** `open`: the text says that it is to be determined. `unknown`: no report says. */
export interface Phrase {
  readonly text: string;
  readonly tone: 'known' | 'open' | 'unknown';
}

export const known = (text: string): Phrase => ({ text, tone: 'known' });
export const open = (text: string): Phrase => ({ text, tone: 'open' });
export const unknown = (text: string): Phrase => ({ text, tone: 'unknown' });

export const undivided = (entries: readonly Entry[]): Group => ({ title: null, entries });

export const withoutEmptyGroups = ({ title, groups }: Section): Section => ({
  title,
  groups: groups.filter(({ entries }) => entries.length > 0),
});
