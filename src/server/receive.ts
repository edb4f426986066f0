/**
 * Reports that come in by the API: read as files are, kept before anything else is done with them, then left to be read.
 */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path/posix';
import type { Problem } from '../domain/problem.js';
import type { IsoDay, Report } from '../domain/report.js';
import { readSources } from '../intake/read-reports.js';
import { takeIn } from '../jobs/add.js';
import type { Desk } from './desk.js';
import { ProblemError } from './problems.js';

export interface Incoming {
  /** The id of its report, where its data have none. */
  readonly name: string;
  /** For problems. */
  readonly where: string;
  readonly bytes: Buffer;
}

export interface Received {
  readonly reports: { readonly id: string; readonly title: string | null; readonly published: IsoDay | null }[];
  readonly kept: { readonly new: number; readonly changed: number; readonly known: number };
  readonly problems: Problem[];
}

/** @throws ProblemError where nothing of it is a report */
export async function receive(
  desk: Desk,
  incoming: readonly Incoming[],
  { published, outlet }: { readonly published?: IsoDay | undefined; readonly outlet?: string | undefined },
): Promise<Received> {
  const options = { ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) };
  const sources = incoming.map(({ name, where, bytes }) => ({ name, where, bytes: inOnePiece(bytes) }));
  const reports: Report[] = [];
  const problems: Problem[] = [];
  for await (const entry of readSources(sources, options)) {
    if ('problem' in entry) problems.push(entry.problem);
    else reports.push(entry);
  }
  const [first] = problems;
  if (reports.length === 0) {
    const why = first ? `${first.where ?? 'it'} ${first.message}` : 'there is no report in it';
    throw new ProblemError('cannot-be-done', why, { problems });
  }
  const { kept } = await takeIn(desk.store, each(reports), desk.now());
  desk.readArrivals();
  return {
    reports: reports.map(({ id, title, published: day }) => ({ id, title: title ?? null, published: day })),
    kept,
    problems,
  };
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const LONGEST = 120;

/** The same text pasted twice is the same report. */
export const namePaste = (text: string): string =>
  `paste-${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12)}`;

/** A file's name without its ending, whatever folders a browser put before it. */
export function nameFile(given: string): string {
  const name = basename(given.replaceAll('\\', '/'));
  return clean(basename(name, extname(name))) || 'file';
}

/** "www.state.gov/remarks/12" → "state.gov-remarks-12": the page fetched again is the same report, and may have changed. */
export function nameAddress(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const path = `${pathname}${search}`.replace(/\.html?$/, '');
  return clean(`${hostname.replace(/^www\./, '')}${path}`.replace(/[^\p{L}\p{N}._]+/gu, '-').replace(/^-+|-+$/g, ''));
}

/** No control characters, none that turn the direction of writing, no half of a pair. */
const clean = (name: string): string =>
  Array.from(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim())
    .slice(0, LONGEST)
    .join('');
