/**
 * Bytes → reports.
 *
 * In:  files, folders, `-` for standard input; what a person says about all of them.
 * Out: a report for each, in the order given, and a rejection for each that could not be read. Nothing is thrown for
 *      what is wrong with a file: one line says where and what, and the next one is read.
 *
 * A person's word on the day and the outlet comes first, then the data's, the page's, and the text's own opening.
 */
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from '../domain/problem.js';
import type { IsoDay, Report } from '../domain/report.js';
import { type Bytes, peek, readAll } from './byte-stream.js';
import { decodeText } from './decode.js';
import { type Draft, note, type Rejected, reject } from './draft.js';
import { findFiles, rejectFile } from './files.js';
import { HEAD_BYTES, tellFormat } from './format.js';
import { freezeReport } from './freeze.js';
import { readJsonLines } from './json-lines.js';
import { languageName, tellLanguage } from './language.js';
import { findPublished, parseDay } from './published.js';
import { ReportIds } from './report-ids.js';

export type { Rejected } from './draft.js';

export interface IntakeOptions {
  /** The day all of them were published. */
  readonly published?: IsoDay;
  /** Who published all of them. */
  readonly outlet?: string;
  /** What `-` reads. */
  readonly stdin?: Bytes;
}

/** Some three million words: beyond that it is an archive, not a report. */
const LIMIT_BYTES = 20 * 2 ** 20;

export async function* readReports(
  inputs: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<Report | Rejected> {
  if (options.published !== undefined && parseDay(options.published) !== options.published) {
    throw new RangeError(`"${options.published}" is not a day that exists; write it as 2021-06-16.`);
  }
  yield* readSources(openSources(inputs, options.stdin), options);
}

/** The same of bytes that are no files of this machine: what somebody dropped on a page, or a page that was fetched. */
export async function* readSources(
  sources: AsyncIterable<Source | Rejected> | Iterable<Source>,
  options: IntakeOptions,
): AsyncGenerator<Report | Rejected> {
  const ids = new ReportIds();
  for await (const source of sources) {
    if ('problem' in source) yield source;
    else
      for await (const entry of readSource(source))
        yield 'problem' in entry ? entry : await finish(entry, options, ids);
  }
}

export interface Source {
  /** For problems. */
  readonly where: string;
  /** The id of its report, where its data have none. */
  readonly name: string;
  readonly bytes: Bytes;
}

async function* openSources(inputs: readonly string[], stdin: Bytes | undefined): AsyncGenerator<Source | Rejected> {
  let unread = stdin;
  for (const input of inputs) {
    if (input === '-') {
      if (unread) yield { where: 'standard input', name: 'stdin', bytes: unread };
      else yield reject('intake/unreadable', '-', 'standard input can be read once only; name it once.');
      unread = undefined;
      continue;
    }
    for await (const file of findFiles(input)) {
      if (typeof file !== 'string') yield file;
      else
        yield {
          where: file,
          name: basename(file, extname(file)),
          bytes: createReadStream(file, { highWaterMark: HEAD_BYTES }),
        };
    }
  }
}

async function* readSource({ where, name, bytes }: Source): AsyncGenerator<Draft | Rejected> {
  try {
    const { head, all, close } = await peek(bytes, HEAD_BYTES);
    const format = tellFormat(head);
    if (format.kind === 'json-lines') yield* readJsonLines(all, { where, name, limit: LIMIT_BYTES });
    else if (format.kind === 'other') {
      await close();
      yield reject(format.rule, where, format.message);
    } else {
      const whole = await readAll(all, LIMIT_BYTES);
      if (whole === null) yield reject('intake/too-large', where, TOO_LARGE);
      else if (format.kind === 'plain') yield await readPlain(whole, where, name);
      else yield await readHtml(whole, where, name);
    }
  } catch (error) {
    yield rejectFile(where, error);
  }
}

const TOO_LARGE = `is larger than ${LIMIT_BYTES / 2 ** 20} MB, the limit for one report; split it, or write one report a line (JSON Lines).`;

async function readPlain(bytes: Buffer, where: string, name: string): Promise<Draft | Rejected> {
  const { text, doubt } = await decodeText(bytes);
  if (text.trim() === '') return reject('intake/empty', where, 'is empty; nothing to read.');
  return { name, where, text, problems: doubtsOf(doubt, where) };
}

async function readHtml(bytes: Buffer, where: string, name: string): Promise<Draft | Rejected> {
  const { readPage, declaredCharset } = await import('./page.js');
  const { text: html, doubt } = await decodeText(bytes, declaredCharset(bytes));
  const page = await readPage(html);
  if (page === null) {
    return reject('intake/no-article', where, 'no article found on this page; give its text as a plain file.');
  }
  return { ...page, name, where, problems: doubtsOf(doubt, where) };
}

const doubtsOf = (doubt: string | null, where: string): readonly Problem[] =>
  doubt === null ? [] : [note('intake/encoding', where, doubt)];

/** Draft → Report: its day, its language, its id, its hash. */
async function finish(draft: Draft, options: IntakeOptions, ids: ReportIds): Promise<Report> {
  const { text, where } = draft;
  const outlet = options.outlet ?? draft.outlet;
  const published = options.published ?? draft.published ?? findPublished(text);
  const language = await tellLanguage(text);
  const wanted = draft.id ?? draft.name;
  const id = ids.take(wanted);
  const problems = [...draft.problems];
  if (id !== wanted)
    problems.push(note('intake/id', where, `another report is called "${wanted}" already; this one is "${id}".`));
  if (published === null) problems.push(note('intake/no-date', where, NO_DATE));
  if (language !== 'en' && language !== 'und')
    problems.push(note('intake/language', where, describeLanguage(language)));
  return freezeReport({
    id,
    ...(draft.title && { title: draft.title }),
    ...(outlet && { outlet }),
    ...(draft.url && { url: draft.url }),
    published,
    language,
    text,
    problems,
  });
}

const NO_DATE = 'no day of publishing found, so "on Friday" stays open; give it with --published 2021-06-16.';

const describeLanguage = (code: string): string =>
  `the text is ${languageName(code)}, not English; Readout reads English, so records may be missing.`;
