/**
 * A person's word made into a judgement.
 *
 * In:  what somebody says of the records of a dossier, in ids, names and plain words; who says it, and when.
 * Out: the judgement, with the words its records rest on, so that it finds them again after another reading.
 *
 * Ids may be shortened as long as one record alone begins so.
 */
import { createHash } from 'node:crypto';
import type { Dossier, Evidence, Judgement } from '../domain/dossier.js';
import { parseValue, refuseOtherField } from './fields.js';
import { type Judged, kindOf } from './persons-word.js';

export type Word =
  | { readonly kind: 'same' | 'different'; readonly about: readonly string[] }
  /** What a report tells of the record is another one. */
  | { readonly kind: 'part'; readonly record: string; readonly report: string }
  | { readonly kind: 'value'; readonly record: string; readonly field: string; readonly value: string }
  /** The value shown is right. */
  | { readonly kind: 'confirm'; readonly record: string; readonly field: string }
  | { readonly kind: 'reject'; readonly record: string; readonly field?: string; readonly value?: string }
  | { readonly kind: 'speaks-for'; readonly party: string; readonly whom: string | null }
  | { readonly kind: 'issue'; readonly about: readonly string[]; readonly label: string };

/** Of records that more than one claim tells: the claims. */
export type Tellings = ReadonlyMap<string, readonly Judged[]>;

export interface Said {
  readonly author: string;
  /** An ISO instant. */
  readonly at: string;
  readonly reason?: string;
}

/** @throws Error with one line for a judgement about nothing: what is wrong, and what would work. */
export function makeJudgement(dossier: Dossier, word: Word, said: Said, tellings: Tellings = new Map()): Judgement {
  const find = new Finder(dossier, tellings);
  const told = tell(word, find);
  const anchors = told.about.map((id) => find.anchor(id));
  const body = { ...told, author: said.author, at: said.at, ...(said.reason ? { reason: said.reason } : {}) };
  const id = `judgement-${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12)}`;
  return { id, ...body, anchors };
}

type Told = Pick<Judgement, 'kind' | 'about' | 'field' | 'value'>;

function tell(word: Word, find: Finder): Told {
  switch (word.kind) {
    case 'same':
    case 'different': {
      const about = [...new Set(word.about.map((id) => find.record(id)))];
      const [first, ...others] = about;
      if (first === undefined || others.length === 0) throw new Error('say it of two different records');
      const other = others.find((id) => kindOf(id) !== kindOf(first));
      if (other)
        throw new Error(
          `${first} is a ${kindOf(first)} and ${other} a ${kindOf(other)}: say it of records of one kind`,
        );
      return { kind: word.kind, about };
    }
    case 'part': {
      const id = find.record(word.record);
      return { kind: 'different', about: find.telling(id, word.report) };
    }
    case 'value': {
      const id = find.record(word.record);
      return {
        kind: 'value',
        about: [id],
        field: word.field,
        value: parseValue(kindOf(id), word.field, word.value, find),
      };
    }
    case 'confirm': {
      const id = find.record(word.record);
      refuseOtherField(kindOf(id), word.field);
      return { kind: 'value', about: [id], field: word.field, value: find.valueOf(id, word.field) };
    }
    case 'reject': {
      const id = find.record(word.record);
      const { field } = word;
      if (field === undefined) return { kind: 'reject', about: [id] };
      refuseOtherField(kindOf(id), field);
      const value =
        word.value === undefined ? find.valueOf(id, field) : parseValue(kindOf(id), field, word.value, find);
      if (value === null) throw new Error(`${id} has no ${field}: there is nothing to reject`);
      const items = Array.isArray(value) ? value : [value];
      if (items.length !== 1) throw new Error(`say which of the ${field} is wrong: ${items.join(', ')}`);
      return { kind: 'reject', about: [id], field, value: items[0] };
    }
    case 'speaks-for': {
      const about = [find.party(word.party), ...(word.whom === null ? [] : [find.party(word.whom)])];
      if (about[0] === about[1]) throw new Error('a party does not speak for itself');
      return { kind: 'speaks-for', about };
    }
    case 'issue': {
      const label = word.label.replace(/\s+/g, ' ').trim();
      if (label === '') throw new Error('give the label of the issue');
      return { kind: 'issue', about: word.about.map((id) => find.issueOrPosition(id)), value: label };
    }
  }
}

/** Records by what a person calls them. */
class Finder {
  readonly #dossier: Dossier;
  readonly #records: ReadonlyMap<
    string,
    { readonly id: string; readonly evidence: readonly [Evidence, ...Evidence[]] }
  >;

  readonly #tellings: Tellings;

  constructor(dossier: Dossier, tellings: Tellings) {
    this.#tellings = tellings;
    const { parties, meetings, statements, positions, commitments, nextSteps } = dossier;
    this.#dossier = dossier;
    this.#records = new Map(
      [...parties, ...meetings, ...statements, ...positions, ...commitments, ...nextSteps].map((r) => [r.id, r]),
    );
  }

  record(words: string): string {
    return this.#find(words, [...this.#records.keys()], 'record') ?? this.party(words);
  }

  readonly party = (words: string): string => {
    const { parties } = this.#dossier;
    const byId = this.#find(
      words,
      parties.map(({ id }) => id),
      'party',
    );
    if (byId) return byId;
    const plain = words.toLowerCase();
    const named = parties.filter((p) => [p.name, ...p.aliases].some((name) => name.toLowerCase() === plain));
    if (named.length === 1) return (named[0] as { id: string }).id;
    if (named.length > 1) throw new Error(`"${words}" may be ${named.map(({ id }) => id).join(' or ')}: say which`);
    throw new Error(`the dossier has no record "${words}"; \`readout show\` lists the ids`);
  };

  readonly meeting = (words: string): string => {
    const id = this.#find(
      words,
      this.#dossier.meetings.map((m) => m.id),
      'meeting',
    );
    if (!id) throw new Error(`the dossier has no meeting "${words}"; \`readout show DOSSIER meetings\` lists them`);
    return id;
  };

  issueOrPosition(words: string): string {
    const { issues, positions } = this.#dossier;
    const found = this.#find(words, [...issues.map(({ id }) => id), ...positions.map(({ id }) => id)], 'issue');
    const labelled = issues.find(({ label }) => label.toLowerCase() === words.toLowerCase());
    if (found ?? labelled) return found ?? (labelled as { id: string }).id;
    throw new Error(
      `the dossier has no issue and no position "${words}"; \`readout show DOSSIER positions\` lists them`,
    );
  }

  valueOf(id: string, field: string): unknown {
    const value = (this.#records.get(id) as unknown as Record<string, unknown>)[field];
    return value === undefined ? null : value;
  }

  /** The claim that stands for the rest of a record, and the one of a report that is to part from it. */
  telling(id: string, report: string): readonly [string, string] {
    const tellings = this.#tellings.get(id) ?? [];
    const isOf = ({ evidence }: Judged): boolean => evidence.some((e) => e.document === report);
    const [own, rest] = [tellings.find(isOf), tellings.find((claim) => !isOf(claim))];
    if (!own) throw new Error(`${report} does not tell of ${id}: ${listReports(tellings) || 'one report alone does'}`);
    if (!rest) throw new Error(`${id} is told by ${report} alone: there is nothing to part it from`);
    this.#parted.set(own.id, own).set(rest.id, rest);
    return [rest.id, own.id];
  }

  readonly #parted = new Map<string, Judged>();

  anchor(id: string): Evidence | null {
    return (this.#parted.get(id) ?? this.#records.get(id))?.evidence[0] ?? null;
  }

  #find(words: string, ids: readonly string[], what: string): string | null {
    if (ids.includes(words)) return words;
    const fitting = words.length < SHORTEST ? [] : ids.filter((id) => id.startsWith(words));
    if (fitting.length > 1)
      throw new Error(`"${words}" begins the id of ${fitting.length} records: give more of the ${what}'s id`);
    return fitting[0] ?? null;
  }
}

const listReports = (tellings: readonly Judged[]): string =>
  [...new Set(tellings.flatMap(({ evidence }) => evidence.map((e) => e.document)))].join(', ');

/** Shorter beginnings would be the words of a name. */
const SHORTEST = 9;
