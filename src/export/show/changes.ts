/**
 * `readout diff`: what changed between two days, for a terminal, as Markdown or as JSON: by what kind of change it is,
 * what asks for somebody's attention first.
 *
 *   MOVED
 *
 *     time               the meeting of Joe Biden and Vladimir Putin
 *                        2021-06-15 Tue → 2021-06-16 Wed · meeting-1b2c
 *                        “They will now meet on June 16” [reuters-3]
 */
import type { Dossier } from '../../domain/dossier.js';
import { CHANGE_KINDS, type Change, type ChangeKind, type Changes } from '../../views/changes.js';
import { showDays } from '../../views/days.js';
import {
  commitmentEntry,
  meetingEntry,
  partyEntry,
  positionEntry,
  showValue,
  statementEntry,
  stepEntry,
} from '../../views/entries.js';
import { groupBy } from '../../views/group-by.js';
import { type Names, nameRecords, recordsById } from '../../views/names.js';
import { type Entry, known, type Phrase, type Section } from '../../views/sheet.js';
import { paintLines, quiet, setAcross, strong } from '../columns.js';
import { escapeForMarkdown } from '../escape.js';
import { renderJson } from '../json.js';
import { renderSection, renderSource } from '../markdown.js';
import { setSection } from '../text.js';
import { count, cutLists, list } from './pages.js';
import type { ShowOptions } from './show.js';

const TITLES: Record<ChangeKind, string> = {
  contradicted: 'Reports differ now',
  overdue: 'Overdue now',
  'at-risk': 'At risk now',
  moved: 'Moved',
  set: 'Settled',
  status: 'Another status',
  position: 'Changed position',
  silent: 'Fell silent',
  fulfilled: 'Fulfilled',
  withdrawn: 'Withdrawn',
  new: 'New',
  changed: 'Changed otherwise',
  merged: 'Found to be one',
  gone: 'Gone',
};

/** @param before,after the dossiers that were compared: they know the names of what is gone and of what is new */
export function renderChanges(
  changes: Changes,
  before: Dossier,
  after: Dossier,
  { format, colour, limit }: Omit<ShowOptions, 'day' | 'about'>,
): string {
  if (format === 'json') return renderJson(changes);
  const [namesBefore, namesAfter] = [nameRecords(before), nameRecords(after)];
  // A record that went away, and a party as it was, are named by the earlier dossier.
  const names: Names = (id) => (namesAfter(id) === id ? namesBefore(id) : namesAfter(id));
  const byKind = groupBy(changes.changes, ({ kind }) => kind);
  const kinds = (Object.keys(TITLES) as ChangeKind[]).filter((kind) => CHANGE_KINDS.includes(kind));
  const tellNew = tellersOf(after, namesAfter);
  const sections = kinds.flatMap((kind): readonly Section[] => {
    const found = byKind.get(kind);
    return found ? [{ title: TITLES[kind], groups: cutLists(listChanges(kind, found, names, tellNew), limit) }] : [];
  });
  const heading = describeChanges(changes);
  const nothing = sections.length === 0 ? ['No record changed.'] : [];
  if (format === 'text') {
    const style = { cite: after.documents.length > 1, most: 1 };
    return paintLines(
      [
        ...setAcross([strong(heading)]),
        ...sections.flatMap((section) => setSection(section, style)),
        ...nothing.flatMap((line) => [[], ...setAcross([quiet(line)])]),
      ],
      colour,
    );
  }
  const cited = new Set(changes.changes.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
  const sources = after.documents.filter(({ id }) => cited.has(id));
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const blocks = [
    `# ${escapeForMarkdown(heading)}`,
    ...sections.flatMap((section) => renderSection(section, numbers)),
    ...nothing,
    ...(sources.length > 0 ? ['## Sources', sources.map((source) => renderSource(source, numbers)).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** "CHANGES 2025-03-01 Sat – 2025-03-10 Mon · 12 new reports, 1 changed" */
function describeChanges({ from, to, reports }: Changes): string {
  const changed = reports.filter(({ was }) => was === 'changed').length;
  const told = count(reports.length - changed, 'new report');
  return `CHANGES ${showDays(`${from}/${to}`)} · ${told}${changed > 0 ? `, ${changed} changed` : ''}`;
}

/** What is new is many things: each kind of record under its own heading. */
function listChanges(kind: ChangeKind, changes: readonly Change[], names: Names, tellNew: TellNew) {
  const tell = (change: Change) => tellChange(change, names);
  if (kind !== 'new') return [list(null, changes, tell)];
  return [...groupBy(changes, ({ of }) => of)].map(([of, some]) =>
    list(HEADINGS[of], some, (change) => tellNew(change) ?? tell(change)),
  );
}

const HEADINGS: Record<Change['of'], string> = {
  meeting: 'Meetings',
  position: 'Positions',
  commitment: 'Commitments',
  'next-step': 'Next steps',
  statement: 'Statements',
  party: 'Parties',
};

type TellNew = (change: Change) => Entry | null;

/** A new record is told as it is everywhere. */
function tellersOf(dossier: Dossier, names: Names): TellNew {
  const teller = <Kind extends { readonly id: string }>(records: readonly Kind[], tell: (record: Kind) => Entry) => {
    const byId = recordsById(records);
    return (id: string): Entry | null => {
      const record = byId.get(id);
      return record ? { ...tell(record), id } : null;
    };
  };
  const tellers = {
    meeting: teller(dossier.meetings, (m) => meetingEntry(m, names)),
    position: teller(dossier.positions, (p) => ({ ...positionEntry(p), headline: names(p.id) })),
    commitment: teller(dossier.commitments, (c) => commitmentEntry(c, names)),
    'next-step': teller(dossier.nextSteps, (s) => stepEntry(s, names)),
    statement: teller(dossier.statements, (s) => statementEntry(s, names)),
    party: teller(dossier.parties, (p) => partyEntry(p, names)),
  };
  return ({ of, record }) => tellers[of](record);
}

const sayKind = (of: Change['of']): string => (of === 'next-step' ? 'next step' : of);

function tellChange(change: Change, names: Names): Entry {
  const { kind, of, record, field, evidence } = change;
  return {
    key: known(kind === 'status' || kind === 'position' || field === undefined ? sayKind(of) : field),
    headline: names(record),
    facts: sayValues(change, names),
    quotes: kind === 'merged' || kind === 'gone' ? [] : evidence,
    id: record,
  };
}

/** "Moscow → Riyadh"; of what went into another, where it went. */
function sayValues(change: Change, names: Names): readonly Phrase[] {
  if (change.kind === 'new' || change.kind === 'gone') return [];
  if (change.kind === 'merged') return [known(`now ${names(String(change.new))} (${change.new})`)];
  if (change.kind === 'contradicted')
    return [known((change.new as readonly unknown[]).map((v) => showValue(v, names)).join(' or '))];
  if (!('old' in change)) return 'new' in change ? [known(showValue(change.new, names))] : [];
  return [known(`${showValue(change.old, names)} → ${showValue(change.new, names)}`)];
}
