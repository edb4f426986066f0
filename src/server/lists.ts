/**
 * What every list has in common: which day it looks from, how much of it is asked for, where to go on.
 *
 * A cursor says after which entry to go on, and where that one stood: it still leads on where the dossier has changed
 * meanwhile, to what comes after that entry, or where that went, to what stands in its place.
 */
import * as z from 'zod';
import type { IsoDay } from '../domain/report.js';
import { ProblemError } from './problems.js';
import type { Snapshot } from './snapshots.js';

export const daySchema = z
  .string()
  .refine(isRealDay, 'a day is written as 2025-08-18')
  .meta({ type: 'string', format: 'date', example: '2025-08-18' });

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

export const asOfQuery = {
  asOf: daySchema
    .optional()
    .meta({ description: 'What could be known on that day, from the reports published until then.' }),
};

const MOST_ENTRIES = 500;
const COUNT = `a whole number from 1 to ${MOST_ENTRIES}`;

export const listQuery = {
  ...asOfQuery,
  limit: z.coerce
    .number(COUNT)
    .int(COUNT)
    .min(1, COUNT)
    .max(MOST_ENTRIES, COUNT)
    .default(50)
    .meta({ type: 'integer', description: 'Entries of one page.' }),
  cursor: z.string().max(2_000).optional().meta({ description: '`next` of the page before.' }),
};

/** Words of a filter: enough for a name, too short to be a burden. */
export const wordsSchema = z.string().trim().min(1).max(300);

/** What an answer was made of, and the names of the records it speaks of. */
const about = {
  version: z
    .string()
    .describe('The version of the dossier, to be sent as `If-Match` with an edit of what is seen here.'),
  asOf: z.string().nullable().describe('The day it is as of; null: now.'),
  names: z.record(z.string(), z.string()).describe('What the records it speaks of are called, by id.'),
};

export interface About {
  readonly version: string;
  readonly asOf: IsoDay | null;
  readonly names: { readonly [id: string]: string };
}

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  /** null: this was the last. */
  readonly next: string | null;
}

/** The shape of one page of a list. @param id the name of it in the published description */
export function pageOf<Item>(id: string, item: z.ZodType<Item>): z.ZodType<Page<Item> & About> {
  return z
    .strictObject({
      ...about,
      total: z.int().describe('How many there are in all.'),
      items: z.array(item),
      next: z.string().nullable().describe('Where to go on; null: this was the last page.'),
    })
    .meta({ id });
}

export function withAbout<Fields extends z.ZodRawShape>(id: string, fields: Fields) {
  return z.strictObject({ ...about, ...fields }).meta({ id });
}

export function cutPage<Item>(
  items: readonly Item[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  keyOf: (item: Item) => string,
): Page<Item> {
  const from = cursor === undefined ? 0 : findCursor(items, cursor, keyOf);
  const shown = items.slice(from, from + limit);
  const last = shown.at(-1);
  const end = from + shown.length;
  return {
    total: items.length,
    items: shown,
    next: last === undefined || end >= items.length ? null : encode(end, keyOf(last)),
  };
}

function findCursor<Item>(items: readonly Item[], cursor: string, keyOf: (item: Item) => string): number {
  const [at, key] = decode(cursor);
  const before = items[at - 1];
  if (before !== undefined && keyOf(before) === key) return at;
  const found = items.findIndex((item) => keyOf(item) === key);
  return found >= 0 ? found + 1 : at;
}

const encode = (at: number, key: string): string => Buffer.from(`${at} ${key}`, 'utf8').toString('base64url');

function decode(cursor: string): [number, string] {
  const [, at, key] = /^(\d{1,9}) (.*)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined || key === undefined)
    throw new ProblemError('bad-input', 'query "cursor": take the "next" of the page before, or leave it out');
  return [Number(at), key];
}

export function aboutOf(snapshot: Snapshot, told: unknown): About {
  return { version: snapshot.version, asOf: snapshot.asOf, names: namesIn(told, snapshot) };
}

/** The names of all records that are spoken of by their ids, wherever in the answer. */
function namesIn(told: unknown, snapshot: Snapshot): Record<string, string> {
  const names = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (names.has(value)) return;
      const name = snapshot.names(value);
      if (name !== value) names.set(value, name);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') {
      // The words of a report are no ids.
      if ('quote' in value) return;
      for (const inner of Object.values(value)) look(inner);
    }
  };
  look(told);
  return Object.fromEntries(names);
}
