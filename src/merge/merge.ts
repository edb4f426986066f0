/**
 * Claims of many reports, and what persons said of them → one dossier.
 *
 * In:  the claims of each report, in any order; the judgements kept with the dossier, in any order.
 * Out: the dossier: parties first, since all else refers to them; then each kind by its own rule (records/<kind>/). What is
 *      not certainly the same stays apart, and is listed for a person to say.
 *
 * Reports are taken by day of publishing, then by id: the order they were given in changes nothing (invariant 7).
 */
import type {
  Because,
  CommitmentClaim,
  Explained,
  Making,
  NextStepClaim,
  PositionClaim,
  ReportClaims,
} from '../domain/claim.js';
import type {
  Commitment,
  Conflict,
  Dossier,
  DossierDocument,
  Grounds,
  Judgement,
  Meeting,
  NextStep,
  PartyId,
  Position,
} from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { IsoDay, ReportHead } from '../domain/report.js';
import { differInCommitments } from '../records/commitment/differ.js';
import { joinCommitments } from '../records/commitment/merge.js';
import { blockCommitment, compareCommitments } from '../records/commitment/same.js';
import type { Attendees, Told } from '../records/meeting/across.js';
import { differMeeting, joinMeeting } from '../records/meeting/choose.js';
import { groupMeetings } from '../records/meeting/merge.js';
import { isOff, markRisks } from '../records/meeting/risk.js';
import { differInNextSteps, type Happened, joinNextSteps } from '../records/next-step/merge.js';
import { blockNextStep, compareNextSteps } from '../records/next-step/same.js';
import { type MergedParties, mergeParties, toldParties } from '../records/party/merge.js';
import { type FiledPosition, fileUnderIssues, type LabelFor } from '../records/position/issues.js';
import { differInPositions, joinPositions } from '../records/position/merge.js';
import { blockPosition, comparePositions } from '../records/position/same.js';
import type { SpeaksFor } from '../records/sides.js';
import { cluster, type Kind } from './clusters.js';
import { type Deniable, findContradictions } from './contradictions.js';
import { countOrigins, findOrigins } from './origins.js';
import { indexIds, type Judged, PersonsWord, type RecordKind } from './persons-word.js';
import { renameParties, renameValue } from './rename.js';
import { becauseOf, findVerdicts, verdictOn, withoutWrong, withRight } from './verdicts.js';

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
  /** Judgements that hold and found nothing they speak of, and those that a later one contradicts. */
  readonly lost: readonly Judgement[];
  readonly overruled: readonly Judgement[];
}

/** Two records that may be one. */
export interface Suggestion {
  readonly kind: RecordKind;
  readonly about: readonly [string, string];
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export function mergeClaims(claims: readonly ReportClaims[], given: Given = {}): Dossier {
  return merge(claims, given).dossier;
}

export function merge(claims: readonly ReportClaims[], { judgements = [], problems = [] }: Given = {}): Merged {
  const inOrder = [...claims].sort((a, b) => byPublishing(a.report, b.report));
  const work = new Work(inOrder, new PersonsWord(judgements));
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
  const statements = all((c) => c.statements);
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
    ),
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
    lost: work.word.lost(),
    overruled: work.word.overruled(),
  };
}

/** What gathers on the way from kind to kind. */
class Work {
  readonly because = new Map<string, Because>();
  readonly leadsTo = new Map<string, string | null>();
  readonly conflicts: Conflict[] = [];
  readonly suggestions: Suggestion[] = [];
  readonly published: ReadonlyMap<string, IsoDay | null>;

  constructor(
    readonly claims: readonly ReportClaims[],
    readonly word: PersonsWord,
  ) {
    this.published = new Map(claims.map(({ report }) => [report.id, report.published]));
  }

  parties() {
    const told = toldParties(this.claims);
    const judged = told.map(({ claim }) => claim);
    const merged = mergeParties(told, this.word.bind('party', judged));
    for (const { about, score, reasons } of merged.doubtful)
      this.suggestions.push({ kind: 'party', about, score, reasons });
    const places = new Map(told.map((party, at) => [party, at]));
    const verdicts = findVerdicts('party', judged, this.word);
    const refuted = new Set<PartyId>();
    const parties = merged.parties.flatMap(({ record, claims }) => {
      for (const { claim } of claims) if (!this.leadsTo.has(claim.id)) this.leadsTo.set(claim.id, record.id);
      const verdict = verdictOn(
        claims.map((party) => places.get(party) as number),
        verdicts,
      );
      if (!verdict) return [record];
      if (verdict.isFalse) {
        refuted.add(record.id);
        return [];
      }
      return [{ ...withRight(withoutWrong(record, verdict), verdict), because: becauseOf(verdict, record.because) }];
    });
    for (const [id, to] of this.leadsTo) if (to !== null && refuted.has(to)) this.leadsTo.set(id, null);
    const spoken = this.#speakFor(parties, merged, judged);
    const of = new Map(spoken.map((party) => [party.id, party]));
    const attendees: Attendees = {
      kind: (id) => of.get(id)?.kind,
      standsFor: (id) => of.get(id)?.speaksFor,
      name: (id) => of.get(id)?.name,
    };
    return {
      parties: spoken,
      attendees,
      renamed: this.claims.map((c) =>
        renameParties(c, (id) => {
          const now = merged.idOf(c.report.id, id);
          return refuted.has(now) ? null : now;
        }),
      ),
    };
  }

  /** A person's word on who speaks for whom. */
  #speakFor<P extends { readonly id: PartyId; readonly speaksFor?: PartyId }>(
    parties: readonly P[],
    merged: MergedParties,
    judged: readonly Judged[],
  ): P[] {
    const said = new Map<PartyId, PartyId | null>();
    const idAt = new Map<number, PartyId>();
    let at = 0;
    for (const { report, parties: told } of this.claims)
      for (const { id } of told) idAt.set(at++, merged.idOf(report.id, id));
    const index = new Map<string, number[]>();
    for (const [place, { id }] of judged.entries()) index.set(id, [...(index.get(id) ?? []), place]);
    for (const judgement of this.word.ofKind('speaks-for')) {
      const [who, whom] = this.word.places(judgement, 'party', judged, index);
      if (who == null || (judgement.about.length > 1 && whom == null)) continue;
      this.word.applied(judgement);
      const id = idAt.get(who) as PartyId;
      if (!said.has(id)) said.set(id, whom == null ? null : (idAt.get(whom) as PartyId));
    }
    const known = new Set(parties.map(({ id }) => id));
    return parties.map((party) => {
      const whom = said.get(party.id) ?? (party.speaksFor && !known.has(party.speaksFor) ? null : undefined);
      if (whom === undefined) return party;
      const { speaksFor: _, ...alone } = party;
      return (whom === null ? alone : { ...alone, speaksFor: whom }) as P;
    });
  }

  meetings(claims: readonly Told['claim'][], attendees: Attendees) {
    const told = claims.map(
      (claim): Told => ({ claim, published: this.published.get(claim.evidence[0].document) ?? null }),
    );
    const { groups, doubtful } = groupMeetings(told, attendees, this.word.bind('meeting', claims));
    for (const {
      about: [a, b],
      ...doubt
    } of doubtful)
      this.suggestions.push({ kind: 'meeting', about: [(claims[a] as Judged).id, (claims[b] as Judged).id], ...doubt });
    const until =
      [...this.published.values()]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null;
    const meetings = this.settle<Told, Meeting & Explained>(
      'meeting',
      told,
      groups,
      (group) => joinMeeting(group, attendees, until),
      differMeeting,
    );
    return markRisks(
      meetings.map((meeting) => ({
        ...meeting,
        // One that a person called false comes before nothing.
        after: [...new Set(meeting.after.flatMap((id) => this.leadsTo.get(id) ?? []))].filter(
          (id) => id !== meeting.id,
        ),
      })),
    );
  }

  positions(claims: readonly PositionClaim[]) {
    const { issues, positions } = fileUnderIssues(claims, this.#labels(claims));
    const groups = this.#cluster({ name: 'position', block: blockPosition, compare: comparePositions }, positions);
    const told = positions.map((claim) => ({ claim }));
    const of = (group: readonly { readonly claim: FiledPosition }[]) =>
      group.map(({ claim }) => claim) as [FiledPosition, ...FiledPosition[]];
    const settled = this.settle<{ readonly claim: FiledPosition }, Position & Explained>(
      'position',
      told,
      groups,
      (group) => joinPositions(of(group), this),
      (group) => differInPositions(of(group), this),
    );
    return { issues, positions: settled };
  }

  /** The labels that persons gave to issues and to single positions. */
  #labels(claims: readonly PositionClaim[]): LabelFor {
    const labels = new Map<string, string>();
    const index = indexIds(claims);
    for (const judgement of this.word.ofKind('issue')) {
      const places = this.word.places(judgement, 'position', claims, index);
      for (const [i, id] of judgement.about.entries()) {
        const at = places[i];
        const about = at == null ? id : (claims[at] as Judged).id;
        if (!labels.has(about)) labels.set(about, String(judgement.value));
      }
    }
    const given = new Set<string>();
    return (position, issue) => {
      const about = labels.has(position) ? position : labels.has(issue) ? issue : null;
      if (about !== null && !given.has(about)) {
        given.add(about);
        for (const judgement of this.word.ofKind('issue'))
          if (judgement.about.includes(about)) this.word.applied(judgement);
      }
      return about === null ? null : (labels.get(about) as string);
    };
  }

  commitments(claims: readonly CommitmentClaim[], speaksFor: SpeaksFor) {
    const context = { published: this.published, speaksFor };
    const groups = this.#cluster(
      {
        name: 'commitment',
        block: (claim) => blockCommitment(claim, context),
        compare: (a, b) => compareCommitments(a, b, context),
      },
      claims,
    );
    const of = (group: readonly { readonly claim: CommitmentClaim }[]) =>
      group.map(({ claim }) => claim) as [CommitmentClaim, ...CommitmentClaim[]];
    return this.settle<{ readonly claim: CommitmentClaim }, Commitment & Explained>(
      'commitment',
      claims.map((claim) => ({ claim })),
      groups,
      (group) => joinCommitments(of(group), context),
      (group) => differInCommitments(of(group), context),
    );
  }

  nextSteps(claims: readonly NextStepClaim[], speaksFor: SpeaksFor, happened: Happened) {
    const context = { published: this.published, speaksFor };
    const groups = this.#cluster(
      { name: 'next-step', block: blockNextStep, compare: (a, b) => compareNextSteps(a, b, context) },
      claims,
    );
    const of = (group: readonly { readonly claim: NextStepClaim }[]) =>
      group.map(({ claim }) => claim) as [NextStepClaim, ...NextStepClaim[]];
    return this.settle<{ readonly claim: NextStepClaim }, NextStep & Explained>(
      'next-step',
      claims.map((claim) => ({ claim })),
      groups,
      (group) => joinNextSteps(of(group), context, happened),
      (group) => differInNextSteps(of(group), context),
    );
  }

  #cluster<Claim extends Judged>(kind: Kind<Claim>, claims: readonly Claim[]): readonly (readonly number[])[] {
    const { groups, doubtful } = cluster(claims, kind, this.word);
    for (const doubt of doubtful) this.suggestions.push({ kind: kind.name, ...doubt });
    return groups;
  }

  /** Groups of claims → records, with what persons said of their values. */
  settle<One extends { readonly claim: Judged }, Rec extends Grounds & Explained & { readonly id: string }>(
    kind: RecordKind,
    told: readonly One[],
    groups: readonly (readonly number[])[],
    join: (group: readonly [One, ...One[]]) => Rec,
    differ: (group: readonly One[], shown: Rec) => readonly Pick<Conflict, 'field' | 'values'>[],
  ): Rec[] {
    const verdicts = findVerdicts(
      kind,
      told.map(({ claim }) => claim),
      this.word,
    );
    return groups.flatMap((places) => {
      const verdict = verdictOn(places, verdicts);
      const group = places.map((at) => told[at] as One) as [One, ...One[]];
      if (verdict?.isFalse) {
        for (const { claim } of group) this.leadsTo.set(claim.id, null);
        return [];
      }
      const cleaned = verdict
        ? (group.map((one) => ({ ...one, claim: withoutWrong(one.claim, verdict) })) as [One, ...One[]])
        : group;
      const joined = join(cleaned);
      for (const { claim } of group) this.leadsTo.set(claim.id, joined.id);
      for (const conflict of differ(cleaned, joined)) {
        // What a person has said is settled.
        if (!verdict?.right.has(conflict.field)) this.conflicts.push({ record: joined.id, ...conflict });
      }
      if (!verdict) return [joined];
      const right = {
        ...verdict,
        right: new Map(
          [...verdict.right].map(([field, said]) => [
            field,
            { ...said, value: renameValue(field, said.value, (party) => this.leadsTo.get(party) ?? party) },
          ]),
        ),
      };
      return [{ ...withRight(joined, right), because: becauseOf(right, joined.because) }];
    });
  }
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
