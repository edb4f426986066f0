/**
 * What every page of `readout show` is made with: records found by id, entries that name their record, lists that end
 * somewhere.
 */
import type { Conflict, Dossier, Evidence, EvidenceList, Grounds } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { showOrigins, showValue } from '../../views/entries.js';
import { groupBy } from '../../views/group-by.js';
import type { Run } from '../../views/history.js';
import { type Names, nameRecords } from '../../views/names.js';
import { type Entry, type Group, known, open, type Phrase, unknown } from '../../views/sheet.js';

export interface Page {
  readonly dossier: Dossier;
  readonly names: Names;
  /** The day to look from. */
  readonly day: IsoDay;
  /** Entries a section shows. */
  readonly limit: number;
  readonly conflictsOf: (record: string) => readonly Conflict[];
}

export function openPage(dossier: Dossier, day: IsoDay, limit: number): Page {
  const conflicts = groupBy(dossier.conflicts, ({ record }) => record);
  return { dossier, names: nameRecords(dossier), day, limit, conflictsOf: (record) => conflicts.get(record) ?? [] };
}

interface List<Item> {
  readonly title: string | null;
  readonly items: readonly Item[];
  readonly tell: (item: Item) => Entry;
}

export const list = <Item>(
  title: string | null,
  items: readonly Item[],
  tell: (item: Item) => Entry,
): List<unknown> => ({ title, items, tell: tell as (item: unknown) => Entry });

/** The lists one after another until `limit` entries are told; how many were left away is said at the end. */
export function cutLists(lists: readonly List<unknown>[], limit: number): readonly Group[] {
  const groups: Group[] = [];
  let left = limit;
  let more = 0;
  for (const { title, items, tell } of lists) {
    const shown = items.slice(0, left);
    left -= shown.length;
    more += items.length - shown.length;
    if (shown.length > 0) groups.push({ title, entries: shown.map(tell) });
  }
  const last = groups.pop();
  return last ? [...groups, { ...last, ...(more > 0 ? { more } : {}) }] : [];
}

/** The entry with its id, how many tell it, what happened to it, and where reports differ. */
export function withRecord(
  entry: Entry,
  record: Grounds & { readonly id: string },
  trail: readonly Phrase[],
  { conflictsOf, names }: Page,
): Entry {
  const disputes = conflictsOf(record.id).map((conflict) => showConflict(conflict, names));
  return {
    ...entry,
    id: record.id,
    facts: [...entry.facts, ...showOrigins(record)],
    trail: [...(entry.trail ?? []), ...trail, ...disputes],
  };
}

/** What tells how it stands now comes first: it is the one quoted where there is room for one. */
export function quoteNewest(entry: Entry, history: readonly { readonly evidence: EvidenceList }[]): Entry {
  const newest: readonly Evidence[] = history.at(-1)?.evidence ?? [];
  return { ...entry, quotes: [...newest, ...entry.quotes.filter((words) => !newest.includes(words))] };
}

/** A line for each change, with its reports; nothing where nothing ever changed. */
export function showRuns<Step extends { readonly asOf: IsoDay | null; readonly evidence: EvidenceList }>(
  runs: readonly Run<Step>[],
  say: (step: Step) => string,
): readonly Phrase[] {
  if (runs.length < 2) return [];
  return runs.map(({ known: step, steps }) => {
    const text = `${step.asOf ?? 'date not given'} ${say(step)} ${cite(steps.flatMap(({ evidence }) => evidence))}`;
    return step.asOf ? known(text) : unknown(text);
  });
}

/** "reports differ on place: Moscow [a], Riyadh [b]" */
function showConflict({ field, values }: Conflict, names: Names): Phrase {
  const told = values.map(({ value, evidence }) => `${showValue(value, names)} ${cite(evidence)}`);
  return open(`reports differ on ${field}: ${told.join(', ')}`);
}

/** The reports words come from: "[a, b, c and 4 more]". */
export function cite(words: readonly Evidence[]): string {
  const documents = [...new Set(words.map(({ document }) => document))];
  const shown = documents.slice(0, MOST_CITED).join(', ');
  const more = documents.length - MOST_CITED;
  return `[${shown}${more > 0 ? ` and ${more} more` : ''}]`;
}

const MOST_CITED = 3;

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
