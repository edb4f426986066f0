/**
 * Claims of many reports, and what persons said of them → one dossier.
 *
 * In:  the claims of each report, in any order; the judgements kept with the dossier, in any order.
 * Out: the dossier: parties first, since all else refers to them; then each kind by its own rule (records/<kind>/). What is
 *      not certainly the same stays apart, and is listed for a person to say.
 *
 * Reports are taken by day of publishing, then by id: the order they were given in changes nothing (invariant 7).
 */
import type { Because, Explained, Making, ReportClaims } from '../domain/claim.js';
import type { Dossier, DossierDocument, Grounds, Judgement } from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { ReportHead } from '../domain/report.js';
import { isOff } from '../records/meeting/risk.js';
import { type Deniable, findContradictions } from './contradictions.js';
import type { Tellings } from './judge.js';
import { countOrigins, findOrigins } from './origins.js';
import { PersonsWord } from './persons-word.js';
import { type Suggestion, Workbench } from './workbench.js';

export interface Given {
  readonly judgements?: readonly Judgement[];
  /** Of reports that were left out. */
  readonly problems?: readonly Problem[];
}

export interface Merged {
  readonly dossier: Dossier;
  /** What made the values of each record, by its id. */
  readonly because: ReadonlyMap<string, Because>;
  /** Where the id of every claim leads to: the record it is part of, null where a person called that false. */
  readonly leadsTo: ReadonlyMap<string, string | null>;
  readonly suggestions: readonly Suggestion[];
  /** Of records that more than one claim tells: the claims, in order of publishing. */
  readonly tellings: Tellings;
  /** Judgements that hold and found nothing they speak of, and those that a later one contradicts. */
  readonly lost: readonly Judgement[];
  readonly overruled: readonly Judgement[];
}

export function mergeClaims(claims: readonly ReportClaims[], given: Given = {}): Dossier {
  return merge(claims, given).dossier;
}

export function merge(claims: readonly ReportClaims[], { judgements = [], problems = [] }: Given = {}): Merged {
  const inOrder = [...claims].sort((a, b) => byPublishing(a.report, b.report));
  const work = new Workbench(inOrder, new PersonsWord(judgements));
  const { parties, attendees, renamed } = work.parties();
  const all = <Claim>(of: (claims: ReportClaims) => readonly Claim[]): Claim[] => renamed.flatMap(of);
  const meetings = work.meetings(
    all((c) => c.meetings),
    attendees,
  );
  const { issues, positions } = work.positions(all((c) => c.positions));
  const speaksFor = new Map(parties.flatMap(({ id, speaksFor: whom }) => (whom ? [[id, whom] as const] : [])));
  const commitments = work.commitments(
    all((c) => c.commitments),
    speaksFor,
  );
  const nextSteps = work.nextSteps(
    all((c) => c.nextSteps),
    speaksFor,
    { meetings, commitments },
  );
  const statements = work.statements(all((c) => c.statements));
  const told =
    (field: Deniable['field']) =>
    (record: Grounds & { readonly id: string; readonly status?: unknown; readonly stance?: unknown }): Deniable => ({
      id: record.id,
      field,
      value: record.status ?? record.stance ?? null,
      evidence: record.evidence,
    });
  const naming = new Set(parties.flatMap(({ id, evidence }) => evidence.map((e) => `${id}\n${e.document}`)));
  work.conflicts.push(
    ...findContradictions(
      statements,
      [...meetings.filter(({ status }) => !isOff(status)), ...commitments]
        .map(told('status'))
        .concat(positions.map(told('stance'))),
      {
        published: work.published,
        side: (id) => attendees.standsFor(id) ?? id,
        name: (id) => attendees.name(id) ?? id,
        isNamedIn: (id, document) => naming.has(`${id}\n${document}`),
      },
    ).filter(({ record, field }) => !work.settled.has(`${record} ${field}`)),
  );
  const copies = findOrigins(inOrder);
  const count = countOrigins(copies);
  const finish = <Rec extends Grounds & { readonly id: string }>(made: Rec & Explained): Rec => {
    const { because, basis, ...record } = made as Rec & Explained & Partial<Making>;
    work.because.set(made.id, because);
    return count(record as unknown as Rec);
  };
  const dossier: Dossier = {
    schema: 'readout/dossier@1',
    documents: inOrder.map((c) => describe(c.report, copies.get(c.report.id))),
    parties: parties.map(finish),
    meetings: meetings.map(finish),
    statements: statements.map(finish),
    issues,
    positions: positions.map(finish),
    commitments: commitments.map(finish),
    nextSteps: nextSteps.map(finish),
    conflicts: work.conflicts,
    judgements: [...judgements].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)),
    problems,
  };
  return {
    dossier,
    because: work.because,
    leadsTo: work.leadsTo,
    suggestions: [...work.suggestions].sort((a, b) => b.score - a.score || (a.about.join() < b.about.join() ? -1 : 1)),
    tellings: work.tellings,
    lost: work.word.lost(),
    overruled: work.word.overruled(),
  };
}

function byPublishing(a: ReportHead, b: ReportHead): number {
  const [x, y] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function describe(report: ReportHead, origin: string | undefined): DossierDocument {
  const { id, title, outlet, url, published, language, sha256, versions, problems } = report;
  return {
    id,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    published,
    language,
    sha256,
    ...(origin === undefined ? {} : { origin }),
    ...(versions && versions.length > 0 ? { versions } : {}),
    problems,
  };
}
