/**
 * Reports in JSON Lines: one object a line, read as the lines come.
 *
 * In:  the bytes of a file.
 * Out: a draft for each line, in order; a rejection for each line that is none. Fields that a report does not have are
 *      passed over, with one note for the file; one that looks misspelt is named with its line.
 *
 * The text is kept exactly as given, but for halves of a surrogate pair (`"\ud800"`): no UTF-8 has them, so each
 * becomes U+FFFD, which is as long, and every offset stays.
 */
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../domain/problem.js';
import { type Bytes, splitLines } from './byte-stream.js';
import { readByteOrderMark, type Utf, unmarkedUtf16 } from './decode.js';
import { type Draft, note, type Rejected, reject } from './draft.js';
import { parseDay } from './published.js';
import { REPORT_FIELDS, suggestField } from './report-fields.js';

interface Source {
  readonly where: string;
  readonly name: string;
  /** Bytes one line may have. */
  readonly limit: number;
}

export async function* readJsonLines(bytes: Bytes, { where, name, limit }: Source): AsyncGenerator<Draft | Rejected> {
  const strange = new Set<string>();
  let number = 0;
  for await (const line of splitLines(toUtf8(bytes), limit)) {
    number += 1;
    const place = `${where}:${number}`;
    if (line === null) {
      yield reject('intake/too-large', place, `is longer than ${limit / 2 ** 20} MB, the limit for one report.`);
      continue;
    }
    if (isBlank(line)) continue;
    // A line without an id takes the file's name and its own number; the first one the name alone.
    yield readLine(line, { where: place, name: number === 1 ? name : `${name}-${number}`, strange });
  }
  const unknown = [...strange].filter((field) => suggestField(field) === null);
  if (unknown.length > 0) yield { problem: note('intake/field', where, describeUnknown(unknown)) };
}

/** Standard JSON is UTF-8; what some programs write with a UTF-16 mark is turned into it. */
async function* toUtf8(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let marked: Utf | null | undefined;
  let decoder = new TextDecoder();
  for await (const chunk of bytes) {
    if (marked === undefined) {
      marked = readByteOrderMark(chunk) ?? unmarkedUtf16(chunk);
      decoder = new TextDecoder(marked ?? 'utf-8');
    }
    yield marked?.startsWith('utf-16') ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

interface Place {
  readonly where: string;
  readonly name: string;
  /** Unknown fields met so far in this file. */
  readonly strange: Set<string>;
}

function readLine(line: Buffer, place: Place): Draft | Rejected {
  const { where, name } = place;
  const problems: Problem[] = [];
  if (!isUtf8(line)) {
    const message =
      'some bytes are not valid UTF-8; each was read as U+FFFD (\uFFFD). Save the file as UTF-8 to keep them.';
    problems.push(note('intake/encoding', where, message));
  }
  const data = parseObject(new TextDecoder().decode(line));
  if (typeof data === 'string') return reject('intake/json', where, data);
  problems.push(...noteMisspelt(data, place));
  const wrong = findWrongType(data) ?? findMissingText(data);
  if (wrong) return reject('intake/field', where, wrong);

  const string = (field: string): string | undefined => mend(data[field]) || undefined;
  const given = string('published') ?? string('date');
  const published = given && parseDay(given);
  if (given && !published) {
    return reject('intake/date', where, `"${given}" is not a day that exists; write it as 2021-06-16.`);
  }
  const outlets = Array.isArray(data.outlets) ? data.outlets.map(mend).filter(Boolean).join(', ') : undefined;
  const optional = {
    id: string('id'),
    title: string('title'),
    outlet: string('outlet') ?? outlets,
    url: string('url'),
    published: published || undefined,
  };
  const text = mend(data.text);
  if (text !== data.text) {
    const message = 'the text has half of a surrogate pair, which is no character; read as U+FFFD (\uFFFD).';
    problems.push(note('intake/encoding', where, message));
  }
  return { ...pickGiven(optional), name, where, text, problems };
}

const pickGiven = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

type JsonObject = Readonly<Record<string, unknown>>;

/** The object of a line, or what is wrong with it. */
function parseObject(line: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
    return `is ${nameType(value)}, not a report; write {"id": …, "published": …, "text": …} on one line.`;
  } catch {
    return 'is not valid JSON; write one whole report a line, as {"id": …, "published": …, "text": …}.';
  }
}

function noteMisspelt(data: JsonObject, { where, strange }: Place): Problem[] {
  const known: readonly string[] = REPORT_FIELDS;
  const fresh = Object.keys(data).filter((field) => !known.includes(field) && !strange.has(field));
  for (const field of fresh) strange.add(field);
  return fresh.flatMap((field) => {
    const meant = suggestField(field);
    return meant ? [note('intake/field', where, describeMisspelt(field, meant))] : [];
  });
}

const describeMisspelt = (field: string, meant: string): string =>
  `"${field}" is not a field of a report; did you mean "${meant}"?`;

/** The beginning of the list is enough to know the file by. */
const NAMED_FIELDS = 6;

function describeUnknown(fields: readonly string[]): string {
  const named = fields
    .slice(0, NAMED_FIELDS)
    .map((field) => `"${field}"`)
    .join(', ');
  const more = fields.length > NAMED_FIELDS ? ` and ${fields.length - NAMED_FIELDS} more` : '';
  const verb = fields.length === 1 ? 'is not a field of a report and was' : 'are not fields of a report and were';
  return `${named}${more} ${verb} passed over.`;
}

/** null stands for a field left out, as in the dossier's own `"published": null`; the text cannot be left out. */
function findWrongType(data: JsonObject): string | null {
  for (const field of REPORT_FIELDS) {
    const value = data[field];
    if (value === undefined || (value === null && field !== 'text')) continue;
    if (field === 'outlets') {
      if (Array.isArray(value) && value.every((outlet) => typeof outlet === 'string')) continue;
      return `"outlets" is ${nameType(value)}; give a list of names, as ["Reuters", "AFP"].`;
    }
    if (typeof value !== 'string') return `"${field}" is ${nameType(value)}; give a string.`;
  }
  return null;
}

function findMissingText(data: JsonObject): string | null {
  if (typeof data.text === 'string') return data.text.trim() === '' ? '"text" is empty; nothing to read.' : null;
  const misspelt = Object.keys(data).find((field) => suggestField(field) === 'text');
  return misspelt ? `has no "text"; ${describeMisspelt(misspelt, 'text')}` : 'has no "text"; nothing to read.';
}

function nameType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? 'a list' : 'a list of other things than strings';
  return typeof value === 'object' ? 'an object' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}

/** Under `u`, a surrogate matches only where its other half is missing. */
const mend = (value: unknown): string => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : '');
